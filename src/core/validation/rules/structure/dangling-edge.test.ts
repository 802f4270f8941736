import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { danglingEdge } from './dangling-edge.ts';

const shop = draft()
  .message('placed')
  .message('paid')
  .publisher('cart')
  .topic('orders', { messages: ['placed'] })
  .subscriber('stock');
const ruleOn = (design: ReturnType<typeof shop.done>) => findingsOf(danglingEdge, design);

test('publishing a message that the topic does not list is an error at the message of the link', () => {
  const [finding, ...rest] = ruleOn(shop.publish('cart', 'orders', { message: 'paid' }).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['orders', 'cart'],
    links: ['cart-to-orders'],
    messages: ['paid'],
    pointer: '/links/cart-to-orders/message',
  });
  expect(finding?.message.en).toBe('“Paid” is published to “Orders”, which does not carry it.');
});

test('a filter for a message that the topic does not list is one, at its place in the filter', () => {
  const [finding, ...rest] = ruleOn(shop.subscribe('orders', 'stock', { filter: ['placed', 'paid'] }).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ messages: ['paid'], pointer: '/links/orders-to-stock/filter/1' });
});

test('a topic that lists no message at all carries none', () => {
  const design = draft().publisher('p').topic('t', { messages: [] }).publish('p', 't').done();
  expect(ruleOn(design).map(({ messages }) => messages)).toEqual([['t-message']]);
});

test('a topic without a list carries anything', () => {
  const open = draft().message('paid').publisher('p').topic('t').subscriber('s');
  expect(
    ruleOn(
      open
        .publish('p', 't')
        .subscribe('t', 's', { filter: ['paid'] })
        .done(),
    ),
  ).toEqual([]);
});

test('listed messages, and readers without a filter, are fine', () => {
  expect(ruleOn(shop.publish('cart', 'orders', { message: 'placed' }).done())).toEqual([]);
  expect(ruleOn(shop.subscribe('orders', 'stock', { filter: ['placed'] }).done())).toEqual([]);
  expect(ruleOn(shop.subscribe('orders', 'stock').done())).toEqual([]);
});

test('the fix adds the message to the topic, once for all links that need it', () => {
  const design = shop.publish('cart', 'orders', { message: 'paid' }).subscribe('orders', 'stock', { filter: ['paid'] });
  const after = fixed(danglingEdge, design.done());
  expect(after.nodes?.orders).toMatchObject({ messages: ['placed', 'paid'] });
  expect(ruleOn(after)).toEqual([]);
});
