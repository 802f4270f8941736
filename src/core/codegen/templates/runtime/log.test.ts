import { expect, it } from 'vitest';
import { openLog } from './log.ts';
import type { Observation } from './observer.ts';

const observation: Observation = {
  what: 'handled',
  service: 'payment',
  topic: 'orders',
  group: 'payers',
  type: 'order.placed',
  id: 'i',
  correlationId: 'mine',
  sampled: false,
  tookMs: 5,
};

/** What a process with these settings writes as JSON. */
const written = (follow: string) => {
  const lines: string[] = [];
  const log = openLog({ log: 'json', follow }, { write: (line) => void lines.push(line) });
  return { log, lines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

it('has a line of JSON for each thing that happens, with its level', () => {
  const { log, lines } = written('all');
  log.observe(observation);
  log.observe({ ...observation, what: 'dead-lettered', reason: 'Error: "no"\nand no' });
  expect(lines()).toEqual([
    { level: 'info', at: expect.stringMatching(/^\d{4}-.*Z$/), ...observation },
    { level: 'error', at: expect.any(String), ...observation, what: 'dead-lettered', reason: 'Error: "no"\nand no' },
  ]);
});

it('shows the flows that it follows', () => {
  const [sampled, mine, other] = ['sampled', 'mine', 'other'].map(written);
  for (const { log } of [sampled, mine, other].flatMap((one) => one ?? [])) {
    log.observe(observation);
    log.observe({ ...observation, sampled: true, correlationId: 'another' });
  }
  expect(sampled?.lines().map(({ correlationId }) => correlationId)).toEqual(['another']);
  expect(mine?.lines().map(({ correlationId }) => correlationId)).toEqual(['mine']);
  expect(other?.lines()).toEqual([]);
});

it('tells of problems with their stack', () => {
  const { log, lines } = written('sampled');
  log.problem('delayed work failed', new TypeError('no'));
  expect(lines()).toMatchObject([
    { level: 'error', msg: 'delayed work failed', err: { type: 'TypeError', message: 'no' } },
  ]);
});
