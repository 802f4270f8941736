/** A service with a clock of its own, as it is exported: it fires without anybody who sends, and stops when it is told to. */
import { expect, test } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { eventually, installedProject, npm, remove, start } from './exported-project.ts';

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
  },
};

test('a schedule fires by the clock of its service, and not where it is switched off', async () => {
  const folder = await installedProject(design, 'in-memory');
  try {
    await npm(folder, 'run', 'check');
    await npm(folder, 'test');
    const main = 'system/dist/src/start.js';
    const running = start(folder, main, { HTTP_PORT: '0' });
    const handled = () => running.observations.filter(({ what, service }) => what === 'handled' && service === 'phone');
    await eventually('ten reminders', () => handled().length >= 10);
    const silent = start(folder, main, { HTTP_PORT: '0', SCHEDULES: 'off' });
    await silent.address;
    const before = handled().length;
    await eventually('ten more reminders', () => handled().length >= before + 10);
    expect(await Promise.all([running.stop(), silent.stop()])).toEqual([0, 0]);
    expect(silent.observations).toEqual([]);
    const counted = (wanted: string) => running.observations.filter(({ what }) => what === wanted).length;
    expect(counted('handled')).toBe(counted('published'));
    // Two at each instant.
    expect(counted('published') % 2).toBe(0);
  } finally {
    remove(folder);
  }
});
