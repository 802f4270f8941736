import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { PlanTopic } from '../../network/plan.ts';
import {
  constant,
  fault,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { at, counts, simulate } from '../testing/runs.ts';

test('a failing message on a serial lane blocks its lane; in a common queue it lets others pass', () => {
  const retry = { maxDeliveries: 2, delaysMs: [5000], jitter: 0 };
  const reader = { work: constant(1), poison: 0.5, retry };
  const waits = (queue: Partial<PlanTopic>) =>
    counts({ process: 'constant', ratePerSecond: 1 }, reader, queue, 400).subscriptions.read!.meanWaitMs!.mean;
  expect(waits({})).toBeLessThan(1);
  expect(waits({ ordered: true })).toBeGreaterThan(1000);
});

test('messages of one lane are worked on one after the other whatever the number of workers', () => {
  const burst = at(1, 1, 1, 1);
  const lane = counts(burst, { work: constant(100), servers: 4 }, { ordered: true }).subscriptions.read!;
  const pool = counts(burst, { work: constant(100), servers: 4 }).subscriptions.read!;
  expect(lane.meanResponseMs!.mean).toBeCloseTo(250, 9);
  expect(pool.meanResponseMs!.mean).toBeCloseTo(100, 9);
});

test('a message that comes back to its lane too late makes way for the next one', () => {
  const reader = {
    work: constant(10),
    failure: 1,
    dropExpired: true,
    retry: { maxDeliveries: 9, delaysMs: [300], jitter: 0 },
  };
  const messages = [{ id: 'message', deadlineMs: 150 }];
  // The second may wait until 1.4 s, and the first comes back at 1.31 s to be dropped.
  const result = simulate({ ...oneQueue(at(1, 1.25, 5), reader, { ordered: true }), messages }, 20, 1);
  expect(result.subscriptions.read).toMatchObject({ expired: 3, inFlight: 0, redelivered: 0 });
  expect(result.subscriptions.read!.utilisation!.mean).toBeCloseTo(0.03 / 20, 9);
});

test.each([
  ['an idle colleague takes the next message of the lane', [], [1.35, 1.45, 2], [3, 4, 4]],
  [
    'it does not stand in front of its lane any more, and takes none with it when it goes down',
    [fault('node-down', 'worker', { atSeconds: 1.35, forSeconds: 2 })],
    [3.4, 3.5, 3.6],
    [3, 4, 5],
  ],
])('of a publisher that is held: %s', (_, faults, seconds, done) => {
  const of = plan({
    nodes: [node('source'), node('worker', { sharedWorkers: true, concurrency: 2 }), node('slow')],
    topics: [topic('in', { ordered: true }), topic('out', { capacity: 1, onFull: 'block' })],
    publications: [
      publication('p', { node: 0, topic: 0, source: { arrivals: at(1, 1, 1, 1, 1, 1), instances: 1 } }),
      publication('q', { node: 1, topic: 1, trigger: trigger() }),
    ],
    subscriptions: [
      subscription('reads', { node: 1, topic: 0, work: constant(100) }),
      subscription('takes', { node: 2, topic: 1, work: constant(60_000) }),
    ],
    faults,
  });
  // The third publication finds one in work and one waiting.
  expect(seconds.map((second) => simulate(of, second, 1).subscriptions.reads!.acknowledged)).toEqual(done);
});

test('competing members of a group share its messages; other groups get every one', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('a'), node('b'), node('c')],
      topics: [topic('t')],
      publications: [publication('p', { node: 0, topic: 0, source: { arrivals: poisson(100), instances: 1 } })],
      subscriptions: [
        subscription('a-reads', { node: 1, topic: 0, group: 'shared', work: constant(15) }),
        subscription('b-reads', { node: 2, topic: 0, group: 'shared', work: constant(15) }),
        subscription('c-reads', { node: 3, topic: 0, work: constant(1) }),
      ],
    }),
  );
  const { 'a-reads': a, 'b-reads': b, 'c-reads': c } = result.subscriptions;
  expect(a!.delivered + b!.delivered).toBe(c!.delivered);
  expect(a!.utilisation!.mean + b!.utilisation!.mean).toBeCloseTo(1.5, 1);
  expect(Math.abs(a!.delivered - b!.delivered)).toBeLessThan(0.1 * c!.delivered);
});

test('shared workers serve all subscriptions of their node in the order of arrival', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('worker', { sharedWorkers: true })],
      topics: [topic('t'), topic('u')],
      publications: [
        publication('p', { node: 0, topic: 0, source: { arrivals: at(1, 1.002), instances: 1 } }),
        publication('q', { node: 0, topic: 1, source: { arrivals: at(1.001), instances: 1 } }),
      ],
      subscriptions: [
        subscription('t-reads', { node: 1, topic: 0, work: constant(100) }),
        subscription('u-reads', { node: 1, topic: 1, work: constant(100) }),
      ],
    }),
    10,
    1,
  );
  expect(result.subscriptions['u-reads']!.meanResponseMs!.mean).toBeCloseTo(199, 6);
  expect(result.subscriptions['t-reads']!.meanResponseMs!.mean).toBeCloseTo((100 + 298) / 2, 6);
  expect(result.subscriptions['t-reads']!.utilisation!.mean).toBeCloseTo(0.03, 9);
});

test('delivery latency idles a worker that holds one message at a time; prefetch hides it', () => {
  const queue = { deliveryLatency: constant(10) };
  const rate: Arrivals = { process: 'constant', ratePerSecond: 1000 };
  const throughput = (prefetch: number) =>
    counts(rate, { work: constant(10), prefetch }, queue, 20).subscriptions.read!.throughputPerSecond!.mean;
  expect(throughput(1)).toBeCloseTo(50, 0);
  expect(throughput(2)).toBeCloseTo(100, 0);
});
