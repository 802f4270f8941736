import { expect, it } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { stepFrom } from './walk.ts';

const node = (kind: 'publisher' | 'topic' | 'subscriber', name: string) => ({ kind, name });

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  nodes: {
    web: node('publisher', 'Web'),
    till: node('publisher', 'Till'),
    orders: node('topic', 'Orders'),
    ledger: node('subscriber', 'Ledger'),
    mail: node('subscriber', 'Mail'),
  },
  links: {
    web: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' },
    till: { kind: 'publish', from: 'till', to: 'orders', message: 'placed' },
    ledger: { kind: 'subscribe', from: 'orders', to: 'ledger' },
    mail: { kind: 'subscribe', from: 'orders', to: 'mail' },
  },
  layout: {
    nodes: {
      web: { x: 0, y: 100 },
      till: { x: 0, y: 0 },
      orders: { x: 300, y: 50 },
      mail: { x: 600, y: 0 },
      ledger: { x: 600, y: 100 },
    },
  },
} as Design;

it('a step downstream follows a link, to the topmost of several', () => {
  expect(stepFrom(design, 'web', 'downstream')).toBe('orders');
  expect(stepFrom(design, 'orders', 'downstream')).toBe('mail');
  expect(stepFrom(design, 'mail', 'downstream')).toBeUndefined();
});

it('a step upstream goes against a link', () => {
  expect(stepFrom(design, 'ledger', 'upstream')).toBe('orders');
  expect(stepFrom(design, 'orders', 'upstream')).toBe('till');
  expect(stepFrom(design, 'web', 'upstream')).toBeUndefined();
});

it('the next is the one below that reads the same, and after the last comes the first', () => {
  expect(stepFrom(design, 'mail', 'next')).toBe('ledger');
  expect(stepFrom(design, 'ledger', 'next')).toBe('mail');
  expect(stepFrom(design, 'mail', 'previous')).toBe('ledger');
});

it('where nothing leads to a node, the next is one that leads where it leads', () => {
  expect(stepFrom(design, 'till', 'next')).toBe('web');
});

it('a node all alone has nobody beside it', () => {
  expect(stepFrom({ eventwright: 1, name: 'One', nodes: { web: node('publisher', 'Web') } }, 'web', 'next')).toBe(
    undefined,
  );
});
