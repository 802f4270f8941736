import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { Plan, PlanFault, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import {
  call,
  constant,
  exponential,
  fault,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  subscription,
  topic,
} from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const steady: Arrivals = { process: 'constant', ratePerSecond: 10 };
const cut = (target: string): PlanFault => fault('link-cut', target, { atSeconds: 20, forSeconds: 10 });
const down = fault('broker-down', 'topic', { atSeconds: 20, forSeconds: 10 });

const hit = (
  faults: readonly PlanFault[],
  given: { reader?: Partial<PlanSubscription>; queue?: Partial<PlanTopic>; waits?: boolean; seconds?: number } = {},
) => {
  const base = oneQueue(steady, { work: constant(1), ...given.reader }, given.queue);
  const publications = base.publications.map((each) => ({ ...each, waits: given.waits ?? true }));
  return simulate({ ...base, publications, faults }, given.seconds ?? 60, 1);
};

test('over a cut link without confirmations exactly what is published meanwhile is lost, for that reason', () => {
  const result = hit([cut('publish')], { waits: false });
  expect(result.subscriptions.read).toMatchObject({
    delivered: 600,
    acknowledged: 500,
    dropped: { capacity: 0, 'max-deliveries': 0, 'broker-down': 0, 'link-cut': 100 },
  });
  expect(result.topics.topic!.published).toBe(500);
  expect(result.subscriptions.read!.lossFraction!.mean).toBeCloseTo(100 / 600, 9);
});

test('with confirmations it waits at its publisher and comes in order when the link is whole again', () => {
  expect(hit([cut('publish')], { seconds: 30 - 1e-6 }).topics.topic!.published).toBe(200);
  const result = hit([cut('publish')]);
  expect(result.subscriptions.read).toMatchObject({ delivered: 600, acknowledged: 600, dropped: { 'link-cut': 0 } });
  // All hundred reach the broker at once, one of them goes to work.
  expect(result.subscriptions.read!.maxQueueLength).toBe(99);
});

test('a topic whose broker is down loses what is not confirmed, and takes the rest afterwards', () => {
  expect(hit([down], { waits: false }).subscriptions.read).toMatchObject({
    delivered: 600,
    acknowledged: 500,
    dropped: { 'broker-down': 100, 'link-cut': 0 },
  });
  for (const publishLatency of [null, constant(5)]) {
    const read = hit([down], { queue: { publishLatency } }).subscriptions.read!;
    expect(read.delivered - read.acknowledged).toBeLessThanOrEqual(1);
    expect(read.maxQueueLength).toBeGreaterThanOrEqual(98);
  }
});

test('a broker that is down delivers nothing: what waits for a worker stays until it is back', () => {
  const base = oneQueue(at(...Array.from({ length: 100 }, () => 19)), { work: constant(100) });
  const read = simulate({ ...base, faults: [down] }, 60, 1).subscriptions.read!;
  // Ten are worked on from 19 s to 20 s and the one taken at 20 s is finished; the others begin at 30 s.
  const waits = Array.from({ length: 100 }, (_, place) => (place < 11 ? place * 100 : 11_000 + (place - 11) * 100));
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / 100;
  expect(Math.abs(read.meanWaitMs!.mean - mean)).toBeLessThanOrEqual(100);
  expect(read.acknowledged).toBe(100);
});

test('a group behind a cut link gets nothing: its backlog grows by the rate and is worked off afterwards', () => {
  for (const queue of [{}, { ordered: true, partitions: 4 }, { deliveryLatency: constant(1) }, { capacity: 1000 }]) {
    const reader = { work: constant(20), servers: 2 };
    const before = hit([cut('read')], { queue, reader, seconds: 30 - 1e-6 }).subscriptions.read!;
    expect(before.inFlight, JSON.stringify(queue)).toBeGreaterThanOrEqual(100);
    expect(before.inFlight).toBeLessThanOrEqual(101);
    const after = hit([cut('read')], { queue, reader }).subscriptions.read!;
    expect(after.delivered - after.acknowledged, JSON.stringify(queue)).toBeLessThanOrEqual(1);
    expect(after.maxQueueLength).toBeGreaterThanOrEqual(98);
    expect(after.dropped['link-cut']).toBe(0);
  }
});

test('a broker that keeps nothing for absent readers loses what it would have delivered over the cut link', () => {
  const queue = { atMostOnce: true };
  expect(hit([cut('read')], { queue, reader: { acksFirst: true } }).subscriptions.read).toMatchObject({
    delivered: 600,
    acknowledged: 500,
    dropped: { 'link-cut': 100 },
  });
});

test('a member of a group that is cut off takes nothing, and its fellows do its work', () => {
  const of: Plan = plan({
    nodes: [node('source'), node('a'), node('b')],
    topics: [topic('topic')],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: steady, instances: 1 } })],
    subscriptions: [1, 2].map((at) =>
      subscription(`r${at}`, { node: at, topic: 0, group: 'both', work: constant(20) }),
    ),
    faults: [cut('r1')],
  });
  const { r1, r2 } = simulate(of, 60, 1).subscriptions;
  expect([r1!.acknowledged, r2!.acknowledged]).toEqual([250, 350]);
});

test('a cut of one subscription leaves the pool of its node to the others', () => {
  for (const ordered of [false, true]) {
    const of: Plan = plan({
      nodes: [node('source'), node('pool', { sharedWorkers: true })],
      topics: [topic('one', { ordered, partitions: 2 }), topic('two', { ordered, partitions: 2 })],
      publications: [0, 1].map((at) =>
        publication(`p${at}`, { node: 0, topic: at, source: { arrivals: steady, instances: 1 } }),
      ),
      subscriptions: [0, 1].map((at) => subscription(`r${at}`, { node: 1, topic: at, work: constant(10) })),
      faults: [cut('r0')],
    });
    const during = simulate(of, 30 - 1e-6, 1).subscriptions;
    expect(during.r0!.inFlight, `ordered ${ordered}`).toBeGreaterThanOrEqual(100);
    expect(during.r1!.inFlight).toBeLessThanOrEqual(1);
    const after = simulate(of, 60, 1).subscriptions;
    expect(after.r0!.acknowledged).toBeGreaterThanOrEqual(599);
  }
});

const callsOver = (timeoutMs: number | null) =>
  simulate(
    plan({
      nodes: [node('caller'), node('callee')],
      calls: [
        call('asks', {
          from: 0,
          node: 1,
          work: constant(1),
          timeoutMs,
          source: { arrivals: { process: 'constant', ratePerSecond: 10 }, instances: 1 },
        }),
      ],
      faults: [cut('asks')],
    }),
    60,
    1,
  ).subscriptions.asks!;

test('calls over a cut link fail, at once or when their patience ends, and never reach the callee', () => {
  for (const timeoutMs of [null, 500]) {
    const asks = callsOver(timeoutMs);
    expect(asks, `timeout ${timeoutMs}`).toMatchObject({
      delivered: 600,
      acknowledged: 500,
      dropped: { 'max-deliveries': 100 },
    });
    expect(asks.utilisation!.mean).toBeCloseTo((500 * 0.001) / 60, 9);
  }
});

test('an answer that would come over the cut link does not', () => {
  const of = (timeoutMs: number | null) =>
    simulate(
      plan({
        nodes: [node('caller'), node('callee')],
        calls: [
          call('asks', {
            from: 0,
            node: 1,
            work: constant(2000),
            timeoutMs,
            source: { arrivals: at(19), instances: 1 },
          }),
        ],
        faults: [cut('asks')],
      }),
      60,
      1,
    ).subscriptions.asks!;
  expect(of(null)).toMatchObject({ acknowledged: 0, dropped: { 'max-deliveries': 1 } });
  expect(of(60_000)).toMatchObject({ acknowledged: 0, inFlight: 1 });
});

test('two cuts of one link that overlap are one longer cut', () => {
  const second = fault('link-cut', 'publish', { atSeconds: 25, forSeconds: 15 });
  const read = hit([cut('publish'), second], { waits: false }).subscriptions.read!;
  expect(read.dropped['link-cut']).toBe(200);
});

test('an objective counts what the cut has lost', () => {
  const base = oneQueue(poisson(20), { work: exponential(1) });
  const publications = base.publications.map((each) => ({ ...each, waits: false }));
  const objectives = [{ id: 'o', objective: { from: 'publish', to: 'read', maxLossFraction: 0.01 } }];
  const result = simulate({ ...base, publications, objectives, faults: [cut('publish')] }, 60, 1);
  const { delivered, dropped } = result.subscriptions.read!;
  expect(result.objectives.o!.lossFraction!.mean).toBeCloseTo(dropped['link-cut'] / delivered, 2);
  expect(result.objectives.o!.met).toBe(false);
});
