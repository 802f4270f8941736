import { expect, it } from 'vitest';
import { roundedPath } from './rounded.ts';

it('a straight way is a straight path', () => {
  expect(
    roundedPath([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ]),
  ).toBe('M0 0L50 0');
});

it('corners are rounded, less where a stretch is short', () => {
  expect(
    roundedPath([
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 8 },
      { x: 90, y: 8 },
    ]),
  ).toBe('M0 0L46 0Q50 0 50 4L50 4Q50 8 54 8L90 8');
});

it('nothing is drawn without points', () => {
  expect(roundedPath([])).toBe('');
});
