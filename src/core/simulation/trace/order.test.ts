import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { followAll } from './testing/follow-all.ts';

const marked = (plan: Parameters<typeof compilePlan>[0]) => {
  const program = compilePlan(plan, settings({ durationSeconds: 8, warmupSeconds: 0 }));
  const { traces, snapshot } = followAll(program);
  return {
    marks: traces.filter(({ marks }) => marks.includes('out-of-order')).length,
    counted: program.names.subscriptions.reduce(
      (sum, { isCall }, at) => sum + (isCall ? 0 : snapshot.outOfOrder[at]!),
      0,
    ),
    cut: traces.some(({ cut }) => cut),
  };
};

test('a trace is out of order for the same reasons as the books of the run', () => {
  let disorder = 0;
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const { counted, cut, marks } = marked(plan);
      if (cut) return;
      expect(marks > 0).toBe(counted > 0);
      expect(marks).toBeLessThanOrEqual(counted);
      disorder += marks;
    }),
    { numRuns: 40 },
  );
  expect(disorder).toBeGreaterThan(0);
}, 120_000);

test('parallel workers begin in order, though they end in another; what failed is begun behind later messages', () => {
  const reader = { servers: 4, work: exponential(30) };
  expect(marked(oneQueue(poisson(100), reader))).toMatchObject({ marks: 0, counted: 0 });
  const retry = { maxDeliveries: 2, delaysMs: [50], jitter: 0 };
  const { counted, marks } = marked(oneQueue(poisson(100), { ...reader, failure: 0.2, retry }));
  // Each message is tried again once at most.
  expect(counted).toBeGreaterThan(50);
  expect(marks).toBe(counted);
});
