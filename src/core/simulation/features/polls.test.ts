import { expect, test } from 'vitest';
import type { PlanFault, PlanNode } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import {
  constant,
  exponential,
  fault,
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

test('who has been down looks at once when it is there again, and from then on', () => {
  const waitOf = (second: number, kind: PlanFault['kind'], fields: Partial<PlanNode>, reader: object = {}) => {
    const of = oneQueue(at(second), { work: constant(50), pollWaitMs: 100, ...reader });
    const faults = [fault(kind, 'reader', { atSeconds: 1.03, forSeconds: 0.5 })];
    const nodes = [node('publisher'), node('reader', fields)];
    return simulate({ ...of, nodes, faults }, 10, 1).subscriptions.read!.meanWaitMs!.mean;
  };
  for (const reader of [{}, { prefetch: 5 }]) {
    // There again at 1.53 s; with a standby at 1.03 s.
    expect([1.2, 1.6].map((second) => waitOf(second, 'node-down', {}, reader))).toEqual([
      expect.closeTo(330, 6),
      expect.closeTo(30, 6),
    ]);
    expect(waitOf(1.12, 'replica-down', { standby: 1 }, reader)).toBeCloseTo(10, 6);
  }
  // Of two, one looks at 1.6 s, the other at 1.63 s.
  const pair = { servers: 2 };
  expect([1.605, 1.58].map((second) => waitOf(second, 'replica-down', { replicas: 2 }, pair))).toEqual([
    expect.closeTo(25, 6),
    expect.closeTo(20, 6),
  ]);
});

test('a process that has crashed looks at once: what it held begins anew', () => {
  for (const reader of [{}, { prefetch: 2 }]) {
    const retry = { maxDeliveries: 2, delaysMs: [], jitter: 0 };
    const of = oneQueue(at(1.01), { work: constant(50), pollWaitMs: 100, crash: 1, retry, ...reader });
    // At 1.1 and 1.15 s.
    expect(simulate(of, 1.21, 1).subscriptions.read!.dropped['max-deliveries']).toBe(1);
  }
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
