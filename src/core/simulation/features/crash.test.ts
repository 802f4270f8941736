import { expect, test } from 'vitest';
import type { PlanFault, PlanNode, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import { LANE_STATION, SLOTS_AT, stationInts } from '../kernel/records.ts';
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
  settings,
  subscription,
  topic,
} from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';
import { heldAt } from './crash.ts';

const fallen = (given: Partial<PlanFault> = {}) =>
  fault('replica-down', 'reader', { atSeconds: 10, forSeconds: 20, ...given });

const replicas = (
  fields: Partial<PlanNode>,
  reader: Partial<PlanSubscription>,
  faults: readonly PlanFault[],
  queue: Partial<PlanTopic> = {},
  arrivals: Parameters<typeof oneQueue>[0] = at(...Array.from({ length: 12 }, () => 9)),
) => ({ ...oneQueue(arrivals, reader, queue), nodes: [node('publisher'), node('reader', fields)], faults });

test.each([
  ['one by one', {}],
  ['with prefetch', { prefetch: 2 }],
])('one of three replicas down: its work begins anew on the others, and there is a third less, %s', (_, window) => {
  const of = replicas({ replicas: 3 }, { work: constant(4000), servers: 3, ...window }, [fallen()]);
  const result = simulate(of, 100, 1).subscriptions.read!;
  expect(result).toMatchObject({ acknowledged: 12, redelivered: 1 });
  // Three begin at 9 s, two of them end at 13 s; then two at a time until 29 s: 2 + 4 x 2 are done, the last two end at 33 s.
  expect(simulate(of, 29.5, 1).subscriptions.read!.acknowledged).toBe(10);
  expect(simulate(of, 33.5, 1).subscriptions.read!.acknowledged).toBe(12);
});

test('a standby replica takes the place at once: what was in work is done again, and nothing is missing', () => {
  const of = replicas({ replicas: 3, standby: 1 }, { work: constant(4000), servers: 3 }, [fallen()]);
  expect(simulate(of, 100, 1).subscriptions.read).toMatchObject({ acknowledged: 12, redelivered: 1 });
  // Three at a time: 9 s, 13 s, 17 s, 21 s, but for the one that began anew at 10 s.
  expect(simulate(of, 27, 1).subscriptions.read!.acknowledged).toBe(12);
});

test('a second fault finds no standby left, and replicas that are gone twice come back once', () => {
  const twice = [fallen(), fallen({ atSeconds: 11 })];
  const of = (standby: number) => replicas({ replicas: 3, standby }, { work: constant(4000), servers: 3 }, twice);
  expect(simulate(of(1), 100, 1).subscriptions.read).toMatchObject({ acknowledged: 12, redelivered: 2 });
  const more = [fallen(), fallen(), fallen(), fallen()];
  const all = simulate(replicas({ replicas: 3 }, { work: constant(4000), servers: 3 }, more), 100, 1).subscriptions
    .read!;
  expect(all).toMatchObject({ acknowledged: 12, redelivered: 3 });
});

test.each([
  [10, 20, 30],
  // 4.300000000000001 s by addition, and 4300 ms.
  [2.1, 2.2, 4.3],
])('what went down at %d s for %d s leaves its standby to who goes down at %d s', (atSeconds, forSeconds, then) => {
  const faults = [fallen({ atSeconds, forSeconds }), fallen({ atSeconds: then, forSeconds: 50 })];
  const everySecond = at(...Array.from({ length: 20 }, (_, i) => then + i));
  const reader = { work: constant(900), servers: 2 };
  const lanes = { ordered: true, partitions: 2 };
  const of = replicas({ replicas: 2, standby: 1 }, reader, faults, lanes, everySecond);
  expect(simulate(of, then + 25, 1).subscriptions.read!.acknowledged).toBe(20);
});

test('the only replica takes its node with it: nothing is published meanwhile, and nothing that was is lost', () => {
  const of = replicas({ replicas: 1 }, { work: constant(1000) }, [fallen()]);
  const down = { ...of, faults: [fault('node-down', 'reader', { atSeconds: 10, forSeconds: 20 })] };
  expect(simulate(of, 100, 1).subscriptions).toEqual(simulate(down, 100, 1).subscriptions);
  expect(simulate(of, 100, 1).subscriptions.read).toMatchObject({ acknowledged: 12 });
});

test.each([
  ['one by one', {}],
  ['with prefetch', { prefetch: 2 }],
])('replicas that leave as soon as they have finished do so when the one that stays goes down, %s', (_, window) => {
  const autoscale = { min: 1, start: 3, targetBacklog: 100, reactionSeconds: 1 };
  const of = replicas(
    { replicas: 3, autoscale },
    { work: constant(10_000), servers: 3, ...window },
    [fallen({ atSeconds: 5, forSeconds: 2 })],
    {},
    at(0.01, 0.01, 0.01),
  );
  // Only one is to stay from 1 s on; what it held begins anew when it is there again, one by one when the others have finished.
  const { acknowledged, redelivered } = simulate(of, 16, 1).subscriptions.read!;
  expect([acknowledged, redelivered]).toEqual([2, 1]);
  expect(simulate(of, 21, 1).subscriptions.read!.acknowledged).toBe(3);
});

test('with half of its replicas gone a pool of four at 30 % works at 60 % of what is left', () => {
  const faults = [fallen({ atSeconds: 0, forSeconds: 5000 }), fallen({ atSeconds: 0, forSeconds: 5000 })];
  const of = replicas({ replicas: 4 }, { work: exponential(40), servers: 4 }, faults, {}, poisson(30));
  const two = oneQueue(poisson(30), { work: exponential(40), servers: 2 });
  const ours = simulate(of, 200, 2).subscriptions.read!;
  expect(ours.meanWaitMs!.mean).toBe(simulate(two, 200, 2).subscriptions.read!.meanWaitMs!.mean);
  expect(ours.utilisation!.mean).toBeCloseTo(0.3, 1.2);
});

test('the lanes of a replica that is gone wait for it, those of the others go on', () => {
  const of = replicas(
    { replicas: 2 },
    { work: constant(10), servers: 2 },
    [fallen()],
    { ordered: true, partitions: 2 },
    {
      process: 'constant',
      ratePerSecond: 10,
    },
  );
  const { inFlight } = simulate(of, 30 - 1e-6, 1).subscriptions.read!;
  expect(Math.abs(inFlight - 100)).toBeLessThan(30);
  expect(simulate(of, 60, 1).subscriptions.read!.acknowledged).toBeGreaterThanOrEqual(599);
});

test('two replicas that are gone at once leave no lane of a node of two', () => {
  const lanes = { ordered: true, partitions: 4 };
  const faults = [fallen(), fallen({ atSeconds: 15, forSeconds: 10 })];
  const of = replicas({ replicas: 2 }, { work: constant(10), servers: 4 }, faults, lanes, poisson(50));
  const before = (seconds: number) => simulate(of, seconds, 1).subscriptions.read!.acknowledged;
  expect(before(15) - before(11)).toBeGreaterThan(60);
  expect(before(24.9) - before(15.1)).toBe(0);
  expect(before(29) - before(25.1)).toBeGreaterThan(60);
});

test('at-least-once loses nothing however often nodes and replicas go down', () => {
  const faults = Array.from({ length: 40 }, (_, k) =>
    fault(k % 3 === 0 ? 'node-down' : 'replica-down', 'reader', { atSeconds: k * 4.7, forSeconds: 1 + (k % 4) }),
  );
  for (const queue of [{}, { ordered: true, partitions: 6 }, { deliveryLatency: constant(2) }]) {
    const of = replicas(
      { replicas: 3 },
      { work: exponential(30), servers: 6, prefetch: 1, retry: { maxDeliveries: 0, delaysMs: [], jitter: 0 } },
      faults,
      queue,
      poisson(40),
    );
    const read = simulate(of, 220, 1).subscriptions.read!;
    expect(read.acknowledged + read.inFlight, JSON.stringify(queue)).toBe(read.delivered);
    expect(read.inFlight).toBeLessThan(60);
    expect(read.redelivered).toBeGreaterThan(10);
  }
});

test('what a hundred workers without a limit of prefetch hold goes back when their node goes down, and no room is taken for more', () => {
  const of = replicas(
    { replicas: 100 },
    { work: constant(60_000), servers: 100, prefetch: 65_535, retry: { maxDeliveries: 0, delaysMs: [], jitter: 0 } },
    [fault('node-down', 'reader', { atSeconds: 20, forSeconds: 10 })],
    { retentionSeconds: 1000 },
    poisson(400),
  );
  const engine = begin(compilePlan(of, settings({ durationSeconds: 40 })).tables, 0);
  expect(engine.capacity).toBeLessThan(10_000);
  expect(advance(engine, 40_000)).toBe('time');
  expect(engine.capacity).toBeLessThan(400_000);
  end(engine);
  const { delivered, acknowledged, inFlight, redelivered } = simulate(of, 90, 1).subscriptions.read!;
  expect(delivered).toBe(acknowledged + inFlight);
  expect(redelivered).toBe(100);
});

test.each(['node-down', 'replica-down'] as const)(
  'a call that a worker holds and has not begun fails with its worker: %s',
  (kind) => {
    const calls = (prefetch: number) =>
      simulate(
        plan({
          nodes: [node('source'), node('server', { sharedWorkers: true }), node('client')],
          topics: [topic('topic')],
          publications: [publication('publish', { node: 0, topic: 0, source: { arrivals: at(1), instances: 1 } })],
          subscriptions: [subscription('read', { node: 1, topic: 0, work: constant(1000), prefetch })],
          calls: [
            call('ask', {
              ...{ from: 2, node: 1, work: constant(100), source: { arrivals: at(1.1, 1.2), instances: 1 } },
              retry: { maxDeliveries: 2, delaysMs: [3000], jitter: 0 },
            }),
          ],
          faults: [fault(kind, 'server', { atSeconds: 1.5, forSeconds: 1 })],
        }),
        50,
        1,
      ).subscriptions.ask!;
    for (const prefetch of [1, 3]) expect(calls(prefetch)).toMatchObject({ acknowledged: 2, inFlight: 0 });
    expect(calls(3).redelivered).toBe(2);
  },
);

test.each([
  ['one by one', {}],
  ['with prefetch', { prefetch: 2 }],
])('all messages are looked through only for a worker that holds something, %s', (_, window) => {
  const reader = { work: constant(500), ...window };
  const { tables } = compilePlan(oneQueue(at(1), reader, { ordered: true }), settings());
  const engine = begin(tables, 0);
  let looks = 0;
  const watched = Object.create(engine, { capacity: { get: () => looks++ * 0 } });
  const station = tables.lanes[LANE_STATION]!;
  const slot = tables.stations[(station << stationInts) + SLOTS_AT]!;
  const looksAfter = [500, 1200, 2000].map((untilMs) => {
    advance(engine, untilMs);
    looks = 0;
    heldAt(watched, station, slot, slot + 1);
    return looks;
  });
  expect(looksAfter).toEqual([0, 1, 0]);
  end(engine);
});

test('what one link of a replica gives back is not for the workers of another that go down with it', () => {
  const member = { node: 1, topic: 0, group: 'both', work: constant(60) };
  const of = plan({
    nodes: [node('source'), node('reader', { replicas: 2 })],
    topics: [topic('orders')],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: at(2.05), instances: 1 } })],
    subscriptions: [subscription('one', member), subscription('other', member)],
    faults: [fault('replica-down', 'reader', { atSeconds: 2.1, forSeconds: 3 })],
  });
  const { one, other } = simulate(of, 20, 1).subscriptions;
  expect(one!.acknowledged + other!.acknowledged).toBe(1);
  expect(one!.redelivered + other!.redelivered).toBe(1);
});
