/** A service with a clock of its own, as it is exported: it fires without anybody who sends, and stops when it is told to. */
import { expect, test } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { eventually, installedProject, npm, remove, start, writeInto } from './exported-project.ts';

const design: Design = {
  eventwright: 1,
  name: 'Reminders',
  messages: {
    due: {
      name: 'reminder.due',
      payload: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
      examples: [{ text: 'water the plants' }],
    },
    // No example can be guessed of a pattern that looks ahead.
    coded: { name: 'audit.coded', payload: { type: 'string', pattern: '^(?!AAA)[A-Z]{3}-[0-9]{4}$' } },
  },
  nodes: {
    clock: { kind: 'publisher', name: 'Clock', source: 'schedule' },
    reminders: { kind: 'topic', name: 'Reminders' },
    phone: { kind: 'subscriber', name: 'Phone' },
    auditor: { kind: 'service', name: 'Auditor', source: 'schedule', authenticated: true },
    books: { kind: 'service', name: 'Books' },
    codes: { kind: 'topic', name: 'Codes' },
    archive: { kind: 'subscriber', name: 'Archive' },
  },
  links: {
    reminds: {
      kind: 'publish',
      from: 'clock',
      to: 'reminders',
      message: 'due',
      arrivals: { process: 'constant', ratePerSecond: 20, batch: 2 },
    },
    audits: {
      kind: 'call',
      from: 'auditor',
      to: 'books',
      arrivals: {
        process: 'profile',
        repeat: true,
        points: [
          { atSeconds: 0, ratePerSecond: 5 },
          { atSeconds: 1, ratePerSecond: 0 },
          { atSeconds: 2, ratePerSecond: 0 },
        ],
      },
    },
    'auditor-codes': {
      kind: 'publish',
      from: 'auditor',
      to: 'codes',
      message: 'coded',
      outbox: true,
      arrivals: { process: 'poisson', ratePerSecond: 10 },
    },
    rings: { kind: 'subscribe', from: 'reminders', to: 'phone' },
    files: { kind: 'subscribe', from: 'codes', to: 'archive' },
  },
};

/** What a user writes where no example can be guessed. */
const scheduledCode = `import type { Schedules } from '../generated/contract.ts';

export const scheduledCoded: Schedules['scheduledCoded'] = () => 'XYZ-2026';
`;

test('a schedule fires by the clock of its service, and not where it is switched off', async () => {
  const folder = await installedProject(design, 'in-memory');
  try {
    await npm(folder, 'run', 'check');
    await npm(folder, 'test');
    writeInto(folder, 'services/auditor/src/handlers/scheduled-coded.ts', scheduledCode);
    await npm(folder, 'run', 'check');
    const main = 'system/dist/src/start.js';
    const running = start(folder, main, { HTTP_PORT: '0' });
    const of = (what: string, topic: string) =>
      running.observations.filter((each) => each.what === what && each.topic === topic);
    const handled = () => of('handled', 'reminders');
    await eventually('ten reminders', () => handled().length >= 10);
    await eventually('a code', () => of('handled', 'codes').length > 0);
    const silent = start(folder, main, { HTTP_PORT: '0', SCHEDULES: 'off' });
    await silent.address;
    const before = handled().length;
    await eventually('ten more reminders', () => handled().length >= before + 10);
    expect(await Promise.all([running.stop(), silent.stop()])).toEqual([0, 0]);
    expect(silent.observations).toEqual([]);
    const published = of('published', 'reminders');
    expect(handled()).toHaveLength(published.length);
    // Two at each instant.
    expect(published.length % 2).toBe(0);
  } finally {
    remove(folder);
  }
});
