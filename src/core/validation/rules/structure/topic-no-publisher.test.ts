import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { topicNoPublisher } from './topic-no-publisher.ts';

const read = draft().topic('orders').subscriber('stock').subscribe('orders', 'stock');
const ruleOn = (design: ReturnType<typeof read.done>) => findingsOf(topicNoPublisher, design);

test('a topic with a reader and no publisher is an error at the topic that names its readers', () => {
  const [finding, ...rest] = ruleOn(read.done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['orders', 'stock'],
    links: ['orders-to-stock'],
    pointer: '/nodes/orders',
  });
  expect(finding?.message.en).toBe('Nobody publishes to “Orders”; “Stock” will wait for ever.');
});

test('each such topic is a finding of its own, and two readers of one topic are one', () => {
  const design = read
    .subscriber('mail')
    .subscribe('orders', 'mail')
    .topic('returns')
    .subscribe('returns', 'mail')
    .done();
  expect(ruleOn(design).map(({ nodes }) => nodes)).toEqual([
    ['orders', 'mail', 'stock'],
    ['returns', 'mail'],
  ]);
});

test('a request alone does not publish its reply', () => {
  const design = draft()
    .service('page')
    .topic('queries')
    .topic('replies')
    .publish('page', 'queries', { request: { replyTo: 'replies', timeoutMs: 100 } })
    .subscribe('replies', 'page')
    .done();
  expect(ruleOn(design).map(({ nodes }) => nodes[0])).toEqual(['replies']);
});

test('a publisher, a dead letter or somebody outside is a source', () => {
  expect(ruleOn(read.publisher('cart').publish('cart', 'orders').done())).toEqual([]);
  const letters = read.publisher('cart').topic('carts').publish('cart', 'carts').subscriber('shop');
  expect(ruleOn(letters.subscribe('carts', 'shop', { deadLetter: 'orders' }).done())).toEqual([]);
  expect(ruleOn(draft().topic('orders', { external: true }).subscriber('s').subscribe('orders', 's').done())).toEqual(
    [],
  );
});

test('a topic that nobody reads either is not this rule’s business', () => {
  expect(ruleOn(draft().topic('orders').done())).toEqual([]);
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
