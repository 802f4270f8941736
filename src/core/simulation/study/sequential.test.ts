import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { looksUpTo, widestOf } from './precision.ts';
import { type Replication, runReplication } from './replication.ts';
import { report } from './report.ts';
import { resultFigures } from './result-figures.ts';
import { preciseReport, runUntilPrecise } from './sequential.ts';
import { probableEnd } from './until-precise.ts';

const program = compilePlan(
  oneQueue(poisson(50), { work: exponential(10) }),
  settings({ durationSeconds: 60, warmupSeconds: 5 }),
);

/** A machine that has time for so many replications. */
const machine = (time = Infinity) => {
  const done: Replication[] = [];
  return async (count: number) => {
    while (done.length < Math.min(count, time)) done.push(runReplication(program, done.length));
    return done;
  };
};
const goal = (target: number, most = 640) => ({ target, most, budgetSeconds: null });

test('looks are few and fixed, the last one at the most that there may be', () => {
  expect(looksUpTo(200)).toEqual([10, 20, 40, 80, 160, 200]);
  expect(looksUpTo(40)).toEqual([10, 20, 40]);
  expect(looksUpTo(3)).toEqual([3]);
});

test('a study goes on until two looks in a row find every interval narrow enough', async () => {
  const study = await runUntilPrecise(program, goal(0.05), machine());
  const { precision, replications } = study;
  expect(precision).toMatchObject({ reached: true, stoppedBy: 'precision', dependsOnMachine: false });
  expect(precision.looks.at(-1)).toBe(replications.length);
  const at = (count: number) => widestOf(report(program, replications.slice(0, count), 0))!.relativeHalfWidth;
  const [beforeLast = 0, last = 0] = precision.looks.slice(-2);
  expect(last).toBe(beforeLast * 2);
  expect([at(beforeLast) <= 0.05, at(last) <= 0.05]).toEqual([true, true]);
  expect(at(beforeLast / 2)).toBeGreaterThan(0.05);
});

test('that many replications asked for give the same digest', async () => {
  const study = await runUntilPrecise(program, goal(0.1), machine());
  const result = preciseReport(program, study, 3);
  expect(result.precision?.reached).toBe(true);
  expect(result.digest).toBe(report(program, study.replications, 0).digest);
});

test('where the time is used up first, that is said with the interval got', async () => {
  const { replications, precision } = await runUntilPrecise(program, goal(0.0001), machine(27));
  expect(replications).toHaveLength(27);
  expect(precision).toMatchObject({ reached: false, stoppedBy: 'budget', dependsOnMachine: true, looks: [10, 20] });
  expect(precision.widest!.relativeHalfWidth).toBeGreaterThan(0.0001);
});

test('where there may be no more replications, that is said, too', async () => {
  const { replications, precision } = await runUntilPrecise(program, goal(0.0001, 30), machine());
  expect(replications).toHaveLength(30);
  expect(precision).toMatchObject({ reached: false, stoppedBy: 'replications', dependsOnMachine: false });
});

test('the widest figure is named; shares of rare events and figures that are 0 are none', () => {
  const result = report(program, [runReplication(program, 0), runReplication(program, 1)], 0);
  const { section, id, figure } = widestOf(result)!;
  expect(resultFigures(result)).toContainEqual(expect.objectContaining({ section, id, figure }));
  expect(figure).not.toMatch(/lossFraction|p999Ms/);
  const one = report(program, [runReplication(program, 0)], 0);
  expect(widestOf(one)!.relativeHalfWidth).toBe(Number.MAX_VALUE);
});

test('where it will end is told from how wide the intervals are, and is never less than what is left to look at', () => {
  const seen = (count: number, relativeHalfWidth: number) => ({
    count,
    widest: { section: 'topics', id: 'a', figure: 'b', relativeHalfWidth } as const,
  });
  const ask = { target: 0.02, most: 640 };
  expect(probableEnd(ask, null)).toBe(20);
  expect(probableEnd(ask, seen(10, 0.05))).toBe(160);
  expect(probableEnd(ask, seen(10, 0.01))).toBe(20);
  expect(probableEnd(ask, seen(40, 0.019))).toBe(80);
  expect(probableEnd(ask, seen(10, Number.MAX_VALUE))).toBe(640);
  expect(probableEnd(ask, seen(640, 0.001))).toBe(640);
  expect(probableEnd(ask, { count: 10, widest: null })).toBe(20);
  expect(probableEnd({ target: 0.02, most: 5 }, null)).toBe(5);
});
