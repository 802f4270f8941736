import { expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import type { Worker } from '../../../core/model/node.ts';
import { chosenOf, meetingsOf, partsOf } from './parts.ts';

const till: Worker = { kind: 'service', name: 'Till', modules: ['prices', 'refunds'] };
const design: Design = {
  eventwright: 1,
  name: 'Till',
  messages: { paid: { name: 'paid' } },
  nodes: {
    sales: { kind: 'topic', name: 'Sales' },
    money: { kind: 'topic', name: 'Money' },
    bank: { kind: 'service', name: 'Bank' },
    till,
  },
  links: {
    asks: { kind: 'call', from: 'bank', to: 'till' },
    counts: { kind: 'subscribe', from: 'money', to: 'till' },
    sells: { kind: 'subscribe', from: 'sales', to: 'till' },
    takes: { kind: 'publish', from: 'till', to: 'money', message: 'paid', after: { subscriptions: ['sells'] } },
    watches: { kind: 'subscribe', from: 'sales', to: 'bank' },
    reads: { kind: 'subscribe', from: 'money', to: 'bank' },
  },
};

it('makes one part of links that work only together, and of each module', () => {
  const parts = partsOf(design, 'till', till);
  expect(parts.map(({ lines }) => lines.map(({ does, what }) => `${does} ${what}`))).toEqual([
    ['called Bank'],
    ['subscribe Money'],
    ['subscribe Sales', 'publish paid → Money'],
    ['module prices'],
    ['module refunds'],
  ]);
  expect(parts.map(({ why }) => why.length)).toEqual([0, 0, 1, 0, 0]);
  expect(chosenOf(parts.slice(2, 4))).toEqual({ links: ['sells', 'takes'], modules: ['prices'] });
});

it('says over which topics two services meet', () => {
  expect(meetingsOf(design, 'till', 'bank')).toEqual([
    { topic: 'Money', how: 'both-read' },
    { topic: 'Sales', how: 'both-read' },
    { topic: 'Money', how: 'one-feeds' },
  ]);
});
