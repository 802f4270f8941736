import { expect, test } from 'vitest';
import type { Design } from './model/design.ts';
import { analyse } from './queueing/analyse.ts';
import {
  arrivals,
  design,
  exponential,
  oneQueue,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from './queueing/testing/designs.ts';
import { prepare } from './simulation/prepare.ts';
import type { Estimate } from './simulation/study/result.ts';
import { runStudy } from './simulation/study/study.ts';

const erlang = { distribution: 'erlang', meanMs: 10, shape: 2 } as const;
const failing = { failure: { probability: 0.3 }, retry: { maxDeliveries: 4, firstMs: 40, jitter: 1 } } as const;

const feedback = design(
  { source: publisher, a: topic(), one: service(), b: topic(), two: service({ replicas: 2 }) },
  {
    begin: publish('source', 'a', arrivals(30)),
    'read-a': subscribe('a', 'one', { work: exponential(10) }),
    'one-to-b': publish('one', 'b', { after: {} }),
    'read-b': subscribe('b', 'two', { work: exponential(25) }),
    'b-again': publish('two', 'a', { after: { probability: 0.4 } }),
  },
);

const designs: readonly (readonly [string, Design])[] = [
  ['an M/M/3 queue', oneQueue(80, { work: exponential(30) }, { concurrency: 3 })],
  ['work of two stages', oneQueue(75, { work: erlang })],
  ['retries with backoff', oneQueue(40, { work: exponential(10), ...failing }, { replicas: 1 })],
  ['a bounded queue', oneQueue(90, { work: exponential(20) }, { replicas: 2 }, { capacity: 6 })],
  [
    'partitions of which one is hot',
    oneQueue(
      100,
      { work: exponential(10) },
      { replicas: 4 },
      { ordered: true, partitions: 4, keyDistribution: { distribution: 'shares', shares: [4, 2, 1, 1] } },
    ),
  ],
  [
    'three partitions on two workers',
    oneQueue(90, { work: exponential(10) }, { replicas: 2 }, { ordered: true, partitions: 3 }),
  ],
  ['a delay before a message may be taken', oneQueue(70, { work: exponential(10), delay: exponential(50) })],
  ['acknowledging before the work', oneQueue(70, { work: exponential(10), acknowledge: 'before-work' })],
  ['a loop that messages leave by chance', feedback],
];

/** Seeds are fixed, so that a figure either lies within twice its interval for ever or never does. */
const agrees = (name: string, theory: number | null, run: Estimate | null) => {
  expect(theory, name).not.toBeNull();
  expect(run, name).not.toBeNull();
  const { mean, high } = run!;
  const half = high! - mean;
  expect(Math.abs(mean - theory!), `${name}: ${mean} against ${theory}`).toBeLessThanOrEqual(2 * half + 1e-9);
  expect(half, `${name}: a narrow interval`).toBeLessThanOrEqual(0.15 * Math.max(theory!, 0.02));
};

test.each(designs)('theory and simulation agree on %s', { timeout: 120_000 }, (_, of) => {
  const prepared = prepare(of, { scenario: null, durationSeconds: 400, warmupSeconds: 30, replications: 8, seed: 3 });
  expect(prepared.ok).toBe(true);
  if (!prepared.ok) return;
  const simulated = runStudy(prepared.value).subscriptions;
  for (const [id, theory] of Object.entries(analyse(of).subscriptions)) {
    expect(theory.exact, `${id}: ${theory.approximation}`).toBe(true);
    const run = simulated[id]!;
    agrees(`${id} utilisation`, theory.utilisation, run.utilisation);
    agrees(`${id} throughput`, theory.throughputPerSecond, run.throughputPerSecond);
    agrees(`${id} queue`, theory.meanQueueLength, run.meanQueueLength);
    agrees(`${id} in system`, theory.meanInSystem, run.meanInSystem);
    agrees(`${id} wait`, theory.meanWaitMs, run.meanWaitMs);
    agrees(`${id} response`, theory.meanResponseMs, run.meanResponseMs);
    agrees(`${id} loss`, theory.lossFraction, run.lossFraction);
    if (theory.p99Ms !== null) agrees(`${id} p99`, theory.p99Ms, run.p99Ms);
  }
});
