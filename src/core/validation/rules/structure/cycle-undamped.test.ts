import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import type { Failure } from '../../../model/policies.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { withLoop } from '../../testing/facts.ts';
import { ring } from '../../testing/ring.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { cycleUndamped } from './cycle-undamped.ts';

const found = (design: ReturnType<ReturnType<typeof ring>['done']>) => findingsOf(cycleUndamped, design, analyse);

const self = draft().publisher('p').topic('t').publish('p', 't').service('s').subscribe('t', 's');

describeRule(cycleUndamped, {
  facts: analyse,
  finds: [
    { name: 'services that answer each other every time', design: ring({ after: {} }).done() },
    { name: 'copies that make up for chance', design: ring({ after: { probability: 0.5, copies: 3 } }).done() },
    { name: 'a service that triggers itself', design: self.publish('s', 't', { after: {} }).done() },
    { name: 'dead letters that come back to a reader that always fails', design: comesBack({ probability: 1 }) },
    {
      name: 'a service that calls itself in each of its calls',
      design: draft().publisher('p').service('s').call('p', 's').call('s', 's', { during: {} }).done(),
    },
  ],
  leavesAlone: [
    { name: 'a loop that sometimes ends', design: ring({ after: { probability: 0.99 } }).done() },
    { name: 'a loop that goes on every second time', design: ring({ after: { every: 2 } }).done() },
    {
      name: 'services that publish to each other through unrelated messages',
      design: ring({ after: { messages: ['cancelled'] } })
        .message('cancelled')
        .done(),
    },
    { name: 'a hop limit', design: ring({ after: {}, hopLimit: 3 }).done() },
    { name: 'deduplication', design: ring({ after: {} }, { dedupWindowSeconds: 60 }).done() },
    { name: 'dead letters that sometimes get through', design: comesBack({ probability: 0.9 }) },
    {
      name: 'dead letters that at most once never become',
      design: comesBack({ probability: 1 }, { guarantee: 'at-most-once' }),
    },
  ],
  boundary: [
    {
      name: 'a gain of 1',
      found: ring({ after: { probability: 0.5, copies: 2 } }).done(),
      alone: ring({ after: { probability: 0.499, copies: 2 } }).done(),
    },
  ],
});

test('shows the turn and the gain', () => {
  const [finding] = found(ring({ after: {} }).done());
  expect(finding?.severity).toBe('error');
  expect([...(finding?.links ?? [])].sort()).toEqual([
    'answers-to-order',
    'order-to-orders',
    'orders-to-stock',
    'stock-to-answers',
  ]);
  expect(finding?.message.en).toBe(
    '“Answers” → “Order” → “Orders” → “Stock” → “Answers”: these messages trigger each other and never become fewer (gain 1), so it never stops.',
  );
});

test('a hop limit on one way round does not end another way that has none', () => {
  const second = { id: 'again', message: 'more', after: {} };
  const both = (probability: number) =>
    ring({ after: {}, hopLimit: 3 })
      .publish('order', 'orders', { ...second, after: { probability } })
      .done();
  expect(findingsOf(cycleUndamped, both(1), loopOf(2))).toHaveLength(1);
  expect(findingsOf(cycleUndamped, both(0.9), loopOf(1.9))).toEqual([]);
});

test('the fix limits the hops of every publication of the loop', () => {
  const after = fixed(cycleUndamped, ring({ after: {} }).done(), analyse);
  expect(after.links?.['order-to-orders']).toMatchObject({ hopLimit: 10 });
  expect(after.links?.['stock-to-answers']).toMatchObject({ hopLimit: 10 });
  expect(after.links?.['cart-to-orders']).not.toHaveProperty('hopLimit');
});

test('a loop of one link names the link', () => {
  const [finding] = found(comesBack({ probability: 1 }));
  expect(finding).toMatchObject({ nodes: ['s', 't'], links: ['t-to-s'] });
  expect(finding?.message.en).toBe(
    'Every message of “T” fails at “S” and comes back as a dead letter of itself, so it never stops.',
  );
});

test('dead letters that go round between two readers are no publications, so no hop limit is offered', () => {
  const failing = (deadLetter: string) => ({ failure: { poisonProbability: 1 }, deadLetter });
  const design = draft()
    .topic('a')
    .topic('b')
    .service('s')
    .service('u')
    .publisher('p')
    .publish('p', 'a')
    .subscribe('a', 's', failing('b'))
    .subscribe('b', 'u', failing('a'))
    .done();
  const [finding] = found(design);
  expect(finding?.links).toEqual(['a-to-s', 'b-to-u']);
  expect(finding?.fix).toBeUndefined();
});

function loopOf(gain: number) {
  return () => withLoop(['orders-to-stock', 'stock-to-answers', 'answers-to-order', 'order-to-orders'], gain);
}

/** Dead letters of a topic that go to the topic itself. */
function comesBack(failure: Failure, topic: Partial<Topic> = {}) {
  return draft()
    .topic('t', topic)
    .service('s')
    .publisher('p')
    .publish('p', 't', { arrivals: { process: 'poisson', ratePerSecond: 1 } })
    .subscribe('t', 's', { failure, deadLetter: 't', retry: { maxDeliveries: 2 } })
    .done();
}
