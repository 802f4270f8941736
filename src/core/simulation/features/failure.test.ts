import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import {
  constant,
  node,
  oneQueue,
  plan,
  publication,
  settings,
  subscription,
  topic,
  trigger,
} from '../testing/plans.ts';
import { at, counts, simulate } from '../testing/runs.ts';
import { createLive } from '../trace/live.ts';

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

test('expired messages are skipped without work where the subscription says so', () => {
  const slow = (dropExpired: boolean) => {
    const of = oneQueue(at(1, 1, 1), { work: constant(100), dropExpired });
    return simulate({ ...of, messages: [{ id: 'message', deadlineMs: 150 }] }, 10, 1).subscriptions.read!;
  };
  expect(slow(true)).toMatchObject({ acknowledged: 2, expired: 1 });
  expect(slow(false)).toMatchObject({ acknowledged: 3, expired: 0 });
});

test('each attempt has the whole acknowledgement timeout, however soon it follows one that failed', () => {
  const retry = { maxDeliveries: 3, delaysMs: [], jitter: 0 };
  const read = counts(at(1), { work: constant(60), poison: 1, ackTimeoutMs: 100, retry }).subscriptions.read!;
  expect(read).toMatchObject({ redelivered: 2, duplicates: 0, dropped: { 'max-deliveries': 1 } });
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

test('old work that fails after the acknowledge timeout acknowledges nothing: it is no duplicate', () => {
  const retry = { maxDeliveries: 2, delaysMs: [], jitter: 0 };
  const late = { work: constant(100), servers: 2, ackTimeoutMs: 60, retry };
  expect(counts(at(1), late).subscriptions.read).toMatchObject({ redelivered: 1, duplicates: 2 });
  const poisoned = counts(at(1), { ...late, poison: 1 }).subscriptions.read!;
  expect(poisoned).toMatchObject({ redelivered: 1, duplicates: 0, dropped: { 'max-deliveries': 1 } });
});

test('what a failed attempt publishes has made one hop, also where the message expires at its very next attempt', () => {
  const { subscriptions, topics } = simulate(
    plan({
      nodes: [node('source'), node('reader')],
      topics: [topic('failures'), topic('in')],
      messages: [{ id: 'message', deadlineMs: 10 }],
      publications: [
        publication('p', { node: 0, topic: 1, source: { arrivals: at(1), instances: 1 } }),
        publication('told', { node: 1, topic: 0, trigger: trigger({ outcome: 'failed', copies: 3 }), hopLimit: 2 }),
      ],
      subscriptions: [
        subscription('hears', { node: 1, topic: 0 }),
        subscription('read', {
          node: 1,
          topic: 1,
          work: constant(20),
          poison: 1,
          servers: 2,
          retry: { maxDeliveries: 9, delaysMs: [0], jitter: 0 },
          dropExpired: true,
        }),
      ],
    }),
    10,
    1,
  );
  expect(subscriptions.read).toMatchObject({ delivered: 1, redelivered: 0, expired: 1, inFlight: 0 });
  expect(topics.failures!.published).toBe(3);
  expect(subscriptions.hears!.delivered).toBe(3);
});
