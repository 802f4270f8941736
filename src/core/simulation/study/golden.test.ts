import { expect, test } from 'vitest';
import type { Plan } from '../../network/plan.ts';
import type { RunSettings } from '../compile/program.ts';
import {
  constant,
  exponential,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { study } from '../testing/runs.ts';
import type { Estimate, SubscriptionResult } from './result.ts';

const only = (of: Plan, given: Partial<RunSettings> = {}): SubscriptionResult => study(of, given).subscriptions.read!;

/** The exact value lies within twice the reported interval: seeds are fixed, so this never changes from run to run. */
const holds = (got: Estimate | null, exact: number, name: string) => {
  expect(got, name).not.toBeNull();
  const half = got!.high! - got!.mean;
  expect(Math.abs(got!.mean - exact), `${name}: ${got!.mean} against ${exact}`).toBeLessThanOrEqual(2 * half + 1e-12);
  expect(half / exact, `${name}: a narrow interval`).toBeLessThan(0.12);
};

test('M/M/1 at 0.8: L 4, Lq 3.2, W 50 ms, Wq 40 ms, p99 230.26 ms', () => {
  const read = only(oneQueue(poisson(80), { work: exponential(10) }), { durationSeconds: 500 });
  holds(read.utilisation, 0.8, 'utilisation');
  holds(read.meanInSystem, 4, 'L');
  holds(read.meanQueueLength, 3.2, 'Lq');
  holds(read.meanResponseMs, 50, 'W');
  holds(read.meanWaitMs, 40, 'Wq');
  holds(read.p99Ms, 230.26, 'p99');
});

test('M/M/4 at 0.8: Wq 29.822 ms, W 69.822 ms', () => {
  const read = only(oneQueue(poisson(80), { work: exponential(50 / 1.25), servers: 4 }), { durationSeconds: 500 });
  holds(read.meanWaitMs, 29.822, 'Wq');
  holds(read.meanResponseMs, 69.822, 'W');
});

test('M/M/10 at 0.9: Wq 66.873 ms, L 15.0186', () => {
  const read = only(oneQueue(poisson(90), { work: exponential(100), servers: 10 }), { durationSeconds: 1000 });
  holds(read.meanWaitMs, 66.873, 'Wq');
  holds(read.meanInSystem, 15.0186, 'L');
});

test('M/D/1 at 0.8: Wq 20 ms, Lq 1.6', () => {
  const read = only(oneQueue(poisson(80), { work: constant(10) }), { durationSeconds: 500 });
  holds(read.meanWaitMs, 20, 'Wq');
  holds(read.meanQueueLength, 1.6, 'Lq');
});

test('M/G/1 at 0.8 with squared variation 4: Wq 100 ms, Lq 8', () => {
  const work = { distribution: 'hyperexponential', meanMs: 10, scv: 4 } as const;
  const read = only(oneQueue(poisson(80), { work }), { durationSeconds: 1500 });
  holds(read.meanWaitMs, 100, 'Wq');
  holds(read.meanQueueLength, 8, 'Lq');
});

test('M/M/1/10 at 0.9: 5.0814 % refused, L 3.96944, W 46.466 ms, 85.4268/s', () => {
  const read = only(oneQueue(poisson(90), { work: exponential(10) }, { capacity: 9 }), { durationSeconds: 500 });
  holds(read.lossFraction, 0.050814, 'loss');
  holds(read.meanInSystem, 3.96944, 'L');
  holds(read.meanResponseMs, 46.466, 'W');
  holds(read.throughputPerSecond, 85.4268, 'throughput');
});

test('M/M/1/20 at 1.2: 17.037 % refused, 99.5556/s', () => {
  const read = only(oneQueue(poisson(120), { work: exponential(10) }, { capacity: 19 }), { durationSeconds: 500 });
  holds(read.lossFraction, 0.17037, 'loss');
  holds(read.throughputPerSecond, 99.5556, 'throughput');
});

test('the example of the document: M/M/2 at 0.8 responds in 55.6 ms on average', () => {
  const read = only(oneQueue(poisson(80), { work: exponential(20), servers: 2 }), { durationSeconds: 500 });
  holds(read.meanResponseMs, 55.5556, 'W');
});

test('a tandem of three M/M/1 queues takes 153.33 ms from end to end', () => {
  const result = study(
    plan({
      nodes: [node('source'), node('a'), node('b'), node('c')],
      topics: [topic('t1'), topic('t2'), topic('t3')],
      publications: [
        publication('p1', { node: 0, topic: 0, source: { arrivals: poisson(50), instances: 1 } }),
        publication('p2', { node: 1, topic: 1, trigger: trigger() }),
        publication('p3', { node: 2, topic: 2, trigger: trigger() }),
      ],
      subscriptions: [10, 12.5, 1000 / 60].map((mean, at) =>
        subscription(`s${at}`, { node: at + 1, topic: at, work: exponential(mean) }),
      ),
      objectives: [{ id: 'all', objective: { from: 'p1', to: 's2', p99Ms: 1000, minThroughputPerSecond: 49 } }],
    }),
    { durationSeconds: 500 },
  );
  const sum = ['s0', 's1', 's2'].reduce((total, id) => total + result.subscriptions[id]!.meanResponseMs!.mean, 0);
  expect(sum / 153.333).toBeCloseTo(1, 1.5);
  expect(result.objectives.all!.met).toBe(true);
  expect(result.objectives.all!.throughputPerSecond!.mean).toBeCloseTo(50, 0);
});

test('four partitions of one server each wait longer than a pool of four', () => {
  const lanes = only(oneQueue(poisson(90), { work: constant(40), servers: 4 }, { ordered: true, partitions: 4 }), {
    durationSeconds: 500,
  });
  // Each lane is M/D/1 at 0.9: Wq = 0.9 * 40 / (2 * 0.1) = 180 ms.
  holds(lanes.meanWaitMs, 180, 'Wq of a lane');
  holds(lanes.utilisation, 0.9, 'utilisation over the lanes');
});

test('a loop of gain 0.5 doubles the traffic', () => {
  const looped = plan({
    nodes: [node('source'), node('echo')],
    topics: [topic('t')],
    publications: [
      publication('again', { node: 1, topic: 0, trigger: trigger({ probability: 0.5 }) }),
      publication('first', { node: 0, topic: 0, source: { arrivals: poisson(20), instances: 1 } }),
    ],
    subscriptions: [subscription('read', { node: 1, topic: 0, work: exponential(10) })],
  });
  holds(only(looped, { durationSeconds: 600 }).throughputPerSecond, 40, 'throughput');
});

const attempts = (failure: number, maxDeliveries: number) => {
  const retry = { maxDeliveries, delaysMs: [50, 100, 200, 400], jitter: 0.5 };
  return only(oneQueue(poisson(50), { work: exponential(2), failure, retry }), { durationSeconds: 300 });
};

test('attempts per message are (1 - p^n) / (1 - p) and p^n of them are lost', () => {
  for (const [failure, most, each, lost] of [
    [0.1, 3, 1.11, 0.001],
    [0.5, 3, 1.75, 0.125],
    [0.2, 5, 1.2496, 0.00032],
  ] as const) {
    const read = attempts(failure, most);
    expect(1 + read.redelivered / read.delivered, `p ${failure}, n ${most}`).toBeCloseTo(each, 2);
    expect(Math.abs(read.dropped['max-deliveries'] / read.delivered - lost)).toBeLessThan(0.1 * lost + 0.0001);
  }
});

test('poison messages fail at every attempt', () => {
  const retry = { maxDeliveries: 4, delaysMs: [10], jitter: 0 };
  const read = only(oneQueue(poisson(50), { work: exponential(2), poison: 0.1, retry }), { durationSeconds: 600 });
  expect(read.dropped['max-deliveries'] / read.delivered).toBeCloseTo(0.1, 2);
  expect(read.redelivered / read.delivered).toBeCloseTo(0.3, 1.5);
});
