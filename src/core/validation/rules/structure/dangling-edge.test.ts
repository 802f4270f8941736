import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../../../model/link.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { danglingEdge } from './dangling-edge.ts';
import { unreachableSubscription } from './unreachable-subscription.ts';

const shop = draft()
  .message('placed')
  .message('paid')
  .publisher('cart')
  .topic('orders', { messages: ['placed'] })
  .subscriber('stock');
const open = draft().message('paid').publisher('p').topic('t').subscriber('s').publish('p', 't');
/** A till that reads orders, of which only “placed” are carried, and says something after these messages. */
const till = (messages: [string, ...string[]], reading: Partial<Subscribe> = {}) =>
  shop
    .publish('cart', 'orders', { message: 'placed' })
    .service('till')
    .subscribe('orders', 'till', reading)
    .topic('bills')
    .publish('till', 'bills', { after: { messages } })
    .subscribe('bills', 'stock');
const promise = (from: string, to: string) => ({ objectives: { fast: { name: 'Fast', from, to, p99Ms: 10 } } });
const views = till(['placed']).topic('views').publish('cart', 'views').subscriber('wall').subscribe('views', 'wall');
const ruleOn = (design: ReturnType<typeof shop.done>) => findingsOf(danglingEdge, design);

describeRule(danglingEdge, {
  finds: [
    {
      name: 'a publication of what the topic does not list',
      design: shop.publish('cart', 'orders', { message: 'paid' }).done(),
    },
    {
      name: 'a filter for what the topic does not list',
      design: shop.subscribe('orders', 'stock', { filter: ['placed', 'paid'] }).done(),
    },
    {
      name: 'a topic that lists no message at all',
      design: draft().publisher('p').topic('t', { messages: [] }).publish('p', 't').done(),
    },
    { name: 'a trigger that the topic does not carry', design: till(['paid']).done() },
    {
      name: 'a trigger that the filter keeps out',
      design: till(['placed'], { filter: ['paid'] })
        .topic('orders')
        .done(),
    },
    { name: 'one of two triggers', design: till(['placed', 'paid']).done() },
    {
      name: 'an objective between two ends without a way',
      design: views.with(promise('cart-to-views', 'bills-to-stock')).done(),
    },
  ],
  leavesAlone: [
    {
      name: 'a topic without a list, which carries anything',
      design: open.subscribe('t', 's', { filter: ['paid'] }).done(),
    },
    {
      name: 'listed messages',
      design: shop.publish('cart', 'orders', { message: 'placed' }).subscribe('orders', 'stock').done(),
    },
    { name: 'a trigger that arrives', design: till(['placed']).done() },
    {
      name: 'a trigger of a node that reads nothing, which unreachable-service finds',
      design: shop
        .service('till')
        .topic('t')
        .publish('till', 't', { after: { messages: ['paid'] } })
        .done(),
    },
    { name: 'an objective along a way', design: views.with(promise('cart-to-orders', 'bills-to-stock')).done() },
    {
      name: 'an objective to where nothing arrives, which is the finding',
      design: till(['placed'])
        .topic('views')
        .subscribe('views', 'stock')
        .with(promise('cart-to-orders', 'views-to-stock'))
        .done(),
    },
  ],
  boundary: [
    {
      name: 'one message in the list',
      found: draft(till(['paid']).done())
        .topic('orders', { messages: ['placed'] })
        .done(),
      alone: draft(till(['paid']).done())
        .topic('orders', { messages: ['paid', 'placed'] })
        .done(),
    },
  ],
});

test('says which message and which topic, at the field that names it', () => {
  expect(ruleOn(shop.publish('cart', 'orders', { message: 'paid' }).done())[0]).toMatchObject({
    severity: 'error',
    message: { en: '“Paid” is published to “Orders”, which does not carry it.' },
    nodes: ['orders', 'cart'],
    pointer: '/links/cart-to-orders/message',
  });
  const filtering = shop.subscribe('orders', 'stock', { filter: ['placed', 'paid'] }).done();
  expect(ruleOn(filtering)[0]?.pointer).toBe('/links/orders-to-stock/filter/1');
  expect(ruleOn(till(['placed', 'paid']).done())[0]).toMatchObject({
    severity: 'warning',
    message: { en: '“Till” waits for “Paid” to publish “Bills message”, but nothing that it reads can bring it.' },
    pointer: '/links/till-to-bills/after/messages/1',
  });
});

test('the fix adds the message to the topic, once for all links that need it', () => {
  const design = shop.publish('cart', 'orders', { message: 'paid' }).subscribe('orders', 'stock', { filter: ['paid'] });
  const after = fixed(danglingEdge, design.done());
  expect(after.nodes?.orders).toMatchObject({ messages: ['placed', 'paid'] });
  expect(ruleOn(after)).toEqual([]);
});

test('a trigger is left out where another one stays, and what waits behind the only one is not told again', () => {
  const after = fixed(danglingEdge, till(['placed', 'paid']).done()).links?.['till-to-bills'] as Publish;
  expect(after.after?.messages).toEqual(['placed']);
  const only = till(['paid']).done();
  expect(ruleOn(only)[0]?.fix).toBeUndefined();
  expect(findingsOf(unreachableSubscription, only)).toEqual([]);
});
