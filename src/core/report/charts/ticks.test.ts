import { expect, test } from 'vitest';
import { ticksUpTo, timesUpTo } from './ticks.ts';

test('an axis goes in round steps up to the largest value', () => {
  expect(ticksUpTo(11.6, 4)).toEqual([0, 5, 10, 15]);
  expect(ticksUpTo(0.00034, 4)).toEqual([0, 0.0001, 0.0002, 0.0003, 0.0004]);
  expect(ticksUpTo(5458, 4)).toEqual([0, 2000, 4000, 6000]);
  expect(ticksUpTo(8, 4)).toEqual([0, 2, 4, 6, 8]);
});

test('where nothing was measured an axis still has two ends', () => {
  for (const most of [0, Number.NaN, Infinity, -1]) expect(ticksUpTo(most, 4)).toEqual([0, 1]);
});

test('times are round in the unit of the last, and none lies beyond the end', () => {
  expect(timesUpTo(90).map(({ words }) => words)).toEqual(['0 s', '20 s', '40 s', '60 s', '80 s']);
  expect(timesUpTo(600).map(({ words }) => words)).toEqual(['0 min', '2 min', '4 min', '6 min', '8 min', '10 min']);
  expect(timesUpTo(7200).at(-1)).toEqual({ seconds: 7200, words: '2 h' });
});
