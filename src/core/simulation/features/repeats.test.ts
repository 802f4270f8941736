import { expect, test } from 'vitest';
import type { PlanSubscription, PlanTopic, PlanTrigger } from '../../network/plan.ts';
import { constant, node, plan, publication, subscription, topic, trigger } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

interface Given {
  readonly atSeconds?: readonly number[];
  readonly reads?: Partial<PlanSubscription>;
  readonly onward?: Partial<PlanTrigger>;
  readonly done?: Partial<PlanTopic>;
}

/** Orders are worked on for 10 ms, and what follows from that is published on a topic that remembers for a second. */
const published = ({ atSeconds = [1], reads = {}, onward = {}, done = {} }: Given) => {
  const { topics } = simulate(
    plan({
      nodes: [node('shop'), node('stock')],
      topics: [topic('orders', { dedupWindowSeconds: 9 }), topic('done', { dedupWindowSeconds: 1, ...done })],
      publications: [
        publication('p', { node: 0, topic: 0, source: { arrivals: at(...atSeconds), instances: 1 } }),
        publication('q', { node: 1, topic: 1, trigger: trigger(onward) }),
      ],
      subscriptions: [subscription('reads', { node: 1, topic: 0, work: constant(10), ...reads })],
    }),
    30,
    1,
  );
  return { orders: topics.orders!, done: topics.done! };
};

const failing: Partial<PlanSubscription> = {
  failure: 1,
  retry: { maxDeliveries: 4, delaysMs: [390], jitter: 0 },
};

test('what sources publish is always new, and so is what different messages cause', () => {
  const { orders, done } = published({ atSeconds: [1, 1, 1.5, 2] });
  expect(orders).toMatchObject({ published: 4, repeated: 0 });
  expect(done).toMatchObject({ published: 4, repeated: 0 });
});

test('what every failed attempt publishes is a repeat as long as the window lasts', () => {
  // At 0, 400 and 800 ms; at 1200 ms the first has been forgotten.
  const { done } = published({ reads: failing, onward: { outcome: 'failed' } });
  expect(done).toMatchObject({ published: 2, repeated: 2 });
  const forgetful = published({ reads: failing, onward: { outcome: 'failed' }, done: { dedupWindowSeconds: 0 } });
  expect(forgetful.done).toMatchObject({ published: 4 });
  expect(forgetful.done).not.toHaveProperty('repeated');
});

test('the copies of one attempt are no repeats of each other', () => {
  const { done } = published({
    reads: failing,
    onward: { outcome: 'failed', copies: 3 },
    done: { dedupWindowSeconds: 5 },
  });
  expect(done).toMatchObject({ published: 3, repeated: 9 });
});

test('a message that is delivered again while the old work goes on causes nothing twice', () => {
  const late = {
    work: constant(100),
    ackTimeoutMs: 60,
    servers: 2,
    retry: { maxDeliveries: 2, delaysMs: [], jitter: 0 },
  };
  expect(published({ reads: late }).done).toMatchObject({ published: 1, repeated: 1 });
  expect(published({ reads: late, done: { dedupWindowSeconds: 0 } }).done).toMatchObject({ published: 2 });
});

test('it is the same after a delay and on the way to the topic', () => {
  const onItsWay = published({
    reads: failing,
    onward: { outcome: 'failed', delay: constant(50) },
    done: { publishLatency: constant(70) },
  });
  expect(onItsWay.done).toMatchObject({ published: 2, repeated: 2 });
});

test('what a full topic refused is not remembered', () => {
  // The reader is busy with a message of another publisher until 1100 ms; attempts end at 1010, 1410, 1810 and 2210 ms.
  const { topics } = simulate(
    plan({
      nodes: [node('shop'), node('stock'), node('reader')],
      topics: [topic('orders'), topic('done', { capacity: 0, onFull: 'reject', dedupWindowSeconds: 9 })],
      publications: [
        publication('o', { node: 0, topic: 1, source: { arrivals: at(0.9), instances: 1 } }),
        publication('p', { node: 0, topic: 0, source: { arrivals: at(1), instances: 1 } }),
        publication('q', { node: 1, topic: 1, trigger: trigger({ outcome: 'failed' }) }),
      ],
      subscriptions: [
        subscription('reads', { node: 1, topic: 0, work: constant(10), ...failing }),
        subscription('takes', { node: 2, topic: 1, work: constant(200) }),
      ],
    }),
    30,
    1,
  );
  expect(topics.done).toMatchObject({ published: 2, rejected: 1, repeated: 2 });
});
