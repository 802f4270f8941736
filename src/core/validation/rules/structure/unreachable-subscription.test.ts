import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { unreachableSubscription } from './unreachable-subscription.ts';

const shop = draft()
  .message('paid')
  .publisher('cart')
  .topic('orders')
  .publish('cart', 'orders', { message: 'placed' })
  .service('stock');
const links = (design: ReturnType<typeof shop.done>) =>
  findingsOf(unreachableSubscription, design).map(({ links: [id] }) => id);

test('a filter that lets nothing through of what is published is found at the filter', () => {
  const [finding, ...rest] = findingsOf(
    unreachableSubscription,
    shop.subscribe('orders', 'stock', { filter: ['paid'] }).done(),
  );
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['stock', 'orders'],
    links: ['orders-to-stock'],
    messages: ['paid'],
    pointer: '/links/orders-to-stock/filter',
  });
  expect(finding?.message.en).toBe('“Stock” accepts only “Paid” from “Orders”, where only “Placed” is published.');
});

test('services that only wait for each other are found', () => {
  const ring = draft()
    .service('a')
    .service('b')
    .topic('to-a')
    .topic('to-b')
    .subscribe('to-a', 'a')
    .subscribe('to-b', 'b');
  const design = ring.publish('a', 'to-b', { after: {} }).publish('b', 'to-a', { after: {} }).done();
  expect(links(design)).toEqual(['to-a-to-a', 'to-b-to-b']);
});

test('what follows from a message that never comes is found, too', () => {
  const design = shop
    .subscribe('orders', 'stock')
    .topic('answers')
    .publish('stock', 'answers', { after: { messages: ['paid'] } })
    .subscriber('mail')
    .subscribe('answers', 'mail')
    .done();
  expect(links(design)).toEqual(['answers-to-mail']);
});

test('a subscription that one of the published messages reaches is fine', () => {
  expect(links(shop.subscribe('orders', 'stock').done())).toEqual([]);
  expect(links(shop.subscribe('orders', 'stock', { filter: ['placed', 'paid'] }).done())).toEqual([]);
});

test('dead letters reach the readers of their topic, with the messages that failed', () => {
  const dead = shop.subscribe('orders', 'stock', { deadLetter: 'dead' }).topic('dead').subscriber('clerk');
  expect(links(dead.subscribe('dead', 'clerk', { filter: ['placed'] }).done())).toEqual([]);
  expect(links(dead.subscribe('dead', 'clerk', { filter: ['paid'] }).done())).toEqual(['dead-to-clerk']);
});

test('a topic without publishers, or filled from outside, is left to other rules', () => {
  const read = (fields: object) => draft().topic('t', fields).subscriber('s').subscribe('t', 's');
  expect(links(read({}).done())).toEqual([]);
  const outside = read({ external: true }).service('a').publish('a', 't', { after: {} }).done();
  expect(links(outside)).toEqual([]);
});
