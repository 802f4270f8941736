import { expect, test } from 'vitest';
import type { Objective } from '../../model/scenario.ts';
import { compilePlan } from '../compile/compile.ts';
import { exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { searchCapacity } from './capacity.ts';
import { runStudy } from './study.ts';

/** M/M/1 of 100/s with 50/s times the factor offered to it. */
const mm1 = (promise: Partial<Objective>, durationSeconds: number) => async (rateFactor: number) => {
  const rate = 50 * rateFactor;
  const plan = oneQueue(poisson(rate), { work: exponential(10), stable: rate < 100 });
  const [publish] = plan.publications;
  const objective = { id: 'all', objective: { from: publish?.id ?? '', to: 'read', ...promise } };
  const run = settings({ durationSeconds, warmupSeconds: 1, replications: 20 });
  return runStudy(compilePlan({ ...plan, objectives: [objective] }, run));
};

test('the highest load of an M/M/1 queue whose p99 may be 100 ms is mu - ln 100 / 0.1 s, reached from below', async () => {
  const { rateFactor, missedAt, steps } = await searchCapacity(mm1({ p99Ms: 100 }, 100), 1, 0.01);
  const exact = (100 - Math.log(100) / 0.1) / 50;
  expect(rateFactor / exact).toBeGreaterThan(0.9);
  expect(rateFactor / exact).toBeLessThan(1.005);
  expect((missedAt! - rateFactor) / rateFactor).toBeLessThanOrEqual(0.01);
  expect(steps.find((step) => step.rateFactor === rateFactor)).toMatchObject({ met: true, because: [], undecided: [] });
  expect(steps.find((step) => step.rateFactor === missedAt)).toMatchObject({
    met: false,
    because: ['all'],
    undecided: [],
  });
});

test('what too few messages tell is missed, and said', async () => {
  // Two seconds of the replications see one crowded spell or none: the longest of them says nothing about p99.
  const { steps } = await searchCapacity(mm1({ p99Ms: 1e9 }, 3), 1.5, 0.5);
  expect(steps[0]).toMatchObject({ met: false, because: ['all'], undecided: ['all'] });
});

test('what is overloaded is missed even where a short run would keep the objective', async () => {
  const { missedAt, rateFactor } = await searchCapacity(mm1({ maxLossFraction: 1 }, 3), 3, 0.01);
  expect(missedAt).toBeGreaterThanOrEqual(2);
  expect(rateFactor).toBeLessThan(2);
  expect(rateFactor).toBeGreaterThan(1.97);
});

test('where nothing is ever kept the capacity is 0, and where all is, no limit is found', async () => {
  expect(await searchCapacity(mm1({ p99Ms: 0.001 }, 3), 1, 0.01)).toMatchObject({ rateFactor: 0, missedAt: 1 / 1024 });
  const result = await mm1({ p99Ms: 1000 }, 30)(1);
  expect(await searchCapacity(async () => result, 1, 0.01)).toMatchObject({ rateFactor: 1024, missedAt: null });
});
