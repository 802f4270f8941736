import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import {
  constant,
  exponential,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
} from '../testing/plans.ts';
import { at, counts, simulate, study } from '../testing/runs.ts';
import { createLive } from '../trace/live.ts';

test('one who finds nothing looks again later: M/G/1 with vacations, half a poll more than the wait of the queue', () => {
  for (const [work, queueMs] of [
    [exponential(10), 10],
    [constant(10), 5],
  ] as const) {
    for (const pollWaitMs of [8, 60]) {
      const of = oneQueue(poisson(50), { work, pollWaitMs });
      const { read } = study(of, { durationSeconds: 1000, replications: 4, warmupSeconds: 20 }).subscriptions;
      expect(read!.meanWaitMs!.mean / (queueMs + pollWaitMs / 2)).toBeCloseTo(1, 1);
      expect(read!.utilisation!.mean).toBeCloseTo(0.5, 1);
    }
  }
});

test('an idle worker takes a message when it looks next, a busy one when it has finished', () => {
  // Looks at 0, 100, 200 ms; that of 210 ms is taken at 300, the two of 320 ms at 350 and 400; idle from 450 on: looks at 550, 650 ms.
  const of = oneQueue(at(0.21, 0.32, 0.32, 0.56), { work: constant(50), pollWaitMs: 100 });
  const live = createLive(compilePlan(of, settings({ durationSeconds: 5 })));
  const acknowledgedAt = (ms: number) => {
    live.advance(ms);
    return live.frame().acknowledged[0];
  };
  expect([349, 351, 399, 401, 449, 451, 699, 701].map(acknowledgedAt)).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
});

test('workers that look at the same time take one each; nobody looks while there is nothing', () => {
  const { events, subscriptions } = counts(at(1.01, 1.01, 1.01), { work: constant(50), servers: 2, pollWaitMs: 100 });
  // Two at 1100 ms, the third at 1150 ms: waits of 90, 90 and 140 ms.
  expect(subscriptions.read!.meanWaitMs!.mean).toBeCloseTo(320 / 3, 9);
  expect(events).toBeLessThan(12);
});

test('a serial lane and a worker that prefetches look, too', () => {
  const waitOf = (reader: object, topic: object = {}) =>
    counts(at(1.01), { work: constant(50), pollWaitMs: 100, ...reader }, topic).subscriptions.read!.meanWaitMs!.mean;
  expect(waitOf({}, { ordered: true, partitions: 3 })).toBeCloseTo(90, 9);
  expect(waitOf({ prefetch: 5 })).toBeCloseTo(90, 9);
});

test('of competing members the one that is told takes before the one that looks', () => {
  const members = plan({
    nodes: [node('source'), node('looks'), node('told')],
    topics: [topic('orders')],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: at(1.01, 1.02), instances: 1 } })],
    subscriptions: [
      subscription('a', { node: 1, topic: 0, group: 'both', work: constant(50), pollWaitMs: 100 }),
      subscription('b', { node: 2, topic: 0, group: 'both', work: constant(200) }),
    ],
  });
  const { a, b } = simulate(members, 10, 1).subscriptions;
  expect([a!.acknowledged, a!.meanWaitMs!.mean]).toEqual([1, expect.closeTo(80, 6)]);
  expect([b!.acknowledged, b!.meanWaitMs!.mean]).toEqual([1, 0]);
});
