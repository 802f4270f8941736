import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { analyse } from '../analyse.ts';
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
} from '../testing/designs.ts';
import { neededWorkers } from './needed-workers.ts';
import { resized, resizing } from './workers-for.ts';

const promised = (of: Design, from: string, to: string, p99Ms: number): Design => ({
  ...of,
  objectives: { fast: { from, to, p99Ms } },
});

/** Tried one after the other. */
const bruteForce = (of: Design, node: string, read: string, limitMs: number): number => {
  for (let replicas = 1; ; replicas++) {
    const p99 = analyse(resized(of, resizing(of, node, replicas))).subscriptions[read]!.p99Ms;
    if (p99 !== null && p99 <= limitMs) return replicas;
  }
};

test.each([
  [80, 10, 60],
  [500, 10, 50],
  [90, 100, 500],
])(
  'of one M/M/c queue at %d per second with %d ms of work the fewest workers for %d ms are those of a search',
  (rate, ms, limit) => {
    const of = promised(oneQueue(rate, { work: exponential(ms) }), 'write', 'read', limit);
    const { alone, exact, met, plan, plannedMs } = neededWorkers(of).fast!;
    const fewest = bruteForce(of, 'reader', 'read', limit);
    expect([alone.read, exact, met]).toEqual([fewest, true, false]);
    expect(plan).toEqual([{ node: 'reader', from: 1, replicas: fewest, partitions: {} }]);
    expect(plannedMs).toBeLessThanOrEqual(limit);
  },
);

test('an ordered topic gets the partitions that its workers need', () => {
  const lanes = oneQueue(80, { work: exponential(10) }, {}, { ordered: true, partitions: 1 });
  const { plan } = neededWorkers(promised(lanes, 'write', 'read', 80)).fast!;
  expect(plan).toHaveLength(1);
  const [{ partitions, replicas }] = plan as [NonNullable<typeof plan>[number]];
  expect(partitions).toEqual({ queue: replicas });
  const enough = resized(lanes, plan![0]!);
  expect(analyse(enough).subscriptions.read!.p99Ms).toBeLessThanOrEqual(80);
  const fewer = resized(lanes, resizing(lanes, 'reader', replicas - 1));
  expect(analyse(fewer).subscriptions.read!.p99Ms).toBeGreaterThan(80);
});

const row = (limitMs: number) =>
  promised(
    design(
      { source: publisher, a: topic(), one: service(), b: topic(), two: service() },
      {
        begin: publish('source', 'a', arrivals(150)),
        'read-one': subscribe('a', 'one', { work: exponential(10) }),
        next: publish('one', 'b', { after: {} }),
        'read-two': subscribe('b', 'two', { work: exponential(5) }),
      },
    ),
    'begin',
    'read-two',
    limitMs,
  );

test('over a way with an overloaded start the plan keeps the promise, and no replica of it can go', () => {
  const of = row(80);
  const { alone, plan, plannedMs, p99Ms } = neededWorkers(of).fast!;
  expect(p99Ms).toBeNull();
  expect(alone['read-two']).toBeNull();
  expect(plannedMs).toBeLessThanOrEqual(80);
  for (const each of plan!) {
    const less = plan!.map((other) => (other === each ? resizing(of, each.node, each.replicas - 1) : other));
    const again = neededWorkers(less.reduce(resized, of)).fast!;
    expect(again.met, each.node).toBe(false);
  }
});

test('what the work alone takes longer than no number of workers mends, and what is met needs nothing', () => {
  expect(neededWorkers(row(30)).fast).toMatchObject({
    met: false,
    plan: null,
    plannedMs: null,
    leastMs: expect.closeTo(56, -1),
  });
  expect(neededWorkers(promised(oneQueue(1, { work: exponential(1) }), 'write', 'read', 500)).fast).toMatchObject({
    met: true,
    plan: [],
    alone: { read: 1 },
  });
});

test('of an autoscaler its most is raised, not what it begins with; how long it takes then is not known', () => {
  const autoscale = { min: 1, max: 3, targetBacklog: 5, reactionSeconds: 9 };
  const scaled = oneQueue(80, { work: exponential(10) }, { autoscale });
  expect(resized(scaled, resizing(scaled, 'reader', 5)).nodes?.reader).toEqual({
    ...scaled.nodes?.reader,
    autoscale: { ...autoscale, max: 5 },
  });
  const { leastMs, p99Ms, plan } = neededWorkers(promised(scaled, 'write', 'read', 60)).fast!;
  expect([leastMs, p99Ms, plan]).toEqual([null, null, null]);
});

test('of a group on several nodes a topic gets lanes for the workers of all of them', () => {
  const links = {
    begin: publish('source', 'queue', arrivals(40)),
    'read-a': subscribe('queue', 'a', { group: 'both', work: exponential(20) }),
    'read-b': subscribe('queue', 'b', { group: 'both', work: exponential(20) }),
  };
  const of = design(
    { source: publisher, queue: topic({ ordered: true, partitions: 2 }), a: service({ replicas: 2 }), b: service() },
    links,
  );
  expect(resizing(of, 'b', 3)).toEqual({ node: 'b', from: 1, replicas: 3, partitions: { queue: 5 } });
});
