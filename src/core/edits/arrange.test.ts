import { expect, it } from 'vitest';
import { arrange } from './arrange.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('takes the positions of a layout over, without bends that no longer fit', () => {
  const { layout } = applied(arrange, { positions: { web: { x: 10.4, y: 20 }, gone: { x: 0, y: 0 } } });
  expect(layout?.nodes?.web).toEqual({ x: 10, y: 20 });
  expect(layout?.nodes?.gone).toBeUndefined();
  expect(layout?.links).toBeUndefined();
  expect(layout?.notes).toBe(shop.layout?.notes);
});

it('keeps the bends of links between nodes that stay', () => {
  const { layout } = applied(arrange, { positions: { mailer: { x: 10, y: 20 } } });
  expect(layout?.links).toBe(shop.layout?.links);
});

it('keeps pinned nodes where they are when asked to', () => {
  const positions = { payment: { x: 1, y: 1 } };
  expect(applied(arrange, { positions, keepPinned: true }).layout?.nodes?.payment).toMatchObject({ x: 640, y: 0 });
  expect(applied(arrange, { positions }).layout?.nodes?.payment).toEqual({ x: 1, y: 1, pinned: true });
});

it('refuses positions that are no numbers', () => {
  expect(refusedBecause(arrange, { positions: { web: { x: Number.NaN, y: 0 } } })).toContain('outside the canvas');
});
