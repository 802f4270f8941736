import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { unreachableService } from './unreachable-service.ts';
import { unreachableSubscription } from './unreachable-subscription.ts';

/** An order service that publishes after whatever starts it. */
const order = draft().service('order').topic('orders').publish('order', 'orders', { after: {} });
const ring = draft().service('a').service('b').call('a', 'b', { during: {} }).call('b', 'a', { during: {} });

describeRule(unreachableService, {
  finds: [
    { name: 'a service that publishes after something and reads nothing', design: order.done() },
    {
      name: 'a service that calls during something and is never called',
      design: draft().service('a').service('b').call('a', 'b', { during: {} }).done(),
    },
    { name: 'services that only call each other', design: ring.done() },
    { name: 'a service that only calls itself', design: draft().service('a').call('a', 'a', { during: {} }).done() },
    { name: 'each of two', design: order.service('more').publish('more', 'orders', { after: {} }).done(), times: 2 },
  ],
  leavesAlone: [
    {
      name: 'a service that starts by itself',
      design: draft().service('order').topic('orders').publish('order', 'orders').done(),
    },
    { name: 'a service that reads', design: order.topic('carts').subscribe('carts', 'order').done() },
    { name: 'a service that somebody calls', design: order.publisher('web').call('web', 'order').done() },
    {
      name: 'a service that is called after what comes from outside',
      design: order
        .service('desk')
        .topic('mail', { external: true })
        .subscribe('mail', 'desk')
        .call('desk', 'order', { during: {} })
        .done(),
    },
    { name: 'a service without links, which isolated-node finds', design: draft().service('order').done() },
    { name: 'a service of others', design: order.service('order', { external: true }).done() },
  ],
  boundary: [
    { name: 'a call into the ring', found: ring.done(), alone: ring.publisher('web').call('web', 'a').done() },
  ],
});

test('says what it waits for', () => {
  expect(findingsOf(unreachableService, order.done())[0]).toMatchObject({
    severity: 'warning',
    message: { en: '“Order” waits to be started, but it reads nothing and nobody calls it.' },
    nodes: ['order'],
    links: ['order-to-orders'],
    pointer: '/nodes/order',
  });
  expect(findingsOf(unreachableService, ring.done())[0]?.message.en).toBe(
    '“A”, “B” only call each other, and nothing ever starts them.',
  );
});

test('whoever waits for an idle service is not found as well', () => {
  const chain = order
    .service('mail')
    .subscribe('orders', 'mail')
    .topic('sent')
    .publish('mail', 'sent', { after: {} })
    .subscriber('audit')
    .subscribe('sent', 'audit')
    .done();
  expect(findingsOf(unreachableService, chain).map(({ nodes }) => nodes)).toEqual([['order']]);
  expect(findingsOf(unreachableSubscription, chain)).toEqual([]);
});
