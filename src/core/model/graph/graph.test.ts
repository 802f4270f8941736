import { expect, test } from 'vitest';
import { draft } from '../testing/build.ts';
import { arrivingMessages } from './arriving.ts';
import { effectsOf, graphOf } from './graph.ts';

const saga = draft()
  .publisher('shop')
  .topic('orders')
  .service('stock')
  .topic('answers')
  .service('order')
  .topic('dead')
  .subscriber('clerk')
  .publish('shop', 'orders', { message: 'placed' })
  .subscribe('orders', 'stock', { filter: ['placed'], deadLetter: 'dead' })
  .publish('stock', 'answers', { id: 'stock-reserves', message: 'reserved', after: {} })
  .publish('stock', 'answers', { id: 'stock-returns', message: 'returned', after: { messages: ['refunded'] } })
  .subscribe('answers', 'order')
  .subscribe('dead', 'clerk')
  .message('refunded')
  .done();
const graph = graphOf(saga);
const effects = (id: string) => effectsOf(graph, [id, saga.links![id]!]).map(([each]) => each);

test('a publication reaches the readers that let its message through', () => {
  expect(effects('shop-to-orders')).toEqual(['orders-to-stock']);
  expect(effects('stock-reserves')).toEqual(['answers-to-order']);
});

test('a subscription triggers what comes after its messages, and its dead letters', () => {
  expect(effects('orders-to-stock')).toEqual(['stock-reserves', 'dead-to-clerk']);
});

test('a message arrives where a chain of causes ends, dead letters included', () => {
  const arriving = arrivingMessages(saga);
  expect([...arriving.get('orders-to-stock')!]).toEqual(['placed']);
  expect([...arriving.get('answers-to-order')!]).toEqual(['reserved']);
  expect([...arriving.get('dead-to-clerk')!]).toEqual(['placed']);
});

test('two services that only wait for each other never receive anything', () => {
  const design = draft()
    .service('a')
    .service('b')
    .topic('to-a')
    .topic('to-b')
    .subscribe('to-a', 'a')
    .subscribe('to-b', 'b')
    .publish('a', 'to-b', { after: {} })
    .publish('b', 'to-a', { after: {} })
    .done();
  expect(arrivingMessages(design).size).toBe(0);
});

test('a request by call triggers what its callee publishes after it', () => {
  const design = draft()
    .publisher('page')
    .service('product')
    .topic('viewed')
    .subscriber('statistics')
    .call('page', 'product', { arrivals: { process: 'poisson', ratePerSecond: 1 } })
    .publish('product', 'viewed', { after: { subscriptions: ['page-to-product'] } })
    .subscribe('viewed', 'statistics')
    .done();
  expect([...arrivingMessages(design).keys()]).toEqual(['viewed-to-statistics']);
});

test('the graph of a design is built once', () => {
  expect(graphOf(saga)).toBe(graph);
});
