// What is offered, how long attempts take, how old messages become, and how often order is lost: against what is known of them.
import { expect, test } from 'vitest';
import type { Plan } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import {
  call,
  constant,
  exponential,
  fault,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
} from '../testing/plans.ts';
import { at, counts, study } from '../testing/runs.ts';
import { compareStudies } from './compare.ts';
import { runAll } from './study.ts';

const long = { durationSeconds: 300, warmupSeconds: 20 };
const read = (of: Plan, given = {}) => study(of, { ...long, ...given }).subscriptions.read!;
const retried = { failure: 0.3, retry: { maxDeliveries: 4, delaysMs: [200], jitter: 0.5 } };

test('what is offered is the rate of the source, however much of it is done', () => {
  const calm = read(oneQueue(poisson(50), { work: exponential(10) }));
  expect(calm.arrivalRatePerSecond!.mean).toBeCloseTo(50, 0);
  const over = read(oneQueue(poisson(120), { work: exponential(10), stable: false }));
  expect(over.arrivalRatePerSecond!.mean).toBeCloseTo(120, 0);
  expect(over.throughputPerSecond!.mean).toBeLessThan(105);
});

test('a queue that refuses is offered more than it takes: M/M/1/20 at 1.2 takes 99.56 of 120/s', () => {
  const full = read(oneQueue(poisson(120), { work: exponential(10) }, { capacity: 19 }));
  expect(full.arrivalRatePerSecond!.mean / 120).toBeCloseTo(1, 1.7);
  expect(full.throughputPerSecond!.mean / 99.5556).toBeCloseTo(1, 1.7);
});

test('a retry is no arrival, and of a call requests arrive, not tries', () => {
  expect(read(oneQueue(poisson(20), { work: exponential(5), ...retried })).arrivalRatePerSecond!.mean).toBeCloseTo(
    20,
    0,
  );
  const asks = plan({
    nodes: [node('caller'), node('callee')],
    calls: [
      call('read', {
        node: 1,
        from: 0,
        work: constant(5),
        source: { arrivals: poisson(20), instances: 1 },
        ...retried,
      }),
    ],
  });
  const called = read(asks);
  expect(called.arrivalRatePerSecond!.mean).toBeCloseTo(20, 0);
  expect(called.redelivered).toBeGreaterThan(1000);
  expect(called.meanServiceMs!.mean).toBeCloseTo(5, 9);
  expect(called.outOfOrder).toBeNull();
});

test.each([
  ['the plain way', {}],
  ['after failures', retried],
  ['with poison', { poison: 0.2, ...retried }],
  ['acknowledged before the work', { acksFirst: true, failure: 0.2 }],
  ['with crashes', { crash: 0.1 }],
  ['with prefetch', { prefetch: 4, servers: 3 }],
  ['with an acknowledge timeout in the middle of it', { ackTimeoutMs: 4, retry: { ...retried.retry, delaysMs: [] } }],
  ['with too much to do', { servers: 1, stable: false, work: constant(40) }],
])('an attempt at constant work takes just that, %s', (_, given) => {
  const seen = read(oneQueue(poisson(30), { work: constant(10), ...given }), { durationSeconds: 100 });
  const exact = 'work' in given ? 40 : 10;
  expect(seen.meanServiceMs!.low! - exact).toBeCloseTo(0, 6);
  expect(seen.meanServiceMs!.high! - exact).toBeCloseTo(0, 6);
});

test('an attempt takes the mean of its law, and the busy workers are attempts per second times that', () => {
  const work = { distribution: 'lognormal', meanMs: 8, scv: 2 } as const;
  const seen = read(oneQueue(poisson(60), { work, servers: 2, ...retried }), { seed: 4 });
  const { mean, low, high } = seen.meanServiceMs!;
  expect(mean / 8).toBeCloseTo(1, 2);
  expect((high! - low!) / 8).toBeLessThan(0.02);
  const attempts = seen.arrivalRatePerSecond!.mean * (1 + seen.redelivered / seen.delivered);
  expect((attempts * mean) / 2000 / seen.utilisation!.mean).toBeCloseTo(1, 2);
});

test('a fault that takes the worker down leaves an attempt that took less', () => {
  const down = { atSeconds: 0.004, forSeconds: 0.1 };
  const broken = { ...oneQueue(at(0), { work: constant(10) }), faults: [fault('node-down', 'reader', down)] };
  // 4 ms until the fault, then all 10 ms: two attempts.
  expect(read(broken, { durationSeconds: 1, warmupSeconds: 0, replications: 1 }).meanServiceMs!.mean).toBeCloseTo(7, 9);
});

test('nothing that was offered grows older than its response, and none is younger than its work', () => {
  const alone = counts(at(1, 2, 3), { work: constant(10) });
  expect(Math.abs(alone.subscriptions.read!.maxAgeMs / 10 - 1)).toBeLessThan(0.008);
  const behind = counts(at(1, 1.002, 1.004), { work: constant(10) });
  expect(Math.abs(behind.subscriptions.read!.maxAgeMs / 26 - 1)).toBeLessThan(0.008);
  expect(counts(at(), { work: constant(10) }).subscriptions.read!.maxAgeMs).toBe(0);
});

test.each([
  ['waits at the end', { work: constant(100_000) }, {}, 99_000],
  ['is given up after its attempts', { failure: 1, retry: { ...retried.retry, jitter: 0, maxDeliveries: 3 } }, {}, 430],
  ['is kept', { failure: 1, exhausted: 'keep', retry: { ...retried.retry, jitter: 0, maxDeliveries: 2 } }, {}, 220],
  ['expires', { work: constant(500) }, { retentionSeconds: 0.3 }, 500],
] as const)('a message that %s is as old as that', (_, given, queue, oldest) => {
  const seen = counts(at(1, 1, 1), { work: constant(10), servers: 3, ...given }, queue);
  expect(seen.subscriptions.read!.maxAgeMs / oldest).toBeCloseTo(1, 2);
});

test('in an overloaded queue the oldest grows to 1 - mu / lambda of the run', () => {
  for (const [seconds, servers] of [
    [100, 1],
    [400, 1],
    [400, 3],
  ] as const) {
    const work = exponential(10 * servers);
    const { maxAgeMs, meanResponseMs, stable } = read(oneQueue(poisson(125), { work, servers, stable: false }), {
      durationSeconds: seconds,
      replications: 2,
    });
    expect([stable, meanResponseMs]).toEqual([false, null]);
    // 1 - 100 / 125; the largest of two runs is a little above the mean.
    expect(maxAgeMs / (seconds * 1000 * 0.2)).toBeGreaterThan(0.9);
    expect(maxAgeMs / (seconds * 1000 * 0.2)).toBeLessThan(1.25);
  }
});

test('what fails and waits for its next attempt is overtaken; on a serial lane, and without failures, nothing is', () => {
  const order = (given: object, queue = {}) => read(oneQueue(poisson(60), { work: exponential(10), ...given }, queue));
  expect(order({}).outOfOrder).toBe(0);
  expect(order({ servers: 4 }).outOfOrder).toBe(0);
  const again = order(retried);
  expect(again.outOfOrder).toBeGreaterThan(0.9 * again.redelivered);
  expect(again.outOfOrder).toBeLessThanOrEqual(again.redelivered);
  expect(order({ servers: 4, ...retried }, { ordered: true, partitions: 4 })).toMatchObject({ outOfOrder: 0 });
  expect(order({ servers: 4, poison: 0.1, ...retried }, { ordered: true, partitions: 4 })).toMatchObject({
    outOfOrder: 0,
  });
});

test('the first that comes back is out of order only if another one has been begun meanwhile', () => {
  const failing = { failure: 1, work: constant(10), retry: { maxDeliveries: 2, delaysMs: [100], jitter: 0 } };
  expect(counts(at(1), failing).subscriptions.read!.outOfOrder).toBe(0);
  // The second one is in between, and when it comes back nothing newer has been.
  expect(counts(at(1, 1.05), failing).subscriptions.read!.outOfOrder).toBe(1);
  // Of one instant neither is before the other.
  expect(counts(at(1, 1), { ...failing, servers: 2 }).subscriptions.read!.outOfOrder).toBe(0);
});

test('ways of random length to a subscription lose the order, as does a window of messages per worker', () => {
  const delayed = read(oneQueue(poisson(60), { work: constant(1), delay: exponential(50) }));
  // In order is who overtakes nobody that came after it, so is begun before all of them: with a = 60/s x 50 ms messages on their way
  // that is exp(a) x the integral of v^a exp(-a v) over (0, 1), which for a = 3 is 0.52486.
  expect(delayed.outOfOrder! / delayed.delivered).toBeCloseTo(1 - 0.52486, 2);
  expect(read(oneQueue(poisson(90), { work: exponential(30), servers: 3, prefetch: 5 })).outOfOrder).toBeGreaterThan(
    100,
  );
});

test('each subscription has its own order, and members of a group that compete keep theirs', () => {
  const two = plan({
    nodes: [node('publisher'), node('a'), node('b')],
    topics: [topic('topic')],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: poisson(80), instances: 1 } })],
    subscriptions: [
      subscription('steady', { node: 1, topic: 0, group: 'both', work: exponential(20) }),
      subscription('retries', { node: 2, topic: 0, group: 'both', work: exponential(20), ...retried }),
    ],
  });
  const { retries, steady } = study(two, long).subscriptions;
  expect(steady!.outOfOrder).toBe(0);
  expect(retries!.outOfOrder).toBeGreaterThan(100);
});

test('a comparison tells of all four, and more that is offered is neither better nor worse', () => {
  const side = (rate: number, meanMs: number) => {
    const program = compilePlan(
      oneQueue(poisson(rate), { work: constant(meanMs), ...retried }),
      settings({ durationSeconds: 60, warmupSeconds: 0, replications: 5 }),
    );
    return { program, replications: runAll(program) };
  };
  const { subscriptions } = compareStudies(side(20, 8), side(30, 4));
  expect(subscriptions.read!.arrivalRatePerSecond!.verdict).toBe('more');
  expect(subscriptions.read!.meanServiceMs!.verdict).toBe('better');
  expect(Object.keys(subscriptions.read!)).toEqual(expect.arrayContaining(['maxAgeMs', 'outOfOrder']));
});
