import { expect, it } from 'vitest';
import { leastSizes } from '../kinds/kind/least-size.ts';
import { nodeKinds } from '../kinds/kind/node-kinds.ts';
import type { Design } from '../model/design.ts';
import { resize } from './resize.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const box = (width: number, height: number) => ({ x: 10, y: 20, width, height });

it('writes place and size in whole numbers, and leaves all else', () => {
  const after = applied(resize, {
    nodes: { web: { x: 0.4, y: -0.2, width: 239.6, height: 101 } },
    notes: { why: box(300, 200) },
  });
  expect(after.layout?.nodes?.web).toEqual({ x: 0, y: 0, w: 240, h: 101 });
  expect(after.layout?.notes?.why).toEqual({ x: 10, y: 20, w: 300, h: 200 });
  expect(after.layout?.nodes?.orders).toBe(shop.layout?.nodes?.orders);
  expect(after.nodes).toBe(shop.nodes);
});

it('leaves out a side that is as long as the kind has it, and keeps the order of drawing', () => {
  const { width, height } = nodeKinds.publisher;
  const larger = applied(resize, { nodes: { web: box(300, 200) } });
  const raised = { ...larger, layout: { ...larger.layout, nodes: { web: { x: 0, y: 0, w: 300, h: 200, z: 3 } } } };
  const flat = applied(resize, { nodes: { web: box(300, height) } }, raised);
  expect(flat.layout?.nodes?.web).toEqual({ x: 10, y: 20, w: 300, z: 3 });
  expect(applied(resize, { nodes: { web: box(width, height) } }, flat).layout?.nodes?.web).toEqual({
    ...{ x: 10, y: 20, z: 3 },
  });
});

it('goes down to where the words still fit, and up to the limit', () => {
  const { width, height } = leastSizes.publisher;
  expect(applied(resize, { nodes: { web: box(width, height) } }).layout?.nodes?.web).toMatchObject({ w: width });
  expect(refusedBecause(resize, { nodes: { web: box(width - 1, height) } })).toContain('words would not fit');
  expect(refusedBecause(resize, { notes: { why: box(200, leastSizes.note.height - 1) } })).toContain('80 × 48');
  expect(applied(resize, { nodes: { web: box(4000, 4000) } }).layout?.nodes?.web).toMatchObject({ w: 4000, h: 4000 });
  expect(refusedBecause(resize, { nodes: { web: box(4001, 200) } })).toContain('larger than 4000');
});

it('keeps what hangs under a node as far below it as it was', () => {
  const place = { web: { x: 0, y: 0 }, payment: { x: 600, y: 0 }, lost: { x: 610, y: 110 } };
  const hanging: Design = {
    ...shop,
    nodes: { ...shop.nodes, lost: { kind: 'topic', name: 'Lost', context: 'billing' } },
    layout: { nodes: place },
  };
  const { width, height } = nodeKinds.service;
  const after = applied(resize, { nodes: { payment: { x: 580, y: -10, width, height: height + 50 } } }, hanging);
  expect(after.layout?.nodes?.lost).toEqual({ x: 590, y: 150 });
  expect(after.layout?.nodes?.web).toBe(place.web);
});

it('refuses what is gone, what is locked, what hangs under another, and what is no number', () => {
  expect(refusedBecause(resize, { nodes: { gone: box(200, 200) } })).toContain('no “gone” any more');
  expect(refusedBecause(resize, { nodes: { payment: box(300, 200) } })).toContain('“Payment” is locked');
  const home = {
    ...shop,
    nodes: { ...shop.nodes, lost: { kind: 'topic', name: 'Lost', context: 'billing' } as const },
  };
  expect(refusedBecause(resize, { nodes: { lost: box(300, 200) } }, home)).toContain('hangs under its reader');
  expect(refusedBecause(resize, { notes: { why: box(Number.NaN, 200) } })).toContain('outside the canvas');
});
