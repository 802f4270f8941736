import { expect, it } from 'vitest';
import { lock } from './lock.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('locks nodes where they stand, one without a written place too, and unlocks them', () => {
  const nodes = { web: { x: 0, y: 0 }, bank: { x: 900, y: 40 } };
  const locked = applied(lock, { nodes, locked: true });
  expect(locked.layout?.nodes?.web).toEqual({ x: 0, y: 0, pinned: true });
  expect(locked.layout?.nodes?.bank).toEqual({ x: 900, y: 40, pinned: true });
  expect(applied(lock, { nodes, locked: false }, locked).layout?.nodes?.web).toEqual({ x: 0, y: 0 });
  expect(locked.nodes).toBe(shop.nodes);
});

it('refuses a node that is gone', () => {
  expect(refusedBecause(lock, { nodes: { gone: { x: 0, y: 0 } }, locked: true })).toContain('no “gone” any more');
});
