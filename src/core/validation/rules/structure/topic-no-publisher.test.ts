import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { topicNoPublisher } from './topic-no-publisher.ts';

const read = draft().topic('orders').subscriber('stock').subscribe('orders', 'stock');
/** Beside the topic that nobody publishes to, another one of this name that somebody does. */
const beside = (name: string, orders = {}) =>
  draft()
    .topic('orders', { name: 'orders.placed', ...orders })
    .subscriber('stock')
    .subscribe('orders', 'stock')
    .topic('used', { name })
    .publisher('cart')
    .publish('cart', 'used');
const fed = draft().publisher('cart').topic('carts').publish('cart', 'carts').subscriber('shop');

describeRule(topicNoPublisher, {
  finds: [
    { name: 'a topic with a reader', design: read.done() },
    { name: 'a topic with two readers, once', design: read.subscriber('mail').subscribe('orders', 'mail').done() },
    { name: 'each such topic', design: read.topic('returns').subscribe('returns', 'stock').done(), times: 2 },
    {
      name: 'a request alone, which publishes no reply',
      design: draft()
        .service('page')
        .topic('queries')
        .topic('replies')
        .publish('page', 'queries', { request: { replyTo: 'replies', timeoutMs: 100 } })
        .subscribe('replies', 'page')
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'a topic that somebody publishes to', design: read.publisher('cart').publish('cart', 'orders').done() },
    {
      name: 'a topic of dead letters',
      design: draft(read.done())
        .publisher('cart')
        .topic('carts')
        .publish('cart', 'carts')
        .subscriber('shop')
        .subscribe('carts', 'shop', { deadLetter: 'orders' })
        .done(),
    },
    {
      name: 'a topic that somebody outside fills',
      design: draft(read.done()).topic('orders', { external: true }).done(),
    },
    { name: 'a topic that nobody reads either', design: draft().topic('orders').done() },
  ],
  boundary: [
    {
      name: 'dead letters that are thrown away',
      found: fed
        .topic('discard')
        .subscriber('clerk')
        .subscribe('discard', 'clerk')
        .subscribe('carts', 'shop', { deadLetter: 'discard' })
        .done(),
      alone: fed
        .topic('dead')
        .subscriber('clerk')
        .subscribe('dead', 'clerk')
        .subscribe('carts', 'shop', { deadLetter: 'dead' })
        .done(),
    },
  ],
});

test('names the readers that wait', () => {
  const [finding] = findingsOf(topicNoPublisher, read.subscriber('mail').subscribe('orders', 'mail').done());
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['orders', 'mail', 'stock'],
    links: ['orders-to-mail', 'orders-to-stock'],
    pointer: '/nodes/orders',
  });
  expect(finding?.message.en).toBe('Nobody publishes to “Orders”; “Mail”, “Stock” will wait for ever.');
});

test('is a warning where only systems of others wait', () => {
  const outside = draft(read.done()).subscriber('stock', { external: true });
  expect(findingsOf(topicNoPublisher, outside.done())[0]?.severity).toBe('warning');
  const both = outside.subscriber('mail').subscribe('orders', 'mail').done();
  expect(findingsOf(topicNoPublisher, both)[0]?.severity).toBe('error');
});

test.each([
  ['order.placed', true],
  ['Orders.Place', true],
  ['order.plac', false],
  ['payments', false],
])('beside a topic “%s” with a publisher, asks whether that was meant: %s', (name, asks) => {
  const advice = findingsOf(topicNoPublisher, beside(name).done())[0]?.howToFix.en;
  expect(advice?.includes(`Did you mean “${name}”`)).toBe(asks);
});

test('topics that differ by a number only are different', () => {
  const design = beside('orders.2', { name: 'orders.1' }).done();
  expect(findingsOf(topicNoPublisher, design)[0]?.howToFix.en).not.toContain('Did you mean');
});

test('the fix adds a publisher of a message that the topic or its readers name, beside the topic', () => {
  const listed = draft()
    .message('placed')
    .topic('orders', { messages: ['placed'] })
    .subscriber('stock')
    .subscribe('orders', 'stock')
    .with({ layout: { nodes: { orders: { x: 400, y: 10 } } } })
    .done();
  const after = fixed(topicNoPublisher, listed);
  expect(after.nodes?.['orders-source']?.kind).toBe('publisher');
  expect(after.links?.['orders-source-publishes']).toMatchObject({ to: 'orders', message: 'placed' });
  expect(after.layout?.nodes?.['orders-source']).toEqual({ x: 80, y: 10 });
  const filtering = draft()
    .message('paid')
    .topic('orders')
    .subscriber('s')
    .subscribe('orders', 's', { filter: ['paid'] });
  expect(fixed(topicNoPublisher, filtering.done()).links?.['orders-source-publishes']).toMatchObject({
    message: 'paid',
  });
});

test('the fix makes a message with a key where there is none, so that ordered topics stay sound', () => {
  const ordered = draft().topic('orders', { ordered: true, partitions: 4, messages: [] }).subscriber('s');
  const after = fixed(topicNoPublisher, ordered.subscribe('orders', 's').done());
  expect(after.messages?.orders).toMatchObject({ key: '/id' });
  expect(after.nodes?.orders).toMatchObject({ messages: ['orders'] });
});
