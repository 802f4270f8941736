import { expect, test } from 'vitest';
import { exponential, oneQueue, poisson } from '../testing/plans.ts';
import { study } from '../testing/runs.ts';
import { resultFigures } from './result-figures.ts';

const run = { durationSeconds: 100, warmupSeconds: 10, replications: 3 };

test('what was never lost in n deliveries is lost at most 3 in n times', () => {
  const { delivered, lossFraction, deadLettered, upperBound } = study(
    oneQueue(poisson(50), { work: exponential(10) }),
    run,
  ).subscriptions.read!;
  expect([lossFraction!.mean, deadLettered]).toEqual([0, 0]);
  expect(upperBound).toEqual({
    lossFraction: { of: delivered, atMost: 3 / delivered },
    deadLettered: { of: delivered, atMost: 3 / delivered },
  });
});

test('an objective on whose way nothing was lost has such a bound of the messages that got there; one that lost some has none', () => {
  const objectives = [{ id: 'all', objective: { from: 'publish', to: 'read', maxLossFraction: 0.1 } }];
  const of = (capacity: number | null) => {
    const result = study({ ...oneQueue(poisson(90), { work: exponential(10) }, { capacity }), objectives }, run);
    return {
      ...result.objectives.all!,
      completed: Math.round(3 * 90 * result.subscriptions.read!.throughputPerSecond!.mean),
    };
  };
  const whole = of(null);
  expect(whole.upperBound).toEqual({ lossFraction: { of: whole.completed, atMost: 3 / whole.completed } });
  expect(of(3).upperBound).toEqual({});
});

test('what was seen has its interval and no such bound', () => {
  const { lossFraction, upperBound } = study(oneQueue(poisson(90), { work: exponential(10) }, { capacity: 3 }), run)
    .subscriptions.read!;
  expect(lossFraction!.mean).toBeGreaterThan(0);
  expect(Object.keys(upperBound)).toEqual(['deadLettered']);
});

test('percentiles that fewer than a hundred messages of a replication lie beyond are marked', () => {
  // 90 s of 50/s: 4500 completions are enough for p95, and not for p99.
  const few = (rate: number) =>
    study(oneQueue(poisson(rate), { work: exponential(0.1) }), run).subscriptions.read!.fewCompletions;
  expect(few(50)).toEqual(['p99Ms', 'p999Ms']);
  expect(few(1)).toEqual(['p50Ms', 'p95Ms', 'p99Ms', 'p999Ms']);
  expect(few(1500)).toEqual([]);
});

test('many messages that lie beyond a percentile in few bunches are as good as few', () => {
  // At 0.95 a crowded spell lasts a quarter of a minute; at 0.5 it is over in a tenth of a second.
  const marked = (rate: number) => {
    const longer = { durationSeconds: 300, warmupSeconds: 10, replications: 10 };
    return study(oneQueue(poisson(rate), { work: exponential(10) }), longer).subscriptions.read!.fewCompletions;
  };
  expect(marked(95)).toContain('p99Ms');
  expect(marked(50)).toEqual(['p999Ms']);
});

test('an objective of which too few messages tell is not met, and says so; one with many is', () => {
  const objectives = [{ id: 'fast', objective: { from: 'publish', to: 'read', p99Ms: 60_000 } }];
  const of = (rate: number) =>
    study({ ...oneQueue(poisson(rate), { work: exponential(0.1) }), objectives }, run).objectives.fast!;
  // 90 s of 1/s, three times: 270 messages may all be among the quickest 99 of 100.
  expect(of(1)).toMatchObject({ met: false, undecided: true, fewCompletions: ['p99Ms'], p99Ms: { high: null } });
  expect(of(50)).toMatchObject({
    met: true,
    undecided: false,
    fewCompletions: ['p99Ms'],
    p99Ms: { high: expect.any(Number) },
  });
  expect(of(1500)).toMatchObject({ met: true, fewCompletions: [] });
});

test('what an objective does not ask for is not judged: the interval of a rate may reach below nothing', () => {
  const objectives = [{ id: 'whole', objective: { from: 'publish', to: 'read', maxLossFraction: 0 } }];
  const { whole } = study({ ...oneQueue(poisson(0.02), { work: exponential(0.1) }), objectives }, run).objectives;
  expect(whole!.throughputPerSecond!.low).toBeLessThan(0);
  expect(whole).toMatchObject({ met: true, undecided: false });
});

test('bounds are no figures to compare', () => {
  const names = resultFigures(study(oneQueue(poisson(50), { work: exponential(10) }), run)).map(({ figure }) => figure);
  expect(names).toContain('dropped.capacity');
  expect(names.filter((name) => /upperBound|few/.test(name))).toEqual([]);
});
