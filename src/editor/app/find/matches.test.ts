import { expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { matchesOf } from './matches.ts';

const design = {
  eventwright: 1,
  name: 'Shop',
  contexts: { sales: { name: 'Sales' } },
  messages: { placed: { name: 'order.placed' } },
  nodes: {
    shop: { kind: 'publisher', name: 'Shop', owner: 'Sales team' },
    orders: { kind: 'topic', name: 'Orders' },
    billing: { kind: 'subscriber', name: 'Billing' },
  },
  links: {
    bills: { kind: 'subscribe', from: 'orders', to: 'billing' },
    sells: { kind: 'publish', from: 'shop', to: 'orders', message: 'placed' },
  },
  notes: { remark: { text: 'Ask the sales team' } },
} as unknown as Design;

const found = (typed: string): string[] => matchesOf(design, typed).map(({ id }) => id);

it('names come first, then owners', () => {
  expect(found('sales')).toEqual(['sales', 'remark', 'shop']);
});

it('kinds are found in both languages', () => {
  expect(found('topic')).toEqual(['orders']);
  expect(found('主题')).toEqual(['orders']);
});

it('a message leads to its topic and to the links that carry it, and the end of a link is no match of the link', () => {
  expect(found('order.placed')).toEqual(['orders', 'sells']);
  expect(found('billing')).toEqual(['billing']);
});

it('all words have to fit, and nothing typed finds nothing', () => {
  expect(found('sales team')).toEqual(['remark', 'shop']);
  expect(found('sales lorry')).toEqual([]);
  expect(found('  ')).toEqual([]);
});
