import { expect, test } from 'vitest';
import type { PlanAutoscale, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import {
  constant,
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
import { at, simulate } from '../testing/runs.ts';
import { createLive } from '../trace/live.ts';

/** Ten messages per second from 0.02 s on for two members with 50 ms each; one of them is down from 2 to 4 s. */
const acknowledged = (reader: Partial<PlanSubscription>, queue: Partial<PlanTopic> = {}, goes = 'b') => {
  const member = { topic: 0, group: 'both', work: constant(50), ...reader };
  const live = createLive(
    compilePlan(
      plan({
        nodes: [node('source'), node('a'), node('b')],
        topics: [topic('orders', queue)],
        publications: [
          publication('p', {
            node: 0,
            topic: 0,
            source: {
              arrivals: { process: 'trace', atSeconds: Array.from({ length: 80 }, (_, i) => 0.02 + i / 10) },
              instances: 1,
            },
          }),
        ],
        subscriptions: [subscription('a', { node: 1, ...member }), subscription('b', { node: 2, ...member })],
        faults: [fault('node-down', goes, { atSeconds: 2, forSeconds: 2 })],
      }),
      settings({ durationSeconds: 20 }),
    ),
  );
  return (ms: number) => {
    live.advance(ms);
    return live.frame().acknowledged.reduce((sum, each) => sum + each, 0);
  };
};

test('the whole group stands still when a member leaves and when it comes back, and catches up in between', () => {
  const after = acknowledged({ rebalanceSeconds: 1 });
  // The twenty of the first two seconds; none to 3 s; then ten of backlog and what comes, twenty per second; none from 4 to 5 s.
  expect(after(1999)).toBe(20);
  expect(after(3040)).toBe(20);
  expect(after(3999)).toBe(39);
  expect(after(5040)).toBe(40);
  expect(after(19_000)).toBe(80);
});

test('what is in work when the pause begins is finished, prefetched messages wait', () => {
  const after = acknowledged({ rebalanceSeconds: 1, work: constant(400), prefetch: 3 });
  const before = after(1999);
  expect(after(2999) - before).toBeLessThanOrEqual(1);
  expect(after(20_000)).toBeGreaterThan(before);
});

test.each([
  [1, 'a'],
  [1, 'b'],
  [2, 'a'],
  [5, 'b'],
])('%d lanes pause with their group, and while %s is down the other one works on all of them', (partitions, goes) => {
  const after = acknowledged({ rebalanceSeconds: 1 }, { ordered: true, partitions }, goes);
  expect([after(2019), after(3040), after(3999), after(5040), after(19_000)]).toEqual([20, 20, 39, 40, 80]);
});

test.each([
  [2, 2],
  // 4.300000000000001 s by addition, and 4300 ms.
  [2.1, 2.2],
])('who comes back after %d + %d s begins only after the pause', (atSeconds, forSeconds) => {
  for (const ordered of [true, false]) {
    const whileDown = at(...[0.1, 0.2, 0.3, 0.4, 0.5].map((after) => atSeconds + after));
    const of = {
      ...oneQueue(whileDown, { work: constant(50), rebalanceSeconds: 1 }, { ordered }),
      faults: [fault('node-down', 'reader', { atSeconds, forSeconds })],
    };
    const after = (ends: number) => simulate(of, atSeconds + forSeconds + ends, 1).subscriptions.read!.acknowledged;
    expect([after(0.99), after(1.06), after(1.3)]).toEqual([0, 1, 5]);
  }
});

test('the lanes of a replica that is down go to those that are left', () => {
  const of = (replicas: number, down: number) => ({
    ...oneQueue(
      at(...Array.from({ length: 80 }, (_, i) => 0.02 + i / 10)),
      {
        ...{ work: constant(50), servers: replicas, rebalanceSeconds: 1 },
      },
      { ordered: true, partitions: 4 },
    ),
    nodes: [node('publisher'), node('reader', { replicas })],
    faults: Array.from({ length: down }, () => fault('replica-down', 'reader', { atSeconds: 2, forSeconds: 2 })),
  });
  const after = (replicas: number, down: number) =>
    [3.04, 3.999, 5.04, 19].map((seconds) => simulate(of(replicas, down), seconds, 1).subscriptions.read!.acknowledged);
  expect(after(2, 1)).toEqual([20, 39, 40, 80]);
  expect(after(3, 2)).toEqual([20, 39, 40, 80]);
  // With all of them gone the lanes wait.
  expect(after(2, 2)).toEqual([20, 20, 20, 80]);
});

test('a member that has a lane only while another is down is busy then', () => {
  const { nodes } = simulate(
    plan({
      nodes: [node('source'), node('a'), node('b')],
      topics: [topic('orders', { ordered: true })],
      publications: [publication('p', { node: 0, topic: 0, source: { arrivals: poisson(10), instances: 1 } })],
      subscriptions: ['a', 'b'].map((id, at) =>
        subscription(id, { node: at + 1, topic: 0, group: 'both', work: constant(50), rebalanceSeconds: 1 }),
      ),
      faults: [fault('node-down', 'a', { atSeconds: 50, forSeconds: 50 })],
    }),
    200,
    1,
  );
  expect(nodes.a!.utilisation!.mean).toBeCloseTo(0.375, 1);
  expect(nodes.b!.utilisation!.mean).toBeCloseTo(0.125, 1);
});

test('where nobody shares out anew the lanes of who is gone wait', () => {
  const after = acknowledged({}, { ordered: true, partitions: 2 });
  expect(after(3999)).toBeLessThan(36);
  expect(after(20_000)).toBe(80);
});

test('without a pause the member that stays goes on at once', () => {
  const after = acknowledged({});
  expect([after(3999), after(5001)]).toEqual([40, 50]);
});

test.each([
  ['another worker', { replicas: 2 }, {}],
  ['another worker of a shared pool', { replicas: 2, sharedWorkers: true }, { ordered: true }],
  ['a standby replica', { replicas: 1, standby: 1 }, { ordered: true }],
])('what a replica loses begins on %s only after the pause', (_, fields, queue) => {
  const of = {
    ...oneQueue(at(1), { work: constant(500), servers: fields.replicas, rebalanceSeconds: 3 }, queue),
    nodes: [node('publisher'), node('reader', fields)],
    faults: [fault('replica-down', 'reader', { atSeconds: 1.2, forSeconds: 20 })],
  };
  const after = (seconds: number) => simulate(of, seconds, 1).subscriptions.read!.acknowledged;
  expect([after(4.6), after(4.8)]).toEqual([0, 1]);
});

test.each([
  // Both replicas are down from 2 to 4 s: the other member works on all lanes, and does so alone.
  [2, [20, 39, 40, 80]],
  // One is: the replica that is left has one lane, the other member the other one.
  [1, [20, 40, 40, 80]],
])('a pool of which a fault takes %d of 2 replicas has lanes for those that are left', (down, counts) => {
  for (const sharedWorkers of [false, true]) {
    const member = { topic: 0, group: 'both', work: constant(50), rebalanceSeconds: 1 };
    const of = plan({
      nodes: [node('source'), node('a', { replicas: 2, sharedWorkers }), node('b')],
      topics: [topic('orders', { ordered: true, partitions: 2 })],
      publications: [
        publication('p', {
          node: 0,
          topic: 0,
          source: { arrivals: at(...Array.from({ length: 80 }, (_, i) => 0.02 + i / 10)), instances: 1 },
        }),
      ],
      subscriptions: [subscription('a', { node: 1, servers: 2, ...member }), subscription('b', { node: 2, ...member })],
      faults: Array.from({ length: down }, () => fault('replica-down', 'a', { atSeconds: 2, forSeconds: 2 })),
    });
    const after = (seconds: number) =>
      Object.values(simulate(of, seconds, 1).subscriptions).reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    expect([3.04, 3.999, 5.04, 19].map(after)).toEqual(counts);
    expect(simulate(of, 3.999, 1).subscriptions.b!.acknowledged).toBeGreaterThan(5);
  }
});

/** 50 messages per second, 20 ms each: one worker's whole time. Most of the run the first member is down. */
const mostlyDown = (autoscale: PlanAutoscale | null) => {
  const member = { topic: 0, group: 'both', work: constant(20), rebalanceSeconds: 1 };
  const reader = subscription('other', { node: 3, topic: 1, work: constant(20) });
  const of = plan({
    nodes: [node('source'), node('a'), node('b', { replicas: 2 }), node('other', { replicas: 2, autoscale })],
    topics: [topic('orders', { ordered: true, partitions: 2 }), topic('others')],
    publications: [0, 1].map((to) =>
      publication(`p${to}`, { node: 0, topic: to, source: { arrivals: poisson(50), instances: 1 } }),
    ),
    subscriptions: [
      subscription('a', { node: 1, ...member }),
      subscription('b', { node: 2, servers: 2, ...member }),
      { ...reader, servers: 2 },
    ],
    faults: [fault('node-down', 'a', { atSeconds: 2, forSeconds: 150 })],
  });
  return simulate(of, 160, 1);
};

test('a member that never has a lane beside one that scales itself has nothing to do', () => {
  const member = { topic: 0, group: 'both', work: constant(20), rebalanceSeconds: 1 };
  const autoscale = { min: 1, start: 1, targetBacklog: 100, reactionSeconds: 10 };
  const of = plan({
    nodes: [node('source'), node('a', { replicas: 2, autoscale }), node('b')],
    topics: [topic('orders', { ordered: true })],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: poisson(10), instances: 1 } })],
    subscriptions: [subscription('a', { node: 1, servers: 2, ...member }), subscription('b', { node: 2, ...member })],
  });
  expect(simulate(of, 60, 1).nodes.b!.utilisation!.mean).toBe(0);
});

test('a worker that gets a lane only while others are down counts from the beginning, whoever else scales itself', () => {
  for (const autoscale of [null, { min: 1, start: 2, targetBacklog: 100, reactionSeconds: 10 }]) {
    const { nodes, subscriptions } = mostlyDown(autoscale);
    expect(nodes.b!.utilisation!.mean).toBeCloseTo(0.49, 1);
    expect(subscriptions.b!.utilisation!.mean).toBeCloseTo(0.5, 1);
    expect(nodes.a!.utilisation!.mean).toBeLessThan(10 / 160);
    expect(nodes.other!.utilisation!.mean).toBeCloseTo(0.5, 0);
  }
});
