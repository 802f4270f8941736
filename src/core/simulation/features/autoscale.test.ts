import { expect, test } from 'vitest';
import type { Plan, PlanAutoscale, PlanNode, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import { ACKED } from '../kernel/records.ts';
import { SCALER_REPLICAS } from '../kernel/scaler-records.ts';
import { snapshotOf } from '../kernel/snapshot.ts';
import { constant, exponential, fault, node, oneQueue, poisson, settings } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const autoscale = (given: Partial<PlanAutoscale> = {}): PlanAutoscale => ({
  min: 1,
  start: 1,
  targetBacklog: 10,
  reactionSeconds: 10,
  ...given,
});

/** One queue whose reader may have `replicas` of one worker each. */
const scaled = (
  arrivals: Parameters<typeof oneQueue>[0],
  replicas: number,
  scaler: Partial<PlanAutoscale>,
  reader: Partial<PlanSubscription> = {},
  queue: Partial<PlanTopic> = {},
  fields: Partial<PlanNode> = {},
): Plan => ({
  ...oneQueue(arrivals, { servers: replicas, ...reader }, queue),
  nodes: [node('publisher'), node('reader', { replicas, autoscale: autoscale(scaler), ...fields })],
});

/** Replicas in force, and what is acknowledged, at these seconds. */
const followed = (of: Plan, seconds: readonly number[]) => {
  const engine = begin(compilePlan(of, settings({ durationSeconds: 1000 })).tables, 0);
  const seen = seconds.map((second) => {
    advance(engine, second * 1000);
    return [engine.scalers[SCALER_REPLICAS]!, snapshotOf(engine).counts[ACKED]!];
  });
  end(engine);
  return seen;
};

const many = (count: number, second: number): number[] => Array.from({ length: count }, () => second);

test('with the same least and most it is the run of so many replicas, bit for bit', () => {
  const of = scaled(poisson(80), 3, { min: 3, start: 3, reactionSeconds: 1 }, { work: exponential(30) });
  const plain = oneQueue(poisson(80), { work: exponential(30), servers: 3 });
  const ours = simulate(of, 100, 3);
  const theirs = simulate(plain, 100, 3);
  expect(ours.subscriptions).toEqual(theirs.subscriptions);
  expect(ours.events).toBe(theirs.events);
  expect(ours.nodes.reader).toMatchObject({
    utilisation: theirs.nodes.reader!.utilisation,
    meanReplicas: { mean: 3 },
    maxReplicas: 3,
    scalings: 0,
  });
});

test('a burst at 4.5 s is seen at 5 s and has its replicas at 15 s; they go when none was asked for a reaction time long', () => {
  // One worker with 2 s: of 41 one is in work and 40 wait, so four replicas are wanted from the look at 5 s on.
  const of = scaled(at(...many(41, 4.5)), 8, {}, { work: constant(2000) });
  const seen = followed(of, [14.99, 15, 16, 50, 1000]);
  expect(seen.map(([replicas]) => replicas)).toEqual([1, 4, 4, 1, 1]);
  // Five ended by 14.5 s; then one lane goes on in step with 4.5 s and three begin at 15 s.
  expect(followed(of, [14.6, 16.6, 17]).map(([, done]) => done)).toEqual([5, 6, 9]);
});

test('they become fewer step by step, each down to the most that was asked for in the last reaction time', () => {
  const of = scaled(at(...many(41, 4.5)), 8, {}, { work: constant(2000) });
  // More than 30 wait until 17 s, more than 20 until 21 s, more than 10 until 27 s: the look before is forgotten eleven looks later.
  const replicas = followed(
    of,
    Array.from({ length: 60 }, (_, second) => second + 0.5),
  ).map(([count]) => count!);
  const changes = replicas.flatMap((count, second) => (count === replicas[second - 1] ? [] : [[second, count]]));
  expect(changes).toEqual([
    [0, 1],
    [15, 4],
    [27, 3],
    [31, 2],
    [37, 1],
  ]);
});

test('a worker that goes finishes its message: nothing is done twice and nothing is lost', () => {
  // Four long messages start on four replicas; nothing waits, so that all but one replica go, and their work ends all the same.
  const of = scaled(at(...many(4, 1), 30), 4, { start: 4, reactionSeconds: 2 }, { work: constant(20_000) });
  expect(followed(of, [10, 20.9, 21, 49.9, 50]).map(([replicas, done]) => [replicas, done])).toEqual([
    [1, 0],
    [1, 0],
    [1, 4],
    [1, 4],
    [1, 5],
  ]);
  expect(simulate(of, 100, 1).subscriptions.read).toMatchObject({ redelivered: 0, acknowledged: 5 });
});

test('one that is busy when it is to go takes no other message', () => {
  // Two replicas work until 21 s; one is wanted from 3 s on. The third message comes at 20.5 s: one of the two goes, the other takes it.
  const of = scaled(at(1, 1, 20.5, 20.6), 2, { start: 2, reactionSeconds: 2 }, { work: constant(20_000) });
  expect(followed(of, [40.9, 41, 60.9, 61]).map(([, done]) => done)).toEqual([2, 3, 3, 4]);
});

test.each<[string, Partial<PlanSubscription>, Partial<PlanTopic>]>([
  ['prefetch', { prefetch: 3 }, {}],
  ['a way to the worker', {}, { deliveryLatency: constant(50) }],
  ['polls', { pollWaitMs: 300 }, {}],
  ['lanes', { concurrency: 2 }, { ordered: true, partitions: 12 }],
  ['lanes with prefetch', { concurrency: 2, prefetch: 2 }, { ordered: true, partitions: 5 }],
  ['rebalances', { rebalanceSeconds: 3 }, { ordered: true, partitions: 8 }],
])('a load too big for one replica is carried by those that come, with %s', (_, reader, queue) => {
  const most = 6;
  const servers = Math.min(most * (reader.concurrency ?? 1), queue.partitions ?? Infinity);
  const work = constant(100 * (reader.concurrency ?? 1));
  const of = scaled(poisson(22), most, { reactionSeconds: 5 }, { work, ...reader, servers }, queue);
  const { nodes, subscriptions } = simulate(of, 2000, 1);
  expect(subscriptions.read!.throughputPerSecond!.mean).toBeCloseTo(22, 0);
  expect(subscriptions.read!.inFlight).toBeLessThan(200);
  expect(subscriptions.read!.redelivered).toBe(0);
  expect(nodes.reader!.meanReplicas!.mean).toBeGreaterThan(2.2);
  expect(nodes.reader!.meanReplicas!.mean).toBeLessThan(most);
  expect(nodes.reader!.scalings).toBeGreaterThan(2);
});

test('far above what one can do it comes to rest at as many as the backlog per replica asks for', () => {
  // 100 a second of 1 s each want a hundred workers; with one message of backlog for each, there are a hundred at rest and few more.
  const of = scaled(poisson(100), 400, { targetBacklog: 1, reactionSeconds: 1 }, { work: exponential(1000) });
  const { nodes, subscriptions } = simulate(of, 3000, 1);
  const { meanReplicas, utilisation } = nodes.reader!;
  expect(subscriptions.read!.throughputPerSecond!.mean).toBeCloseTo(100, -1);
  // Busy servers are the offered work, whatever their number: utilisation times mean replicas.
  expect(utilisation!.mean * meanReplicas!.mean).toBeGreaterThan(97);
  expect(utilisation!.mean * meanReplicas!.mean).toBeLessThan(103);
});

test('utilisation is of the servers in force: a worker that goes while it works counts as none any more', () => {
  const of = scaled(at(1), 2, { start: 2, reactionSeconds: 10 }, { work: constant(1000) });
  // Two until the look at 11 s, the first to find that all since 1 s asked for one.
  const { meanReplicas, utilisation } = simulate(of, 100, 1).nodes.reader!;
  expect(meanReplicas!.mean).toBeCloseTo(1.11, 12);
  expect(utilisation!.mean).toBeCloseTo(1 / 111, 12);
});

test('a replica that is down is missing from those in force, and the autoscaler adds others for the backlog', () => {
  const of = scaled(at(...many(40, 1)), 3, { reactionSeconds: 2 }, { work: constant(1000) });
  const down = { ...of, faults: [fault('replica-down', 'reader', { atSeconds: 0.5, forSeconds: 500 })] };
  // Nobody works until the look at 1.2 s has its three replicas at 3.2 s, of which one is missing.
  expect(followed(down, [3.1, 4.3, 5.3]).map(([replicas, done]) => [replicas, done])).toEqual([
    [1, 0],
    [3, 2],
    [3, 4],
  ]);
});

test('the only replica that is there goes down with all its lanes', () => {
  // Three of five lanes are worked on by each replica, and so by three workers all five as long as there is one.
  const reader = { work: constant(100), concurrency: 3, servers: 5 };
  const queue = { ordered: true, partitions: 5, partitionShares: [0, 0, 1, 0, 0] };
  const of = scaled(at(1, 2), 3, { reactionSeconds: 500 }, reader, queue, { concurrency: 3 });
  const down = { ...of, faults: [fault('replica-down', 'reader', { atSeconds: 1.5, forSeconds: 100 })] };
  expect(followed(down, [1.4, 100, 102]).map(([, done]) => done)).toEqual([1, 1, 2]);
});

test('a node that is down comes back with as many replicas as its backlog asks for by then', () => {
  const of = scaled(poisson(5), 4, { reactionSeconds: 2, targetBacklog: 5 }, { work: constant(100) });
  const down = { ...of, faults: [fault('node-down', 'reader', { atSeconds: 10, forSeconds: 20 })] };
  const [, before, after] = followed(down, [9, 29.9, 40]);
  expect(before![0]).toBe(4);
  expect(after![1]).toBeGreaterThan(150);
});

test('the next message of a lane that has gone to another replica begins when the one in work ends', () => {
  // All keys are of the second partition, which the second replica has from 3.2 s on, while the first works on it until 4 s.
  const queue = { ordered: true, partitions: 2, partitionShares: [0, 1] };
  const of = scaled(at(...many(4, 1)), 2, { targetBacklog: 1, reactionSeconds: 2 }, { work: constant(3000) }, queue);
  expect(followed(of, [3.9, 4.1, 7.1, 10.1, 13.1]).map(([, done]) => done)).toEqual([0, 1, 2, 3, 4]);
});

test('a group stands still while its lanes are shared out anew', () => {
  const of = scaled(
    at(...many(60, 1)),
    2,
    { reactionSeconds: 2 },
    { work: constant(100), rebalanceSeconds: 5 },
    { ordered: true, partitions: 2 },
  );
  // Two replicas from the look at 3.2 s on, and from then no new message for five seconds.
  const [before, during, after] = followed(of, [3.3, 8.1, 9]).map(([, done]) => done!);
  expect(during).toBe(before);
  expect(after! - during!).toBeGreaterThan(10);
});
