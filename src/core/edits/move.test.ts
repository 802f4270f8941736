import { expect, it } from 'vitest';
import { move } from './move.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('moves nodes and notes to whole places and leaves all else', () => {
  const after = applied(move, { nodes: { web: { x: -0.2, y: 7.6 } }, notes: { why: { x: 5, y: 5 } } });
  expect(after.layout?.nodes?.web).toEqual({ x: 0, y: 8 });
  expect(after.layout?.notes?.why).toEqual({ x: 5, y: 5 });
  expect(after.layout?.nodes?.orders).toBe(shop.layout?.nodes?.orders);
  expect(after.nodes).toBe(shop.nodes);
});

it('leaves size and order as they are', () => {
  const place = { x: 1, y: 1, w: 300, h: 200, z: 2 };
  const sized = { ...shop, layout: { nodes: { web: place }, notes: { why: place } } };
  const after = applied(move, { nodes: { web: { x: 9, y: 9 } }, notes: { why: { x: 9, y: 9 } } }, sized);
  expect(after.layout).toEqual({
    nodes: { web: { ...place, x: 9, y: 9 } },
    notes: { why: { ...place, x: 9, y: 9 } },
  });
});

it('pins and unpins', () => {
  expect(applied(move, { nodes: { web: { x: 1, y: 1 } }, pinned: true }).layout?.nodes?.web).toHaveProperty(
    'pinned',
    true,
  );
  const free = applied(move, { nodes: { payment: { x: 1, y: 1 } }, pinned: false });
  expect(free.layout?.nodes?.payment).toEqual({ x: 1, y: 1 });
});

it('refuses what is not there', () => {
  expect(refusedBecause(move, { nodes: { gone: { x: 1, y: 1 } } })).toContain('no “gone” any more');
});
