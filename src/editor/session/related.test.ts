import { expect, it } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { kindsOf, linksAmong, ofKinds, reachedFrom } from './related.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders' },
    payment: { kind: 'service', name: 'Payment' },
    paid: { kind: 'topic', name: 'Paid' },
    stock: { kind: 'subscriber', name: 'Stock' },
    alone: { kind: 'topic', name: 'Alone' },
  },
  links: {
    a: { kind: 'publish', from: 'web', to: 'orders', message: 'm' },
    b: { kind: 'subscribe', from: 'orders', to: 'payment' },
    c: { kind: 'publish', from: 'payment', to: 'paid', message: 'm' },
    d: { kind: 'subscribe', from: 'orders', to: 'stock' },
    again: { kind: 'publish', from: 'payment', to: 'orders', message: 'm' },
  },
};

it('finds everything that feeds a node, and everything that it feeds, round a loop only once', () => {
  expect([...reachedFrom(design, ['payment'], 'upstream')].sort()).toEqual(['orders', 'payment', 'web']);
  expect([...reachedFrom(design, ['payment'], 'downstream')].sort()).toEqual(['orders', 'paid', 'payment', 'stock']);
});

it('finds everything that is connected, whichever way', () => {
  expect([...reachedFrom(design, ['stock'], 'both')].sort()).toEqual(['orders', 'paid', 'payment', 'stock', 'web']);
  expect(reachedFrom(design, ['alone'], 'both')).toEqual(['alone']);
});

it('finds all of the same kinds', () => {
  expect(ofKinds(design, kindsOf(design, ['orders', 'stock']))).toEqual(['orders', 'paid', 'stock', 'alone']);
  expect(ofKinds(design, kindsOf(design, ['gone']))).toEqual([]);
});

it('finds the links inside a set of nodes', () => {
  expect(linksAmong(design, ['orders', 'payment'])).toEqual(['b', 'again']);
});
