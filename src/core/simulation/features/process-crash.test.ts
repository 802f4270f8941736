import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan, PlanNode, PlanSubscription, PlanTopic } from '../../network/plan.ts';
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
  trigger,
} from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const retry = (maxDeliveries: number, delaysMs: number[] = []) => ({ maxDeliveries, delaysMs, jitter: 0 });

const crashing = (
  arrivals: Parameters<typeof oneQueue>[0],
  fields: Partial<PlanNode>,
  reader: Partial<PlanSubscription>,
  queue: Partial<PlanTopic> = {},
): Plan => ({
  ...oneQueue(arrivals, { crash: 1, ...reader }, queue),
  nodes: [node('publisher'), node('reader', fields)],
});

const read = (of: Plan, seconds = 100) => simulate(of, seconds, 1).subscriptions.read!;

test.each([
  ['one by one', {}],
  ['with prefetch', { prefetch: 2 }],
])('a crash takes along what the same replica works on, %s: each begins anew until its own crash', (_, window) => {
  const of = crashing(at(1, 1, 1), { concurrency: 3 }, { work: constant(1000), servers: 3, ...window });
  // At 2 s the first is given up and the others begin anew, at 3 s the second, at 4 s the third.
  const figures = (seconds: number) => {
    const { dropped, redelivered } = read(of, seconds);
    return [dropped['max-deliveries'], redelivered];
  };
  expect([2.5, 3.5, 4.5].map(figures)).toEqual([
    [1, 2],
    [2, 3],
    [3, 3],
  ]);
});

test('workers belong to the replicas in turn, and a crash takes no other replica with it', () => {
  const of = (replicas: number, servers: number) =>
    read(crashing(at(1, 1, 1, 1), { replicas, concurrency: servers / replicas }, { work: constant(1000), servers }), 9);
  expect(of(4, 4)).toMatchObject({ dropped: { 'max-deliveries': 4 }, redelivered: 0 });
  // The first and third are on one replica, the second and fourth on the other.
  expect(of(2, 4)).toMatchObject({ dropped: { 'max-deliveries': 4 }, redelivered: 2 });
});

test('a replica has the same workers while others go down and come back, or leave for good', () => {
  const dropped = (of: Plan, seconds: number) => read(of, seconds).dropped['max-deliveries'];
  const reader = { work: constant(1000), servers: 4 };
  const down = {
    ...crashing(at(1, 1.1, 1.2, 1.3), { replicas: 2, concurrency: 2 }, reader),
    faults: [fault('replica-down', 'reader', { atSeconds: 1.5, forSeconds: 0.1 })],
  };
  // At 1.6 s the second and fourth begin anew on the other replica; at 2 s the first ends and takes the third along.
  expect([2.2, 2.7, 3.2, 3.7].map((seconds) => dropped(down, seconds))).toEqual([1, 2, 3, 4]);
  const autoscale = { min: 1, start: 2, targetBacklog: 100, reactionSeconds: 0.3 };
  const scaled = crashing(at(0.1, 0.1, 0.1, 0.1), { replicas: 2, concurrency: 2, autoscale }, reader);
  // The second replica leaves at 0.33 s and finishes what it holds: at 1.1 s each takes one message along.
  expect([1, 1.2, 2.2, 3.2].map((seconds) => dropped(scaled, seconds))).toEqual([0, 2, 3, 4]);
});

test('the only replica that a fault has left loses its lanes in a crash, too', () => {
  const arrivals = [at(1), at(...Array.from({ length: 8 }, () => 1.1))];
  const of = plan({
    nodes: [node('source'), node('reader', { replicas: 2 })],
    topics: [topic('plain'), topic('ordered', { ordered: true, partitions: 2 })],
    publications: arrivals.map((each, to) =>
      publication(`p${to}`, { node: 0, topic: to, source: { arrivals: each, instances: 1 } }),
    ),
    subscriptions: [
      subscription('lanes', { node: 1, topic: 1, work: constant(4000), servers: 2 }),
      subscription('pool', { node: 1, topic: 0, work: constant(1000), servers: 2, crash: 1 }),
    ],
    faults: [fault('replica-down', 'reader', { atSeconds: 0.5, forSeconds: 50 })],
  });
  expect(simulate(of, 2.5, 1).subscriptions).toMatchObject({
    lanes: { redelivered: 1 },
    pool: { dropped: { 'max-deliveries': 1 } },
  });
});

test('what is prefetched comes back without having used up a delivery', () => {
  const of = crashing(at(1, 1, 1), {}, { work: constant(1000), prefetch: 3, retry: retry(2) });
  const result = read(of, 20);
  expect(result).toMatchObject({ dropped: { 'max-deliveries': 3 }, redelivered: 3 });
  // 2 x 3 attempts of a second, one after the other.
  expect(read(of, 6.9).dropped['max-deliveries']).toBe(2);
  expect(read(of, 7.1).dropped['max-deliveries']).toBe(3);
});

test('a crash comes back at once, a failure after its backoff', () => {
  const of = (fields: Partial<PlanSubscription>) =>
    read(crashing(at(1), {}, { work: constant(1000), retry: retry(2, [500]), ...fields }), 3.2);
  expect(of({ crash: 1 }).dropped['max-deliveries']).toBe(1);
  expect(of({ crash: 0, failure: 1 }).dropped['max-deliveries']).toBe(0);
});

test('a timer of an attempt that crashed does not end the next one', () => {
  const of = crashing(at(1), {}, { work: constant(1000), retry: retry(2), ackTimeoutMs: 1500 });
  expect(read(of)).toMatchObject({ redelivered: 1, duplicates: 0, dropped: { 'max-deliveries': 1 } });
});

test('the other subscriptions of the node lose their work, calls in work there fail, and a dead handler publishes nothing', () => {
  const { subscriptions, topics } = simulate(
    plan({
      nodes: [node('source'), node('reader'), node('caller')],
      topics: [topic('failures'), topic('crashes'), topic('slow')],
      publications: [
        publication('p', { node: 0, topic: 1, source: { arrivals: at(1), instances: 1 } }),
        publication('q', { node: 0, topic: 2, source: { arrivals: at(1.1), instances: 1 } }),
        publication('told', { node: 1, topic: 0, trigger: trigger({ outcome: 'failed' }) }),
      ],
      subscriptions: [
        subscription('other', { node: 1, topic: 2, work: constant(4000) }),
        subscription('read', { node: 1, topic: 1, work: constant(1000), crash: 1 }),
      ],
      calls: [call('ask', { from: 2, node: 1, work: constant(5000), source: { arrivals: at(1.2), instances: 1 } })],
    }),
    5.9,
    1,
  );
  expect(subscriptions.read).toMatchObject({ dropped: { 'max-deliveries': 1 }, acknowledged: 0 });
  expect(subscriptions.ask).toMatchObject({ dropped: { 'max-deliveries': 1 }, inFlight: 0 });
  // It began at 1.1 s, began anew at 2 s, and ends at 6 s.
  expect(subscriptions.other).toMatchObject({ redelivered: 1, acknowledged: 0, inFlight: 1 });
  expect(topics.failures!.published).toBe(0);
});

test('what was acknowledged before the work is gone with the process, and stays counted as acknowledged', () => {
  expect(
    read(crashing(at(1, 1), { concurrency: 2 }, { work: constant(100), servers: 2, acksFirst: true })),
  ).toMatchObject({ acknowledged: 2, redelivered: 0, inFlight: 0, dropped: { 'max-deliveries': 0 } });
});

test('crashes of single workers are attempts as failures are: M/M/1 and M/M/2 with feedback', () => {
  for (const servers of [1, 2]) {
    const reader = { work: exponential(10 * servers), servers, crash: 0.2, retry: retry(0) };
    const result = simulate(crashing(poisson(50), { replicas: servers }, reader), 1200, 3).subscriptions.read!;
    // Attempts 1 / 0.8, so that utilisation is 62.5 %; L = rho / (1 - rho) or 2 rho / (1 - rho^2), W = L / lambda.
    const inSystem = servers === 1 ? 0.625 / 0.375 : 1.25 / (1 - 0.625 ** 2);
    const { utilisation, meanResponseMs, redelivered, delivered } = result;
    expect(utilisation!.mean).toBeCloseTo(0.625, 1.5);
    expect(Math.abs(meanResponseMs!.mean / (inSystem * 20) - 1)).toBeLessThan(0.06);
    expect(redelivered / delivered).toBeCloseTo(0.25, 1.8);
  }
});

test('a serial lane keeps its order over crashes, and only the lanes of the replica that crashed are worked on again', () => {
  const lanes = { ordered: true, partitions: 4 };
  const of = crashing(
    poisson(40),
    { replicas: 2 },
    { work: exponential(20), servers: 2, crash: 0.1, retry: retry(0) },
    lanes,
  );
  const { acknowledged, delivered, inFlight, redelivered } = read(of, 200);
  expect(acknowledged + inFlight).toBe(delivered);
  // One message in work per replica: nothing is redelivered but what crashed.
  expect(redelivered / delivered).toBeCloseTo(1 / 9, 1.5);
});

interface Small {
  readonly arrivals: readonly number[];
  readonly replicas: number;
  readonly concurrency: number;
  readonly prefetch: number;
  readonly most: number;
}

/** Every attempt crashes; workers as lists, all looked through at each step. What has been dropped and redelivered by `untilMs`. */
const slowModel = ({ arrivals, replicas, concurrency, prefetch, most }: Small, untilMs: number): [number, number] => {
  const workers = Array.from(
    { length: replicas * concurrency },
    (): { held: number[]; ends: number; order: number } => ({
      held: [],
      ends: Infinity,
      order: 0,
    }),
  );
  const attempts = arrivals.map(() => 0);
  const joined = arrivals.map(() => 0);
  const queue: number[] = [];
  let begun = 0;
  let places = 0;
  let dropped = 0;
  const join = (message: number) => {
    joined[message] = places++;
    queue.push(message);
  };
  const takeAll = (now: number) => {
    for (;;) {
      const least = Math.min(...workers.map(({ held }) => held.length));
      const worker = workers.find(({ held }) => held.length === least);
      if (queue.length === 0 || least >= prefetch || worker === undefined) return;
      const message = queue.shift() as number;
      worker.held.push(message);
      if (worker.held.length > 1) continue;
      attempts[message]! += 1;
      worker.ends = now + 100;
      worker.order = begun++;
    }
  };
  const crashOf = (at: number, now: number) => {
    const first = workers[at]!.held[0];
    const gone = workers.filter((_, other) => other % replicas === at % replicas);
    const lost = gone.flatMap(({ held }) => held).toSorted((a, b) => joined[a]! - joined[b]!);
    for (const worker of gone) Object.assign(worker, { held: [], ends: Infinity });
    for (const message of lost) {
      if (message === first && attempts[message]! >= most) dropped++;
      else join(message);
    }
    takeAll(now);
  };
  for (let next = 0; ; ) {
    const ends = Math.min(...workers.map((worker) => worker.ends));
    const now = Math.min(ends, arrivals[next] ?? Infinity);
    if (now > untilMs) break;
    if (now === ends) {
      const due = workers.filter((worker) => worker.ends === ends).toSorted((a, b) => a.order - b.order);
      crashOf(workers.indexOf(due[0]!), now);
    } else {
      join(next++);
      takeAll(now);
    }
  }
  return [dropped, attempts.reduce((sum, tried) => sum + Math.max(0, tried - 1), 0)];
};

test('random replicas, workers and windows crash as a slow model of them does', () => {
  const small = fc.record({
    gaps: fc.array(fc.integer({ min: 0, max: 170 }), { minLength: 1, maxLength: 14 }),
    replicas: fc.integer({ min: 1, max: 3 }),
    concurrency: fc.integer({ min: 1, max: 3 }),
    prefetch: fc.integer({ min: 1, max: 3 }),
    most: fc.integer({ min: 1, max: 3 }),
    untilMs: fc.integer({ min: 100, max: 6000 }),
  });
  fc.assert(
    fc.property(small, ({ gaps, untilMs, ...rest }) => {
      let now = 7;
      const arrivals = gaps.map((gap) => {
        now += gap;
        return now;
      });
      const { replicas, concurrency, prefetch, most } = rest;
      const reader = { work: constant(100), servers: replicas * concurrency, prefetch, retry: retry(most) };
      const of = crashing(at(...arrivals.map((ms) => ms / 1000)), { replicas, concurrency }, reader);
      const { dropped, redelivered } = read(of, (untilMs + 0.5) / 1000);
      expect([dropped['max-deliveries'], redelivered]).toEqual(slowModel({ arrivals, ...rest }, untilMs + 0.5));
    }),
    { numRuns: 150 },
  );
});
