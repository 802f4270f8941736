import { expect, test } from 'vitest';
import { byKey } from './by-key.ts';

const points = [
  { atSeconds: 0, ratePerSecond: 10 },
  { atSeconds: 100, ratePerSecond: 40 },
];
const grid = { seconds: 5, rate: 1 };
const pressed = (key: string, at = 1, shiftKey = false, ctrlKey = false) =>
  byKey({ key, shiftKey, ctrlKey, altKey: false, metaKey: false }, points, at, 600, grid);

test('arrows move a point in time and in rate, with Shift ten steps', () => {
  expect(pressed('ArrowRight')?.points[1]).toEqual({ atSeconds: 105, ratePerSecond: 40 });
  expect(pressed('ArrowDown')?.points[1]).toEqual({ atSeconds: 100, ratePerSecond: 39 });
  expect(pressed('ArrowUp', 1, true)?.points[1]).toEqual({ atSeconds: 100, ratePerSecond: 50 });
});

test('Enter adds a point and goes there, Delete takes one away and goes to the one before', () => {
  expect(pressed('Enter', 0)).toMatchObject({ points: { length: 3 }, focus: 1 });
  expect(pressed('Delete')).toEqual({ points: points.slice(0, 1), focus: 0 });
});

test('the first point stays, and other keys are for others', () => {
  expect(pressed('Delete', 0)).toBeUndefined();
  expect(pressed('Tab')).toBeUndefined();
  expect(pressed('ArrowUp', 1, false, true)).toBeUndefined();
});
