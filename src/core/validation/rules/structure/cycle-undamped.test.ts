import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { withLoop } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { cycleUndamped } from './cycle-undamped.ts';

type Fields = Parameters<ReturnType<typeof draft>['publish']>[2];
/** Order and stock answer each other; `back` is what stock publishes for each order. */
const ring = (back: Fields, topic = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', topic)
    .topic('answers')
    .service('order')
    .service('stock')
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond: 1 } })
    .subscribe('orders', 'stock')
    .publish('stock', 'answers', { after: {} })
    .subscribe('answers', 'order')
    .publish('order', 'orders', back);
const found = (design: ReturnType<ReturnType<typeof ring>['done']>) => findingsOf(cycleUndamped, design, analyse);

test('services that answer each other every time are an error that shows the turn and the gain', () => {
  const [finding, ...rest] = found(ring({ after: {} }).done());
  expect(rest).toEqual([]);
  expect(finding?.severity).toBe('error');
  expect([...(finding?.links ?? [])].sort()).toEqual([
    'answers-to-order',
    'order-to-orders',
    'orders-to-stock',
    'stock-to-answers',
  ]);
  expect(finding?.message.en).toContain('never become fewer (gain 1)');
  expect(finding?.message.en).toMatch(/“Answers” → “Order” → “Orders” → “Stock” → “Answers”/);
});

test('copies make up for chance', () => {
  expect(found(ring({ after: { probability: 0.5, copies: 3 } }).done())).toHaveLength(1);
  expect(found(ring({ after: { probability: 0.5, copies: 2 } }).done())).toHaveLength(1);
});

test('a service that triggers itself is a loop of two links', () => {
  const self = draft().topic('t').service('s').subscribe('t', 's').publish('s', 't', { after: {} }).done();
  expect(found(self).map(({ nodes }) => [...nodes].sort())).toEqual([['s', 't']]);
});

test('a loop that each time has a chance to end dies out', () => {
  expect(found(ring({ after: { probability: 0.99 } }).done())).toEqual([]);
  expect(found(ring({ after: { every: 2 } }).done())).toEqual([]);
});

test('services that publish to each other through unrelated messages are no loop', () => {
  const design = ring({ after: { messages: ['cancelled'] } })
    .message('cancelled')
    .done();
  expect(found(design)).toEqual([]);
});

test('a hop limit or deduplication on the way ends it', () => {
  expect(findingsOf(cycleUndamped, ring({ after: {}, hopLimit: 3 }).done(), loopOf(1))).toEqual([]);
  expect(findingsOf(cycleUndamped, ring({ after: {} }, { dedupWindowSeconds: 60 }).done(), loopOf(1))).toEqual([]);
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

test('dead letters that come back to the reader whose every attempt fails are a loop of one link', () => {
  const back = (failure: object, from = {}) =>
    draft()
      .topic('t', from)
      .service('s')
      .publisher('p')
      .publish('p', 't', { arrivals: { process: 'poisson', ratePerSecond: 1 } })
      .subscribe('t', 's', { failure, deadLetter: 't', retry: { maxDeliveries: 2 } })
      .done();
  const always = back({ probability: 1 });
  expect(analyse(always).stable).toBe(false);
  const [finding, ...rest] = found(always);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ nodes: ['s', 't'], links: ['t-to-s'] });
  expect(finding?.message.en).toContain('comes back as a dead letter');
  for (const fine of [back({ probability: 0.9 }), back({ probability: 1 }, { guarantee: 'at-most-once' })]) {
    expect(analyse(fine).graph.loops).toEqual([]);
    expect(found(fine)).toEqual([]);
  }
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
