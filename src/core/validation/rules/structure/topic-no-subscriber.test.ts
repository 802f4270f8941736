import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { topicNoSubscriber } from './topic-no-subscriber.ts';

const written = draft().publisher('cart').topic('orders').publish('cart', 'orders');
const letters = written.topic('carts').subscriber('shop').subscribe('carts', 'shop', { deadLetter: 'orders' });
/** A service answers on a topic of its own what is asked of it. */
const answering = (asker: 'publisher' | 'service') =>
  draft()
    [asker]('web')
    .topic('queries')
    .service('prices')
    .topic('replies')
    .publish('web', 'queries', { request: { replyTo: 'replies', timeoutMs: 100 } })
    .subscribe('queries', 'prices')
    .publish('prices', 'replies', { after: {} });

describeRule(topicNoSubscriber, {
  finds: [
    { name: 'a topic that is published to', design: written.done() },
    { name: 'a topic of two publishers, once', design: written.publisher('app').publish('app', 'orders').done() },
    { name: 'each such topic', design: written.topic('views').publish('cart', 'views').done(), times: 2 },
    { name: 'publications beside dead letters', design: letters.publish('cart', 'carts').done() },
  ],
  leavesAlone: [
    { name: 'a topic that somebody reads', design: written.subscriber('stock').subscribe('orders', 'stock').done() },
    { name: 'a topic that others read', design: draft(written.done()).topic('orders', { external: true }).done() },
    {
      name: 'a topic of dead letters alone',
      design: draft()
        .topic('carts')
        .subscriber('shop')
        .topic('dead')
        .subscribe('carts', 'shop', { deadLetter: 'dead' })
        .done(),
    },
    { name: 'a topic without any link', design: draft().topic('orders').done() },
  ],
  boundary: [
    {
      name: 'replies, which callers outside get without a line of their own',
      found: answering('service').done(),
      alone: answering('publisher').done(),
    },
  ],
});

test('names who publishes in vain', () => {
  expect(findingsOf(topicNoSubscriber, written.done())[0]).toMatchObject({
    severity: 'warning',
    message: { en: 'Nobody reads “Orders”, to which “Cart” publishes.' },
    nodes: ['orders', 'cart'],
    links: ['cart-to-orders'],
    pointer: '/nodes/orders',
  });
});

test('the fix adds a subscriber', () => {
  const after = fixed(topicNoSubscriber, written.done());
  expect(after.nodes?.['orders-reader']).toEqual({ kind: 'subscriber', name: 'Orders reader' });
  expect(after.links?.['orders-reader-reads']).toEqual({ kind: 'subscribe', from: 'orders', to: 'orders-reader' });
});
