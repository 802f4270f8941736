import { expect, test } from 'vitest';
import type { Plan } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { exponential, fault, oneQueue, plan, poisson, settings } from '../testing/plans.ts';
import { compareStudies, unpaired } from './compare.ts';
import { runAll } from './study.ts';

const side = (of: Plan, seed = 1, replications = 20) => {
  const program = compilePlan(of, settings({ durationSeconds: 200, warmupSeconds: 20, replications, seed }));
  return { program, replications: runAll(program) };
};
const queue = (meanMs: number, rate = 50) => oneQueue(poisson(rate), { work: exponential(meanMs) });

test('a design against itself: no figure differs at all', () => {
  const { subscriptions, topics } = compareStudies(side(queue(10)), side(queue(10)));
  const all = [...Object.values(subscriptions), ...Object.values(topics)].flatMap((element) => Object.values(element));
  expect(all.length).toBeGreaterThan(15);
  for (const { a, b, difference, verdict } of all) {
    expect([difference.mean, b]).toEqual([0, a]);
    expect(verdict).toBe('no-difference-shown');
  }
});

test('a service that is 5 % faster: common random numbers need a fraction of the replications, and the textbook agrees', () => {
  const { meanResponseMs, throughputPerSecond, utilisation } = compareStudies(side(queue(10)), side(queue(9.5)))
    .subscriptions.read!;
  // M/M/1: 1 / (100 - 50) s against 1 / (105.26 - 50) s.
  const exact = 1000 / (1000 / 9.5 - 50) - 20;
  const half = meanResponseMs!.difference.high! - meanResponseMs!.difference.mean;
  expect(Math.abs(meanResponseMs!.difference.mean - exact)).toBeLessThan(2 * half);
  expect(meanResponseMs).toMatchObject({ verdict: 'better' });
  expect(meanResponseMs!.varianceRatio).toBeGreaterThan(20);
  expect(utilisation!.verdict).toBe('better');
  expect(throughputPerSecond!.verdict).toBe('no-difference-shown');
  // The same question with another seed on the other side: the interval is many times as wide.
  const apart = compareStudies(side(queue(10)), side(queue(9.5), 2)).subscriptions.read!.meanResponseMs!;
  expect(apart.difference.high! - apart.difference.mean).toBeGreaterThan(3 * half);
});

test('what gets worse is worse, and what is only more is more', () => {
  const { subscriptions, topics } = compareStudies(side(queue(10)), side(queue(10, 60)));
  expect(subscriptions.read).toMatchObject({
    meanWaitMs: { verdict: 'worse' },
    throughputPerSecond: { verdict: 'better' },
    delivered: { verdict: 'more' },
  });
  expect(topics.topic).toMatchObject({ publishedPerSecond: { verdict: 'more' } });
});

test('one pair has no interval and shows nothing; what only one side has is named', () => {
  const more = queue(9);
  const renamed = plan({ ...more, subscriptions: more.subscriptions.map((each) => ({ ...each, id: 'other' })) });
  const { onlyInA, onlyInB, subscriptions } = compareStudies(side(queue(10), 1, 1), side(renamed, 1, 1));
  expect([onlyInA, onlyInB, subscriptions]).toEqual([['read'], ['other'], {}]);
  const one = compareStudies(side(queue(10), 1, 1), side(queue(5), 1, 1)).subscriptions.read!.meanWaitMs!;
  expect([one.difference.high, one.verdict]).toEqual([null, 'no-difference-shown']);
});

test('what is unstable on one side has no means to compare', () => {
  const overloaded = oneQueue(poisson(50), { work: exponential(25), stable: false });
  const read = compareStudies(side(queue(10)), side(overloaded)).subscriptions.read!;
  expect(read.meanWaitMs).toBeUndefined();
  expect(read.utilisation).toMatchObject({ verdict: 'worse' });
});

test('pairs need the same seed, number, length and warm-up', () => {
  expect(unpaired(settings({}), settings({}))).toEqual([]);
  expect(unpaired(settings({ seed: 1, replications: 3 }), settings({ seed: 2, replications: 4 }))).toEqual([
    'seed',
    'replications',
  ]);
});

test('two drills of one fault are compared: with twice the workers the backlog is gone sooner', () => {
  const struck = (servers: number) => ({
    ...oneQueue(poisson(50), { work: exponential(10), servers }),
    faults: [fault('stall', 'reader', { atSeconds: 50, forSeconds: 10 })],
  });
  const { drills } = compareStudies(side(struck(1)), side(struck(2)));
  const drill = drills['1 stall reader'] ?? {};
  expect(Object.keys(drill)).toEqual([
    'backlogPeak',
    'drainSeconds',
    'notDrained',
    'lost',
    'failedCalls',
    'duplicates',
  ]);
  // What came in 10 s at 50/s goes at 100 - 50 and at 200 - 50 a second.
  expect(drill.drainSeconds).toMatchObject({ verdict: 'better' });
  expect(drill.drainSeconds!.a / drill.drainSeconds!.b).toBeGreaterThan(2);
  expect(drill.drainSeconds!.difference.high).toBeLessThan(-4);
});
