import { expect, it } from 'vitest';
import { openingView, sameView, viewOfAll } from './view.ts';

const screen = { width: 900, height: 600 };

it('shows a design whole and in the middle, no larger than it is', () => {
  const all = { x: 100, y: 50, width: 400, height: 200 };
  const { x, y, zoom } = viewOfAll(all, screen, 1);
  expect(zoom).toBe(1);
  expect(all.x * zoom + x).toBeCloseTo(900 - (all.x + all.width) * zoom - x);
  expect(all.y * zoom + y).toBeGreaterThan(0);
});

it('opens a design whose names fit the screen as a whole', () => {
  const all = { x: 0, y: 0, width: 2200, height: 1200 };
  const { x, y, zoom } = openingView(all, { x: 0, y: 0, width: 180, height: 80 }, screen);
  expect(zoom).toBeLessThan(0.5);
  expect([x >= 0, y >= 0, x + all.width * zoom <= 900, y + all.height * zoom <= 600]).toEqual([true, true, true, true]);
});

it('opens a design that is too large at its start, near enough to read', () => {
  const start = { x: 0, y: 4000, width: 180, height: 80 };
  const { y, zoom } = openingView({ x: 0, y: 0, width: 9000, height: 8000 }, start, screen);
  expect(zoom).toBeGreaterThan(0.7);
  expect((start.y + 40) * zoom + y).toBeCloseTo(300);
});

it('tells a view that somebody has moved from one that was rounded', () => {
  const view = { x: 10, y: 20, zoom: 0.5 };
  expect(sameView(view, { x: 10.4, y: 19.7, zoom: 0.500_01 })).toBe(true);
  expect(sameView(view, { ...view, x: 12 })).toBe(false);
  expect(sameView(view, { ...view, zoom: 0.51 })).toBe(false);
});
