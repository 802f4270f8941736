import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { arrivals } from '../../model/arrivals.ts';
import { distribution } from '../../model/distribution.ts';
import { call, publish } from '../../model/link.ts';
import { message } from '../../model/message.ts';
import { references } from '../../model/references.ts';
import { fault, objective, scenario } from '../../model/scenario.ts';
import { subscribe } from '../../model/subscribe.ts';
import { kinds } from '../index.ts';
import { formOf } from './form.ts';
import type { FormField } from './form-field.ts';

const schemas = [...kinds.map(({ schema }) => schema), publish, subscribe, call, message, scenario, objective, fault];
const every = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap((field) => [
    field,
    ...every(field.fields ?? []),
    ...(field.variants?.shapes ?? []).flatMap((shape) => every(shape.fields)),
  ]);
const fieldOf = (schema: (typeof schemas)[number], key: string) => formOf(schema).find((field) => field.key === key);

describe('the form of a record', () => {
  it('names and explains every field of every record in both languages', () => {
    for (const field of schemas.flatMap((schema) => formOf(schema)))
      for (const words of [field.title, field.help])
        expect([field.key, words.en.trim() !== '', words.zh.trim() !== '']).toEqual([field.key, true, true]);
  });

  it('shows numbers with unit, bounds and default', () => {
    expect(fieldOf(subscribe, 'prefetch')).toMatchObject({ input: 'integer', min: 1, default: 1, required: false });
    expect(fieldOf(subscribe, 'ackTimeoutMs')).toMatchObject({
      input: 'number',
      min: 0,
      minExclusive: true,
      unit: 'ms',
    });
    expect(fieldOf(scenario, 'warmupSeconds')).toMatchObject({ input: 'number', options: ['auto'], default: 'auto' });
  });

  it('offers the records that a reference may name', () => {
    expect(fieldOf(publish, 'message')).toMatchObject({
      input: 'choice-of-records',
      refersTo: { section: 'messages' },
    });
    expect(fieldOf(subscribe, 'deadLetter')?.refersTo).toEqual({ section: 'nodes', kinds: ['topic'], or: 'discard' });
    const after = fieldOf(publish, 'after')?.fields?.find((field) => field.key === 'subscriptions');
    expect(after).toMatchObject({ path: ['after', 'subscriptions'], many: true, refersTo: { section: 'links' } });
  });

  it('has a shape of its own for each distribution and arrival process', () => {
    const work = fieldOf(subscribe, 'work')?.variants;
    expect(work?.key).toBe('distribution');
    expect(work?.shapes.map((shape) => shape.value)).toHaveLength(distribution.def.options.length);
    const profile = fieldOf(publish, 'arrivals')?.variants?.shapes.find((shape) => shape.value === 'profile');
    expect(profile?.fields.map((field) => field.path.join('.'))).toEqual([
      'arrivals.points',
      'arrivals.repeat',
      'arrivals.batch',
    ]);
  });

  it('begins every distribution, arrival process and optional record with a valid value', () => {
    for (const [schema, key] of [
      [subscribe, 'work'],
      [publish, 'arrivals'],
    ] as const)
      for (const shape of fieldOf(schema, key)?.variants?.shapes ?? []) {
        const union = key === 'work' ? distribution : arrivals;
        expect([shape.value, union.safeParse(shape.initial).success]).toEqual([shape.value, true]);
      }
    for (const schema of schemas)
      for (const field of formOf(schema))
        if (field.initial !== undefined)
          expect([
            field.key,
            (schema.shape as Record<string, z.ZodMiniType>)[field.key]?.safeParse(field.initial).success,
          ]).toEqual([field.key, true]);
  });

  it('marks as references exactly the fields that the document follows', () => {
    const marked = every(schemas.flatMap((schema) => formOf(schema))).filter((field) => field.refersTo);
    const design = {
      eventwright: 1 as const,
      name: 'All references',
      contexts: { a: { name: 'A', parent: 'b' } },
      nodes: { t: { kind: 'topic' as const, name: 'T', context: 'a', messages: ['m'] } },
      links: {
        p: {
          kind: 'publish' as const,
          from: 's',
          to: 't',
          message: 'm',
          after: { subscriptions: ['r'], messages: ['m'] },
          request: { replyTo: 't', timeoutMs: 1 },
        },
        r: { kind: 'subscribe' as const, from: 't', to: 's', filter: ['m'], deadLetter: 't' },
        c: { kind: 'call' as const, from: 's', to: 's', during: { subscriptions: ['r'] } },
      },
      objectives: { o: { from: 'p', to: 'r' } },
      scenarios: { x: { faults: [{ kind: 'stall' as const, target: 's', atSeconds: 0, forSeconds: 1 }] } },
    };
    const followed = references(design).map(({ path }) => path.filter((step) => typeof step === 'string').at(-1));
    expect(new Set(marked.map((field) => field.key))).toEqual(new Set(followed));
  });
});
