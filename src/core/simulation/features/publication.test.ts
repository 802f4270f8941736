import { expect, test } from 'vitest';
import {
  constant,
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

test('a publisher that is down publishes nothing', () => {
  const of = oneQueue({ process: 'constant', ratePerSecond: 10 }, {});
  const faults = [fault('node-down', 'publisher', { atSeconds: 2, forSeconds: 5 })];
  const { published } = simulate({ ...of, faults }, 10, 1).topics.topic!;
  expect(Math.abs(published - 50)).toBeLessThanOrEqual(1);
});

test('the clock of an objective runs while its publication waits for a rate limit', () => {
  const limited = (perSecond: number) => ({
    ...plan({
      nodes: [node('source'), node('service')],
      topics: [topic('topic')],
      publications: [
        publication('publish', {
          node: 0,
          topic: 0,
          source: { arrivals: at(1, 1, 1, 1, 1), instances: 1 },
          rateLimit: { perSecond, burst: 1, refuses: false },
        }),
      ],
      subscriptions: [subscription('read', { node: 1, topic: 0, work: constant(5) })],
    }),
    objectives: [{ id: 'all', objective: { from: 'publish', to: 'read' } }],
  });
  // They set out 0, 100, ... and 400 ms after they were published.
  expect(simulate(limited(10)).objectives.all!.p99Ms!.mean).toBeCloseTo(405, -1);
  expect(simulate(limited(1000)).objectives.all!.p99Ms!.mean).toBeCloseTo(25, -1);
});
