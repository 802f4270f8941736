import { expect, test } from 'vitest';
import type { PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { constant, node, plan, publication, subscription, topic, trigger } from '../testing/plans.ts';
import { at, counts, simulate } from '../testing/runs.ts';

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

test('what a worker holds beside its work waits, and takes a place: prefetch makes no room', () => {
  const burst = at(1, 1.001, 1.002, 1.003, 1.004, 9);
  const with3 = (capacity: number, given: Partial<PlanSubscription> = {}, onFull: PlanTopic['onFull'] = 'drop-new') =>
    counts(burst, { work: constant(1000), prefetch: 3, ...given }, { capacity, onFull }).subscriptions.read!;
  expect(with3(0)).toMatchObject({ acknowledged: 2, dropped: { capacity: 4 }, meanWaitMs: { mean: 0 } });
  expect(with3(2)).toMatchObject({ acknowledged: 4, dropped: { capacity: 2 }, maxQueueLength: 2 });
  expect(with3(2, {}, 'drop-old')).toMatchObject({ acknowledged: 4, dropped: { capacity: 2 }, maxQueueLength: 2 });
  expect(with3(0, { servers: 2 })).toMatchObject({ acknowledged: 3, dropped: { capacity: 3 } });
  expect(with3(1, {}, 'block')).toMatchObject({ acknowledged: 6, maxQueueLength: 1 });
  expect(with3(0, {}, 'block')).toMatchObject({ acknowledged: 6, meanWaitMs: { mean: 0 } });
});

test('capacity 0 that blocks hands each message over to the next idle worker, in order', () => {
  const handedOver = (given: Partial<PlanTopic>, servers = 1) =>
    counts(at(1, 2, 3, 12), { work: constant(2000), servers }, { capacity: 0, onFull: 'block', ...given });
  const read = handedOver({}).subscriptions.read!;
  // In work at 1, 3, 5 and 12 s, each as soon as it is in.
  expect(read).toMatchObject({ delivered: 4, acknowledged: 4, maxQueueLength: 0 });
  expect(read.meanResponseMs!.mean).toBeCloseTo(2000, 6);
  expect(handedOver({ ordered: true, partitions: 3 }, 3).subscriptions.read).toMatchObject({ acknowledged: 4 });
});

test('room is looked at when a message comes; one that waits for its delay or its next attempt takes no place', () => {
  const burst = at(1, 1.001, 1.002, 1.003);
  const read = (given: Partial<PlanSubscription>) =>
    counts(burst, { work: constant(1000), ...given }, { capacity: 1 }).subscriptions.read!;
  expect(read({})).toMatchObject({ acknowledged: 2, dropped: { capacity: 2 }, maxQueueLength: 1 });
  expect(read({ delay: constant(500) })).toMatchObject({
    acknowledged: 4,
    dropped: { capacity: 0 },
    maxQueueLength: 3,
  });
});

test('who waits outside comes in when a worker becomes idle while all that is there is on its way to others', () => {
  const queue = { capacity: 1, onFull: 'block', deliveryLatency: constant(1000) } as const;
  // Two set out at 1 s and 1.05 s. At 2.1 s the first worker gets the third; at 2.15 s the second has nothing to do but the fourth.
  const result = counts(at(1, 1.05, 1.06, 1.07), { servers: 2, work: constant(100) }, queue, 3.3);
  expect(result.subscriptions.read!.acknowledged).toBe(4);
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
