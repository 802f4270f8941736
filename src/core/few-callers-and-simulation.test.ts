import { expect, test } from 'vitest';
import { analyse } from './queueing/analyse.ts';
import {
  arrivals,
  design,
  exponential,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from './queueing/testing/designs.ts';
import { prepare } from './simulation/prepare.ts';
import { runStudy } from './simulation/study/study.ts';

/** Workers with 5 ms of their own that call for 10 ms each. */
const calling = (ratePerSecond: number, callers: number, callees: number) =>
  design(
    { source: publisher, a: topic(), reader: service({ replicas: callers }), other: service({ replicas: callees }) },
    {
      begin: publish('source', 'a', arrivals(ratePerSecond)),
      read: subscribe('a', 'reader', { work: exponential(5) }),
      ask: { kind: 'call', from: 'reader', to: 'other', during: {}, work: exponential(10) },
    },
  );

const run = (of: ReturnType<typeof calling>) => {
  const prepared = prepare(of, { scenario: null, durationSeconds: 400, warmupSeconds: 40, replications: 4, seed: 7 });
  if (!prepared.ok) throw new Error(prepared.reason[0]?.what.en);
  return runStudy(prepared.value).subscriptions;
};

test('a single caller finds nobody before it: its worker is held for both works and no longer (M/G/1)', () => {
  const { read, ask } = analyse(calling(50, 1, 1)).subscriptions;
  expect(read!.utilisation).toBeCloseTo(0.75, 9);
  // Pollaczek and Khinchine: 50/s x (15^2 + 5^2 + 10^2) / 2 / (1 - 0.75), and the 15 ms themselves.
  expect(read!.meanResponseMs).toBeCloseTo(35 + 15, 9);
  expect(ask).toMatchObject({ meanWaitMs: 0, exact: false, model: 'G/M/1//1' });
  const { read: simulated } = run(calling(50, 1, 1));
  expect(Math.abs(simulated!.meanResponseMs!.mean / 50 - 1)).toBeLessThan(0.03);
});

test.each([
  [80, 2, 1, 0.02],
  [91, 2, 1, 0.02],
  [60, 3, 1, 0.02],
  [50, 4, 1, 0.02],
  [90, 5, 1, 0.03],
  // Of several servers the line is an estimate twice over.
  [150, 4, 2, 0.08],
  [190, 8, 2, 0.08],
])('at %s/s, %s callers of %s are held as long as in a run', (rate, callers, callees, tolerance) => {
  const { read, ask } = analyse(calling(rate, callers, callees)).subscriptions;
  const simulated = run(calling(rate, callers, callees));
  expect(simulated.read!.stable).toBe(true);
  expect(Math.abs(read!.utilisation! / simulated.read!.utilisation!.mean - 1)).toBeLessThan(tolerance);
  expect(Math.abs(ask!.meanResponseMs! / simulated.ask!.meanResponseMs!.mean - 1)).toBeLessThan(tolerance);
  expect(ask!.approximation).toContain('wait for the answer');
});

test('two callers keep up with as much as a closed network of two does: 2 / (5 + 16.67 ms)', () => {
  expect(analyse(calling(92.2, 2, 1)).stable).toBe(true);
  expect(analyse(calling(92.4, 2, 1)).stable).toBe(false);
});

test('callers that together ask for more than the callee can do are overloaded', () => {
  expect(analyse(calling(101, 50, 1)).stable).toBe(false);
  expect(analyse(calling(99, 50, 1)).stable).toBe(true);
});
