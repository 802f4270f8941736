import { expect, test } from 'vitest';
import { onGrid, roundStep, ticksUpTo } from './grid.ts';

test('steps are 1, 2 or 5 times a power of ten, and no smaller than asked for', () => {
  expect([0.03, 1, 1.1, 2.5, 5, 7, 1800].map(roundStep)).toEqual([0.05, 1, 2, 5, 5, 10, 2000]);
});

test('what is on the grid has no long tail of digits', () => {
  expect(onGrid(0.31, 0.1)).toBe(0.3);
  expect(onGrid(207, 5)).toBe(205);
});

test('ticks begin at 0 and end where the axis does, or before', () => {
  expect(ticksUpTo(600, 6)).toEqual([0, 100, 200, 300, 400, 500, 600]);
  expect(ticksUpTo(0.7, 4)).toEqual([0, 0.2, 0.4, 0.6]);
  expect(ticksUpTo(1800, 6)).toEqual([0, 500, 1000, 1500]);
});
