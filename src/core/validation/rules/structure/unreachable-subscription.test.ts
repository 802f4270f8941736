import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { unreachableSubscription } from './unreachable-subscription.ts';

const shop = draft()
  .message('paid')
  .publisher('cart')
  .topic('orders')
  .publish('cart', 'orders', { message: 'placed' })
  .service('stock');
const ring = draft()
  .service('a')
  .service('b')
  .topic('to-a')
  .topic('to-b')
  .subscribe('to-a', 'a')
  .subscribe('to-b', 'b')
  .publish('a', 'to-b', { after: {} })
  .publish('b', 'to-a', { after: {} });
const answers = (messages: [string, ...string[]]) =>
  shop
    .subscribe('orders', 'stock')
    .topic('answers')
    .publish('stock', 'answers', { after: { messages } })
    .subscriber('mail')
    .subscribe('answers', 'mail');
const dead = (filter: [string, ...string[]]) =>
  shop
    .subscribe('orders', 'stock', { deadLetter: 'dead' })
    .topic('dead')
    .subscriber('clerk')
    .subscribe('dead', 'clerk', { filter });
/** A service that passes on what it reads from a topic. */
const passing = (topic: Partial<Topic>) =>
  draft()
    .topic('in', topic)
    .service('desk')
    .subscribe('in', 'desk')
    .topic('out')
    .publish('desk', 'out', { after: {} })
    .subscriber('s')
    .subscribe('out', 's');

describeRule(unreachableSubscription, {
  finds: [
    {
      name: 'a filter that lets nothing through',
      design: shop.subscribe('orders', 'stock', { filter: ['paid'] }).done(),
    },
    { name: 'services that only wait for each other', design: ring.done(), times: 2 },
    { name: 'what follows from a message that never comes', design: answers(['paid']).done() },
    { name: 'a filter for dead letters that never are', design: dead(['paid']).done() },
  ],
  leavesAlone: [
    { name: 'a subscription without a filter', design: shop.subscribe('orders', 'stock').done() },
    { name: 'dead letters, with the messages that failed', design: dead(['placed']).done() },
    {
      name: 'a topic without publishers, which topic-no-publisher finds',
      design: draft().topic('t').subscriber('s').subscribe('t', 's').done(),
    },
    { name: 'what waits behind such a topic', design: passing({}).done() },
    { name: 'what follows from a topic that others fill', design: passing({ external: true }).done() },
    {
      name: 'a topic that others fill, too',
      design: ring.topic('to-a', { external: true }).done(),
    },
  ],
  boundary: [
    {
      name: 'one message that the filter lets through',
      found: shop.subscribe('orders', 'stock', { filter: ['paid'] }).done(),
      alone: shop.subscribe('orders', 'stock', { filter: ['placed', 'paid'] }).done(),
    },
    { name: 'a trigger that comes', found: answers(['paid']).done(), alone: answers(['placed']).done() },
  ],
});

test('says what the filter waits for and what is published, or that what publishes is never triggered', () => {
  const filtered = shop.subscribe('orders', 'stock', { filter: ['paid'] }).done();
  expect(findingsOf(unreachableSubscription, filtered)[0]).toMatchObject({
    severity: 'warning',
    message: { en: '“Stock” accepts only “Paid” from “Orders”, where only “Placed” is published.' },
    nodes: ['stock', 'orders'],
    links: ['orders-to-stock'],
    messages: ['paid'],
    pointer: '/links/orders-to-stock/filter',
  });
  expect(findingsOf(unreachableSubscription, ring.done())[0]?.message.en).toBe(
    'Nothing ever reaches “A” through “To a”: what publishes there is never triggered itself.',
  );
});
