import { expect, test } from 'vitest';
import { runStudy } from '../study/study.ts';
import { constant, node, plan, publication, settings, subscription, topic } from '../testing/plans.ts';
import { compilePlan } from './compile.ts';

const size = 20_000;
const indices = Array.from({ length: size }, (_, i) => i);

/** One node whose workers serve the subscriptions of very many topics. */
const largePool = plan({
  nodes: [node('publisher'), node('pool', { sharedWorkers: true, replicas: 2 })],
  topics: indices.map((i) => topic(`topic ${i}`)),
  publications: [
    publication('publish', {
      node: 0,
      topic: 0,
      source: { arrivals: { process: 'trace', atSeconds: [1, 2, 3] }, instances: 1 },
    }),
  ],
  subscriptions: indices.map((i) => subscription(`read ${i}`, { node: 1, topic: i, work: constant(1000), servers: 2 })),
});

test('subscriptions that share 20,000 ways into one pool share one list of each other, not the square of it', () => {
  const { names } = compilePlan(largePool, settings());
  expect(new Set(names.subscriptions.map(({ poolMates }) => poolMates)).size).toBe(1);
});

test('the utilisation of a pool of 20,000 subscriptions is that of all of them', () => {
  const program = compilePlan(largePool, settings({ durationSeconds: 10, warmupSeconds: 0, replications: 1 }));
  const { subscriptions } = runStudy(program);
  expect(subscriptions['read 0']!.acknowledged).toBe(3);
  // Three seconds of work for two workers in ten seconds.
  expect(subscriptions['read 19999']!.utilisation!.mean).toBeCloseTo(0.15, 12);
});
