import { expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { linkName } from './link-name.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  messages: { placed: { name: 'order.placed' }, paid: { name: 'order.paid' } },
  nodes: {
    orders: { kind: 'publisher', name: 'Orders' },
    'order-events': { kind: 'topic', name: 'Order events' },
    payment: { kind: 'service', name: 'Payment' },
    bank: { kind: 'service', name: 'Bank' },
  },
  links: {
    publishes: { kind: 'publish', from: 'orders', to: 'order-events', message: 'placed' },
    reads: { kind: 'subscribe', from: 'order-events', to: 'payment' },
    filters: { kind: 'subscribe', from: 'order-events', to: 'bank', filter: ['placed', 'paid'] },
    asks: { kind: 'call', from: 'payment', to: 'bank' },
    named: { kind: 'subscribe', from: 'order-events', to: 'bank', name: 'The ledger' },
  },
};

it('names a link by its ends and by what travels, unless it has a name', () => {
  expect(linkName(design, 'publishes')).toBe('Orders → order.placed');
  expect(linkName(design, 'reads')).toBe('Payment ← Order events');
  expect(linkName(design, 'filters')).toBe('Bank ← order.placed, order.paid');
  expect(linkName(design, 'asks')).toBe('Bank ← Payment');
  expect(linkName(design, 'named')).toBe('The ledger');
});

it('shows the id of a link that is gone', () => {
  expect(linkName(design, 'gone')).toBe('gone');
  expect(linkName(design, 'constructor')).toBe('constructor');
});
