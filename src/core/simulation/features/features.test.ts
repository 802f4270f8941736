import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { Plan, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { runStudy } from '../study/study.ts';
import {
  constant,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  settings,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { createLive } from '../trace/live.ts';

const simulate = (of: Plan, seconds = 200, replications = 2) =>
  runStudy(compilePlan(of, settings({ durationSeconds: seconds, replications, warmupSeconds: 0 })));
const at = (...atSeconds: number[]): Arrivals => ({ process: 'trace', atSeconds });
/** One replication of one queue with known arrivals: its counts after `seconds`. */
const counts = (arrivals: Arrivals, reader: Partial<PlanSubscription>, queue: Partial<PlanTopic> = {}, seconds = 100) =>
  simulate(oneQueue(arrivals, reader, queue), seconds, 1);

test('a full topic drops the new, drops the old, or refuses, and counts each where it belongs', () => {
  const burst = at(1, 1.001, 1.002, 1.003, 1.004);
  const slow = { work: constant(1000) };
  const outcome = (onFull: PlanTopic['onFull']) => counts(burst, slow, { capacity: 2, onFull });
  expect(outcome('drop-new').subscriptions.read).toMatchObject({
    delivered: 5,
    acknowledged: 3,
    dropped: { capacity: 2 },
  });
  expect(outcome('drop-old').subscriptions.read).toMatchObject({
    delivered: 5,
    acknowledged: 3,
    dropped: { capacity: 2 },
  });
  expect(outcome('reject').subscriptions.read).toMatchObject({
    delivered: 3,
    acknowledged: 3,
    dropped: { capacity: 0 },
  });
  expect(outcome('reject').topics.topic).toMatchObject({ published: 3, rejected: 2 });
  expect(outcome('block').subscriptions.read).toMatchObject({ delivered: 5, acknowledged: 5, maxQueueLength: 2 });
});

test('dropping the old lets the newest wait: they respond sooner than the oldest would', () => {
  const response = (onFull: PlanTopic['onFull']) =>
    counts(at(1, 1.1, 1.2, 1.3), { work: constant(1000) }, { capacity: 1, onFull }).subscriptions.read!.meanResponseMs!
      .mean;
  // First: 1000; then the message of 1.1 s (1900) or that of 1.3 s (1700).
  expect(response('drop-new')).toBeCloseTo(1450, 6);
  expect(response('drop-old')).toBeCloseTo(1350, 6);
});

test('capacity 0 lets in only what a free worker takes at once', () => {
  const read = counts(at(1, 1.5, 2.5), { work: constant(1000) }, { capacity: 0 }).subscriptions.read!;
  expect(read).toMatchObject({ acknowledged: 2, dropped: { capacity: 1 }, maxQueueLength: 0 });
});

test('a blocked publisher holds its worker until there is room', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('fast'), node('slow')],
      topics: [topic('in'), topic('out', { capacity: 1, onFull: 'block' })],
      publications: [
        publication('p', { node: 0, topic: 0, source: { arrivals: at(1, 1, 1, 1), instances: 1 } }),
        publication('q', { node: 1, topic: 1, trigger: trigger() }),
      ],
      subscriptions: [
        subscription('fast-reads', { node: 1, topic: 0, work: constant(10) }),
        subscription('slow-reads', { node: 2, topic: 1, work: constant(1000) }),
      ],
    }),
    10,
    1,
  );
  expect(result.subscriptions['slow-reads']).toMatchObject({ acknowledged: 4, maxQueueLength: 1 });
  // The third message is blocked from 1.03 s to 2.01 s, the fourth from 2.02 s to 3.01 s; 40 ms of work come on top.
  expect(result.subscriptions['fast-reads']!.utilisation!.mean).toBeCloseTo((0.04 + 0.98 + 0.99) / 10, 9);
});

test('backoff delays come in their order, with factor and cap already applied', () => {
  const retry = { maxDeliveries: 4, delaysMs: [100, 200, 250], jitter: 0 };
  const result = counts(at(1), { work: constant(10), poison: 1, retry, exhausted: 'drop' });
  const live = createLive(compilePlan(oneQueue(at(1), { work: constant(10), poison: 1, retry }), settings()));
  live.advance(1000 + 4 * 10 + 550 - 0.001);
  expect(live.frame().lost[0]).toBe(0);
  live.advance(1000 + 4 * 10 + 550);
  expect(live.frame().lost[0]).toBe(1);
  expect(result.subscriptions.read).toMatchObject({ redelivered: 3, dropped: { 'max-deliveries': 1 } });
});

test('exhausted messages go to the dead-letter topic and count there, or are kept in flight', () => {
  const dead = simulate(
    plan({
      nodes: [node('source'), node('reader')],
      topics: [topic('in'), topic('dead')],
      publications: [publication('p', { node: 0, topic: 0, source: { arrivals: at(1, 2, 3), instances: 1 } })],
      subscriptions: [
        subscription('autopsy', { node: 1, topic: 1 }),
        subscription('read', { node: 1, topic: 0, work: constant(5), poison: 1, exhausted: 1 }),
      ],
    }),
    10,
    1,
  );
  expect(dead.subscriptions.read).toMatchObject({ deadLettered: 3, acknowledged: 0, inFlight: 0 });
  expect(dead.subscriptions.read!.lossFraction!.mean).toBe(0);
  expect(dead.subscriptions.autopsy).toMatchObject({ delivered: 3, acknowledged: 3 });
  expect(dead.topics.dead!.published).toBe(3);
  const kept = counts(at(1, 2), { poison: 1, exhausted: 'keep' });
  expect(kept.subscriptions.read).toMatchObject({ delivered: 2, inFlight: 2, deadLettered: 0 });
});

test('a failing message on a serial lane blocks its lane; in a common queue it lets others pass', () => {
  const retry = { maxDeliveries: 2, delaysMs: [5000], jitter: 0 };
  const reader = { work: constant(1), poison: 0.5, retry };
  const waits = (queue: Partial<PlanTopic>) =>
    counts({ process: 'constant', ratePerSecond: 1 }, reader, queue, 400).subscriptions.read!.meanWaitMs!.mean;
  expect(waits({})).toBeLessThan(1);
  expect(waits({ ordered: true })).toBeGreaterThan(1000);
});

test('messages of one lane are worked on one after the other whatever the number of workers', () => {
  const burst = at(1, 1, 1, 1);
  const lane = counts(burst, { work: constant(100), servers: 4 }, { ordered: true }).subscriptions.read!;
  const pool = counts(burst, { work: constant(100), servers: 4 }).subscriptions.read!;
  expect(lane.meanResponseMs!.mean).toBeCloseTo(250, 9);
  expect(pool.meanResponseMs!.mean).toBeCloseTo(100, 9);
});

test('competing members of a group share its messages; other groups get every one', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('a'), node('b'), node('c')],
      topics: [topic('t')],
      publications: [publication('p', { node: 0, topic: 0, source: { arrivals: poisson(100), instances: 1 } })],
      subscriptions: [
        subscription('a-reads', { node: 1, topic: 0, group: 'shared', work: constant(15) }),
        subscription('b-reads', { node: 2, topic: 0, group: 'shared', work: constant(15) }),
        subscription('c-reads', { node: 3, topic: 0, work: constant(1) }),
      ],
    }),
  );
  const { 'a-reads': a, 'b-reads': b, 'c-reads': c } = result.subscriptions;
  expect(a!.delivered + b!.delivered).toBe(c!.delivered);
  expect(a!.utilisation!.mean + b!.utilisation!.mean).toBeCloseTo(1.5, 1);
  expect(Math.abs(a!.delivered - b!.delivered)).toBeLessThan(0.1 * c!.delivered);
});

test('shared workers serve all subscriptions of their node in the order of arrival', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('worker', { sharedWorkers: true })],
      topics: [topic('t'), topic('u')],
      publications: [
        publication('p', { node: 0, topic: 0, source: { arrivals: at(1, 1.002), instances: 1 } }),
        publication('q', { node: 0, topic: 1, source: { arrivals: at(1.001), instances: 1 } }),
      ],
      subscriptions: [
        subscription('t-reads', { node: 1, topic: 0, work: constant(100) }),
        subscription('u-reads', { node: 1, topic: 1, work: constant(100) }),
      ],
    }),
    10,
    1,
  );
  expect(result.subscriptions['u-reads']!.meanResponseMs!.mean).toBeCloseTo(199, 6);
  expect(result.subscriptions['t-reads']!.meanResponseMs!.mean).toBeCloseTo((100 + 298) / 2, 6);
  expect(result.subscriptions['t-reads']!.utilisation!.mean).toBeCloseTo(0.03, 9);
});

test('links of one choice exclude each other, each with its own probability', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('service')],
      topics: [topic('in'), topic('yes'), topic('no')],
      publications: [
        publication('p', { node: 0, topic: 0, source: { arrivals: poisson(100), instances: 1 } }),
        publication('q', { node: 1, topic: 1, trigger: trigger({ probability: 0.7, choice: 'stock' }) }),
        publication('r', { node: 1, topic: 2, trigger: trigger({ probability: 0.3, choice: 'stock' }) }),
      ],
      subscriptions: [subscription('s', { node: 1, topic: 0 })],
    }),
  );
  const { acknowledged } = result.subscriptions.s!;
  expect(result.topics.yes!.published + result.topics.no!.published).toBe(acknowledged);
  expect(result.topics.yes!.published / acknowledged).toBeCloseTo(0.7, 1);
});

test('copies, every, delay and outcome shape what is triggered', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('service')],
      topics: [topic('in'), topic('copies'), topic('every'), topic('failed'), topic('late')],
      publications: [
        publication('p', {
          node: 0,
          topic: 0,
          source: { arrivals: { process: 'constant', ratePerSecond: 10 }, instances: 1 },
        }),
        publication('q', { node: 1, topic: 1, trigger: trigger({ copies: 3 }) }),
        publication('r', { node: 1, topic: 2, trigger: trigger({ every: 4 }) }),
        publication('s', { node: 1, topic: 3, trigger: trigger({ outcome: 'failed' }) }),
        publication('t', { node: 1, topic: 4, trigger: trigger({ delay: constant(1e9) }) }),
      ],
      subscriptions: [
        subscription('reads', {
          node: 1,
          topic: 0,
          failure: 0.5,
          retry: { maxDeliveries: 2, delaysMs: [], jitter: 0 },
        }),
      ],
    }),
  );
  const reads = result.subscriptions.reads!;
  expect(result.topics.copies!.published).toBe(3 * reads.acknowledged);
  expect(Math.abs(result.topics.every!.published - reads.acknowledged / 4)).toBeLessThan(2);
  expect(result.topics.failed!.published).toBe(reads.redelivered + reads.dropped['max-deliveries']);
  expect(result.topics.late!.published).toBe(0);
});

test('a rate limit lets through its burst at once and then its rate, or refuses the rest', () => {
  const limited = (refuses: boolean) =>
    simulate(
      plan({
        nodes: [node('source')],
        topics: [topic('t')],
        publications: [
          publication('p', {
            node: 0,
            topic: 0,
            source: { arrivals: poisson(40), instances: 1 },
            rateLimit: { perSecond: 10, burst: 5, refuses },
          }),
        ],
      }),
      300,
    ).topics.t!;
  expect(limited(false).publishedPerSecond!.mean).toBeCloseTo(10, 1);
  expect(limited(false).rejected).toBe(0);
  expect(limited(true).publishedPerSecond!.mean).toBeCloseTo(10, 0);
  expect(limited(true).rejected / 600).toBeGreaterThan(25);
});

test('a hop limit ends a loop that would go on for ever', () => {
  const result = simulate(
    plan({
      nodes: [node('source'), node('echo')],
      topics: [topic('t')],
      publications: [
        publication('again', { node: 1, topic: 0, trigger: trigger(), hopLimit: 4 }),
        publication('first', { node: 0, topic: 0, source: { arrivals: at(1, 2), instances: 1 } }),
      ],
      subscriptions: [subscription('reads', { node: 1, topic: 0, work: constant(1) })],
    }),
    10,
    1,
  );
  expect(result.topics.t!.published).toBe(8);
});

test('what nobody can stop is stopped and said', () => {
  const endless = plan({
    nodes: [node('source'), node('echo')],
    topics: [topic('t')],
    publications: [
      publication('again', { node: 1, topic: 0, trigger: trigger() }),
      publication('first', { node: 0, topic: 0, source: { arrivals: at(1), instances: 1 } }),
    ],
    subscriptions: [subscription('reads', { node: 1, topic: 0 })],
  });
  expect(simulate(endless, 10, 1).warnings).toEqual(['standstill']);
}, 30_000);

test('expired messages are skipped without work where the subscription says so', () => {
  const slow = (dropExpired: boolean) => {
    const of = oneQueue(at(1, 1, 1), { work: constant(100), dropExpired });
    return simulate({ ...of, messages: [{ id: 'message', deadlineMs: 150 }] }, 10, 1).subscriptions.read!;
  };
  expect(slow(true)).toMatchObject({ acknowledged: 2, expired: 1 });
  expect(slow(false)).toMatchObject({ acknowledged: 3, expired: 0 });
});

test('acknowledging before the work loses nothing from the books and never redelivers', () => {
  const read = counts(at(1, 2, 3), { work: constant(100), failure: 1, acksFirst: true }).subscriptions.read!;
  expect(read).toMatchObject({ acknowledged: 3, redelivered: 0, inFlight: 0 });
  expect(read.meanResponseMs!.mean).toBe(0);
  expect(read.utilisation!.mean).toBeCloseTo(0.003, 9);
});

test('work that outlasts the acknowledge timeout is done twice, and its late acknowledgement is a duplicate', () => {
  const retry = { maxDeliveries: 5, delaysMs: [], jitter: 0 };
  const read = counts(at(1), { work: constant(100), servers: 2, ackTimeoutMs: 60, retry }).subscriptions.read!;
  expect(read.delivered).toBe(1);
  expect(read.redelivered).toBeGreaterThan(0);
  expect(read.duplicates).toBeGreaterThan(0);
});

test('delivery latency idles a worker that holds one message at a time; prefetch hides it', () => {
  const queue = { deliveryLatency: constant(10) };
  const rate: Arrivals = { process: 'constant', ratePerSecond: 1000 };
  const throughput = (prefetch: number) =>
    counts(rate, { work: constant(10), prefetch }, queue, 20).subscriptions.read!.throughputPerSecond!.mean;
  expect(throughput(1)).toBeCloseTo(50, 0);
  expect(throughput(2)).toBeCloseTo(100, 0);
});

test('publish latency counts from the publisher to the objective, but not as response', () => {
  const of = oneQueue(at(1, 2), { work: constant(10) }, { publishLatency: constant(40) });
  const result = simulate(
    { ...of, objectives: [{ id: 'o', objective: { from: 'publish', to: 'read', p99Ms: 51 } }] },
    10,
    1,
  );
  expect(result.subscriptions.read!.meanResponseMs!.mean).toBeCloseTo(10, 9);
  expect(result.objectives.o!.p99Ms!.mean / 50).toBeCloseTo(1, 2);
  expect(result.objectives.o!.met).toBe(true);
});

test('a stall freezes work and loses nothing; a node that goes down loses its work and does it again', () => {
  const of = (kind: 'stall' | 'node-down') => ({
    ...oneQueue(at(1), { work: constant(1000) }),
    faults: [{ kind, target: 'reader', atSeconds: 1.5, forSeconds: 2 }],
  });
  expect(simulate(of('stall'), 10, 1).subscriptions.read).toMatchObject({ acknowledged: 1, redelivered: 0 });
  expect(simulate(of('stall'), 10, 1).subscriptions.read!.meanResponseMs!.mean).toBeCloseTo(3000, 6);
  expect(simulate(of('node-down'), 10, 1).subscriptions.read).toMatchObject({ acknowledged: 1, redelivered: 1 });
  expect(simulate(of('node-down'), 10, 1).subscriptions.read!.meanResponseMs!.mean).toBeCloseTo(3500, 6);
});

test('a publisher that is down publishes nothing', () => {
  const of = oneQueue({ process: 'constant', ratePerSecond: 10 }, {});
  const faults = [{ kind: 'node-down' as const, target: 'publisher', atSeconds: 2, forSeconds: 5 }];
  const { published } = simulate({ ...of, faults }, 10, 1).topics.topic!;
  expect(Math.abs(published - 50)).toBeLessThanOrEqual(1);
});
