import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { nodeKinds } from './node-kinds.ts';
import { hostOf, satelliteSize, sizeOf } from './satellite.ts';

const design = (extra: NonNullable<Design['links']> = {}, context?: string): Design => ({
  eventwright: 1,
  name: 'Orders',
  contexts: { away: { name: 'Away' } },
  nodes: {
    orders: { kind: 'topic', name: 'orders' },
    letters: { kind: 'topic', name: 'letters', ...(context !== undefined && { context }) },
    stock: { kind: 'service', name: 'Stock' },
    clerk: { kind: 'subscriber', name: 'Clerk' },
  },
  links: { reads: { kind: 'subscribe', from: 'orders', to: 'stock', deadLetter: 'letters' }, ...extra },
});

const sizeIn = (whole: Design) => sizeOf(whole, 'letters', { kind: 'topic', name: 'letters' });

it('dead letters that nobody reads hang under the reader that they come from', () => {
  expect(hostOf(design(), 'letters')).toBe('stock');
  expect(sizeIn(design())).toEqual(satelliteSize);
});

it('a dead-letter topic with a reader, or of two readers, or in another context stands for itself', () => {
  const read = design({ minds: { kind: 'subscribe', from: 'letters', to: 'clerk' } });
  const shared = design({ too: { kind: 'subscribe', from: 'orders', to: 'clerk', deadLetter: 'letters' } });
  for (const each of [read, shared, design({}, 'away')]) {
    expect(hostOf(each, 'letters')).toBeUndefined();
    expect(sizeIn(each).width).toBe(nodeKinds.topic.width);
  }
});

it('no other node hangs on anything', () => {
  expect(['orders', 'stock', 'nowhere'].map((id) => hostOf(design(), id))).toEqual([undefined, undefined, undefined]);
});
