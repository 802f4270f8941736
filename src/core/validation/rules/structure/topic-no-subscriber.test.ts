import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { topicNoSubscriber } from './topic-no-subscriber.ts';

const written = draft().publisher('cart').topic('orders').publish('cart', 'orders');
const ruleOn = (design: ReturnType<typeof written.done>) => findingsOf(topicNoSubscriber, design);

test('a topic that is published to and read by nobody is a warning', () => {
  const [finding, ...rest] = ruleOn(written.done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['orders', 'cart'],
    links: ['cart-to-orders'],
    pointer: '/nodes/orders',
  });
  expect(finding?.message.en).toBe('Nobody reads “Orders”, to which “Cart” publishes.');
});

test('two publishers of one unread topic are one finding, two topics are two', () => {
  const two = written.publisher('app').publish('app', 'orders').topic('views').publish('app', 'views').done();
  expect(ruleOn(two).map(({ nodes }) => nodes)).toEqual([
    ['orders', 'app', 'cart'],
    ['views', 'app'],
  ]);
});

test('a topic that takes dead letters and publications needs a reader for the latter', () => {
  const design = written.topic('carts').subscriber('shop').publish('cart', 'carts');
  const mixed = design.subscribe('carts', 'shop', { deadLetter: 'orders' }).done();
  expect(ruleOn(mixed).map(({ nodes }) => nodes[0])).toEqual(['orders']);
});

test('a reader, or somebody outside, is enough', () => {
  expect(ruleOn(written.subscriber('stock').subscribe('orders', 'stock').done())).toEqual([]);
  expect(ruleOn(draft().publisher('p').topic('t', { external: true }).publish('p', 't').done())).toEqual([]);
});

test('dead letters may wait unread, and a topic without any link is not in use', () => {
  const letters = draft()
    .topic('carts')
    .subscriber('shop')
    .topic('dead')
    .subscribe('carts', 'shop', { deadLetter: 'dead' });
  expect(ruleOn(letters.done())).toEqual([]);
  expect(ruleOn(draft().topic('orders').done())).toEqual([]);
});

test('the fix adds a subscriber', () => {
  const after = fixed(topicNoSubscriber, written.done());
  expect(after.nodes?.['orders-reader']).toEqual({ kind: 'subscriber', name: 'Orders reader' });
  expect(after.links?.['orders-reader-reads']).toEqual({ kind: 'subscribe', from: 'orders', to: 'orders-reader' });
});
