import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import type { Trace } from '../../../core/simulation/trace/span.ts';
import { listed } from './listed.ts';

const design = {
  eventwright: 1,
  name: 'Orders',
  nodes: {
    shop: { kind: 'publisher', name: 'Shop' },
    orders: { kind: 'topic', name: 'orders' },
    stock: { kind: 'subscriber', name: 'Stock keeper' },
  },
  links: {
    sends: { kind: 'publish', from: 'shop', to: 'orders', message: 'order' },
    reads: { kind: 'subscribe', from: 'orders', to: 'stock' },
  },
  messages: { order: { name: 'OrderPlaced' } },
} as unknown as Design;

const trace = (number: number, endMs: number, marks: Trace['marks'] = [], reader = true): Trace => ({
  number,
  startMs: 0,
  endMs,
  spans: [
    {
      id: 0,
      parent: null,
      kind: 'message',
      link: 'sends',
      topic: 'orders',
      message: 'order',
      startMs: 0,
      endMs,
      outcome: null,
    },
    ...(reader
      ? [{ id: 1, parent: 0, kind: 'delivery', link: 'reads', startMs: 0, endMs, outcome: 'acknowledged' } as const]
      : []),
  ],
  marks,
  cut: false,
});

const traces = [
  trace(1, 5, [], false),
  trace(2, 50, ['dead-lettered', 'out-of-order']),
  trace(12, 9, ['out-of-order']),
  trace(30, 200),
];
const numbers = (filter: Parameters<typeof listed>[2]['filter'], query = '') =>
  listed(design, traces, { filter, query }).map(({ number }) => number);

test('messages are listed by what became of them, in the order in which they were sent', () => {
  expect(numbers('all')).toEqual([1, 2, 12, 30]);
  expect(numbers('out-of-order')).toEqual([2, 12]);
  expect(numbers('dead-lettered')).toEqual([2]);
  expect(numbers('lost')).toEqual([]);
});

test('the slowest are at most fifty, and begin with the slowest', () => {
  expect(numbers('slowest')).toEqual([30, 2, 12, 1]);
  const many = Array.from({ length: 80 }, (_, at) => trace(at + 1, at));
  const found = listed(design, many, { filter: 'slowest', query: '' });
  expect([found.length, found[0]?.number, found.at(-1)?.number]).toEqual([50, 80, 31]);
});

test('a message is found by its number, its type and the places that it passed, and all words must fit', () => {
  expect(numbers('all', '#12')).toEqual([12]);
  expect(numbers('all', '2')).toEqual([2]);
  expect(numbers('all', 'orderplaced')).toEqual([1, 2, 12, 30]);
  expect(numbers('all', ' KEEPER ')).toEqual([2, 12, 30]);
  expect(numbers('out-of-order', 'keeper 12')).toEqual([12]);
  expect(numbers('all', 'nowhere')).toEqual([]);
});
