// An overload that feeds itself (a metastable failure: Bronson and others 2021): one server of 100/s stands still for 5 s at second
// 40; callers give up after 100 ms, four tries without a pause, and the server still works on what nobody waits for.
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import { ACKED } from '../kernel/records.ts';
import { call, exponential, fault, node, plan, poisson, settings } from '../testing/plans.ts';

const seconds = 120;
const stallEnds = 45;
const runs = 9;

const storm = (ratePerSecond: number, dropExpired: boolean) =>
  plan({
    nodes: [node('shop'), node('server')],
    calls: [
      call('ask', {
        node: 1,
        from: 0,
        source: { arrivals: poisson(ratePerSecond), instances: 1 },
        timeoutMs: 100,
        work: exponential(10),
        retry: { maxDeliveries: 4, delaysMs: [], jitter: 0 },
        dropExpired,
      }),
    ],
    faults: [fault('stall', 'server', { atSeconds: 40, forSeconds: 5 })],
  });

/** Answers in time in each second of each run. */
const goodput = (ratePerSecond: number, { dropExpired = false, until = seconds } = {}): number[][] => {
  const { tables } = compilePlan(storm(ratePerSecond, dropExpired), settings({ durationSeconds: seconds, seed: 7 }));
  return Array.from({ length: runs }, (_, index) => {
    const engine = begin(tables, index);
    const answers = [0];
    for (let second = 1; second <= until; second++) {
      advance(engine, second * 1000);
      answers.push(engine.A[ACKED]!);
    }
    end(engine);
    return answers.slice(1).map((count, at) => count - answers[at]!);
  });
};

/** Mean answers per second in [from, to) of one run. */
const between = (run: readonly number[], from: number, to: number): number =>
  run.slice(from, to).reduce((sum, count) => sum + count, 0) / (to - from);

/** The same over all runs. */
const overall = (all: readonly (readonly number[])[], from: number, to: number): number =>
  all.reduce((sum, run) => sum + between(run, from, to), 0) / all.length;

/** Seconds from the end of the stall to five good ones (four fifths of the rate); Infinity: not in this run. */
const recovery = (run: readonly number[], ratePerSecond: number): number => {
  for (let second = stallEnds; second + 5 <= seconds; second++)
    if (between(run, second, second + 5) >= 0.8 * ratePerSecond) return second - stallEnds;
  return Infinity;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

test('at 20/s, 80 tries of 100 at the worst, a stall of 5 s is forgotten in about 20 s', () => {
  const all = goodput(20);
  expect(overall(all, 0, 40)).toBeCloseTo(20, 0);
  const times = all.map((run) => recovery(run, 20));
  expect(Math.max(...times)).toBeLessThan(45);
  expect(Math.abs(median(times) - 20)).toBeLessThan(5);
});

test('at 24/s, 96 tries of 100, most runs are not back within 75 s', () => {
  const all = goodput(24);
  expect(overall(all, 0, 40)).toBeCloseTo(24, 0);
  expect(median(all.map((run) => recovery(run, 24)))).toBe(Infinity);
});

test.each([30, 50])(
  'at %i/s, more tries than the server can do, no run ever comes back: not one answer in time',
  (rate) => {
    const all = goodput(rate);
    // At 50/s chance alone starts the storm in some runs, long before the stall.
    expect(overall(all, 0, 10)).toBeGreaterThan(0.6 * rate);
    expect(all.every((run) => between(run, 60, seconds) === 0)).toBe(true);
  },
);

test.each([60, 70])('at %i/s it collapses by itself, before the stall', (rate) => {
  expect(overall(goodput(rate, { until: 40 }), 30, 40)).toBeLessThan(0.5 * rate);
});

test('with stale work dropped, 50/s are back in the ten seconds after the stall', () => {
  const all = goodput(50, { dropExpired: true });
  expect(overall(all, 0, 40)).toBeCloseTo(50, 0);
  expect(overall(all, 45, 55)).toBeGreaterThan(49);
  expect(Math.max(...all.map((run) => recovery(run, 50)))).toBeLessThanOrEqual(1);
});
