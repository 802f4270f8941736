import { describe, expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { planProject } from '../plan.ts';
import { handlerFile } from './handler-file.ts';

const pressed = (after: object, beeps: object = { probability: 0.5 }): Design => ({
  eventwright: 1,
  name: 'Keys',
  messages: {
    press: { name: 'key.pressed' },
    code: { name: 'key.code', payload: { not: {} } },
    beep: { name: 'beep' },
  },
  nodes: {
    keys: { kind: 'topic', name: 'Keys', messages: ['press'] },
    out: { kind: 'topic', name: 'Out' },
    reader: { kind: 'service', name: 'Reader' },
  },
  links: {
    reads: { kind: 'subscribe', from: 'keys', to: 'reader' },
    codes: { kind: 'publish', from: 'reader', to: 'out', message: 'code', after },
    beeps: { kind: 'publish', from: 'reader', to: 'out', message: 'beep', after: beeps },
  },
});

const filesOf = (design: Design) => {
  const plan = planProject(design, 'in-memory');
  const handlers = plan.services.flatMap(({ subscriptions }) => subscriptions.flatMap((each) => each.handlers));
  return new Map(handlers.map((handler) => [handler.file, handlerFile(plan, handler)]));
};

const open = [
  '// The design has no example of key.code: say here what it holds.',
  '// await context.emit.code({ ... });',
];

describe('a handler as it is first written', () => {
  it('leaves open what only its author can say, and does the rest', () => {
    const text = filesOf(pressed({})).get('on-press');
    for (const line of open) expect(text).toContain(`  ${line}\n`);
    expect(text).toContain("if (context.chance('beeps', 0.5)) {\n    await context.emit.beep(sample.beep());\n  }");
    expect(text).not.toContain('sample.code');
  });

  it('chooses among several, and leaves one alone to its chance', () => {
    const way = (probability: number) => ({ choice: 'way', probability });
    expect(filesOf(pressed(way(0.25), way(0.5))).get('on-press')).toContain(
      "switch (context.choose('way', { beep: 0.5, code: 0.25 })) {\n    case 'beep':",
    );
    expect(filesOf(pressed({}, way(0.5))).get('on-press')).toContain(
      "if (context.chance('way', 0.5)) {\n    await context.emit.beep(sample.beep());\n  }",
    );
  });

  it('has no parameter that it does not use', () => {
    const files = filesOf(pressed({ outcome: 'failed' }));
    expect(files.get('on-press')).toContain('async (_message, context) => {');
    expect(files.get('on-press-failed')).toContain('async () => {');
    for (const line of open) expect(files.get('on-press-failed')).toContain(line);
    const alone = filesOf(pressed({ outcome: 'failed', choice: 'way', probability: 0.5 }));
    expect(alone.get('on-press-failed')).toContain('async () => {');
  });
});
