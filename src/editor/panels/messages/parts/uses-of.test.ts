import { expect, it } from 'vitest';
import type { Design } from '../../../../core/model/design.ts';
import { emptyFacts } from '../../../session/judge.ts';
import { usesOf } from './uses-of.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  schemas: { line: { type: 'string' }, order: { properties: { line: { $ref: '#/schemas/line' } } } },
  messages: {
    placed: { name: 'order.placed', payload: { items: { $ref: '#/schemas/line' } } },
    paid: { name: 'order.paid' },
  },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders', messages: ['placed', 'paid'] },
    mail: { kind: 'subscriber', name: 'Mail' },
  },
  links: {
    sells: {
      kind: 'publish',
      from: 'web',
      to: 'orders',
      message: 'placed',
      arrivals: { process: 'poisson', ratePerSecond: 80 },
    },
    reads: { kind: 'subscribe', from: 'orders', to: 'mail', filter: ['placed'], expects: { $ref: '#/schemas/line' } },
  },
};
const analysis = { ...emptyFacts.analysis, topics: { orders: { ratePerSecond: 80, bytesPerSecond: 0 } } };
const told = (section: 'messages' | 'schemas', id: string) =>
  usesOf(design, analysis, section, id).map(({ title, uses }) => [
    title.en,
    ...uses.map(({ name, rate }) => (rate === undefined ? name : `${name} ${rate}`)),
  ]);

it('a message tells its topics, who publishes it and who reads it, with what the analysis knows', () => {
  expect(told('messages', 'placed')).toEqual([
    ['Topics that carry it', 'Orders 80'],
    ['Published by', 'Web → order.placed 80'],
    ['Read by', 'Mail ← order.placed null'],
  ]);
  expect(told('messages', 'paid')).toEqual([['Topics that carry it', 'Orders 80']]);
});

it('a shared schema tells what refers to it', () => {
  expect(told('schemas', 'line')).toEqual([
    ['Messages', 'order.placed'],
    ['Shared schemas', 'order'],
    ['Expected by readers', 'Mail ← order.placed'],
  ]);
  expect(told('schemas', 'order')).toEqual([]);
});
