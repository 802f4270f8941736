import { expect, it } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { nothing, selectionOf } from '../session/selection.ts';
import { litBy } from './focus.ts';

const design: Design = {
  eventwright: 1,
  name: 'Orders',
  messages: { placed: { name: 'placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'orders' },
    letters: { kind: 'topic', name: 'letters' },
    stock: { kind: 'service', name: 'Stock' },
    clerk: { kind: 'subscriber', name: 'Clerk' },
  },
  links: {
    places: { kind: 'publish', from: 'web', to: 'orders', message: 'placed' },
    reads: { kind: 'subscribe', from: 'orders', to: 'stock', deadLetter: 'letters' },
  },
};

it('a node lights its links, its neighbours and the dead letters under it', () => {
  expect([...(litBy(design, nothing, 'stock') ?? [])].sort()).toEqual(['letters', 'orders', 'reads', 'stock']);
});

it('a link lights its two ends', () => {
  expect([...(litBy(design, selectionOf({ links: ['places'] }), null) ?? [])].sort()).toEqual([
    'orders',
    'places',
    'web',
  ]);
});

it('nothing is dimmed without one element in focus, nor for a note or a context', () => {
  expect(litBy(design, nothing, null)).toBeNull();
  expect(litBy(design, selectionOf({ nodes: ['web', 'stock'] }), null)).toBeNull();
  expect(litBy(design, nothing, 'note:hint')).toBeNull();
});
