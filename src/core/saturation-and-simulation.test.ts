import { expect, test } from 'vitest';
import type { Design } from './model/design.ts';
import type { Topic } from './model/node.ts';
import { analyse } from './queueing/analyse.ts';
import { exponential, oneQueue } from './queueing/testing/designs.ts';
import { prepare } from './simulation/prepare.ts';
import { runStudy } from './simulation/study/study.ts';

const hot: Partial<Topic> = {
  ordered: true,
  partitions: 4,
  keyDistribution: { distribution: 'shares', shares: [4, 2, 1, 1] },
};
const failing = {
  failure: { probability: 0.3 },
  retry: { maxDeliveries: 4, backoff: 'fixed', firstMs: 40 },
} as const;

const designs: readonly (readonly [string, Design, number])[] = [
  // 150, 75, 37.5 and 37.5 come in where 100 can be done.
  ['one hot lane', oneQueue(300, { work: exponential(10) }, { replicas: 4 }, hot), 250],
  // The worker of two lanes gets 120.
  [
    'two lanes on one worker',
    oneQueue(180, { work: exponential(10) }, { replicas: 2 }, { ordered: true, partitions: 3 }),
    160,
  ],
  [
    'lanes that are alike',
    oneQueue(500, { work: exponential(10) }, { replicas: 4 }, { ordered: true, partitions: 4 }),
    400,
  ],
];

const throughputs = (design: Design): readonly [theory: number, run: number] => {
  const prepared = prepare(design, {
    scenario: null,
    durationSeconds: 300,
    warmupSeconds: 30,
    replications: 4,
    seed: 3,
  });
  if (!prepared.ok) throw new Error(prepared.reason[0]?.what.en);
  const [id, theory] = Object.entries(analyse(design).subscriptions)[0]!;
  return [theory.throughputPerSecond!, runStudy(prepared.value).subscriptions[id]!.throughputPerSecond!.mean];
};

test.each(designs)('of %s that get too much, each lane does what it can', (_, design, expected) => {
  const [theory, run] = throughputs(design);
  expect(analyse(design).stable).toBe(false);
  expect(theory).toBeCloseTo(expected, 6);
  expect(Math.abs(run - theory)).toBeLessThan(0.01 * theory);
});

test('a lane that stands still for its backoffs does less, and no other lane does', () => {
  const design = oneQueue(90, { work: exponential(10), ...failing }, { replicas: 4 }, hot);
  const [theory, run] = throughputs(design);
  expect(analyse(design).stable).toBe(false);
  expect(Math.abs(run - theory)).toBeLessThan(0.02 * theory);
});

test.each([
  [78, 30, 1, 2, 10],
  [200, 10, 4, 4, 20],
  [60, 10, 2, 4, 10],
])(
  'a bounded queue of lanes that stand still for their backoffs lets in less: %d/s of %d ms',
  (rate, ms, replicas, partitions, capacity) => {
    const queue = { ordered: true, partitions, capacity, onFull: 'drop-new' } as const;
    const [theory, run] = throughputs(oneQueue(rate, { work: exponential(ms), ...failing }, { replicas }, queue));
    expect(Math.abs(run - theory)).toBeLessThan(0.2 * run);
  },
);
