import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { nodeKinds } from './node-kinds.ts';
import { hostOf, noteSizeOf, satelliteSize, sizeOf } from './satellite.ts';

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

it('draws a node or a note as large as the layout says, and as its kind where that says nothing', () => {
  const stock = { kind: 'service', name: 'Stock' } as const;
  const placed: Design = {
    ...design(),
    notes: { why: { text: '' } },
    layout: { nodes: { stock: { x: 0, y: 0, w: 320 }, letters: { x: 0, y: 0, w: 320, h: 90 } }, notes: {} },
  };
  expect(sizeOf(placed, 'stock', stock)).toEqual({ width: 320, height: nodeKinds.service.height });
  expect(sizeIn(placed)).toEqual(satelliteSize);
  expect(noteSizeOf(placed, 'why')).toEqual({ width: 200, height: 120 });
  const tall: Design = { ...placed, layout: { notes: { why: { x: 0, y: 0, h: 300 } } } };
  expect(noteSizeOf(tall, 'why')).toEqual({ width: 200, height: 300 });
});
