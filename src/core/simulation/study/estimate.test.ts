import { expect, test } from 'vitest';
import { estimate } from './estimate.ts';

test('the interval of 1 to 5 is 3 plus or minus 1.963', () => {
  const { mean, low, high } = estimate([1, 2, 3, 4, 5])!;
  expect(mean).toBe(3);
  expect(high! - mean).toBeCloseTo(1.9632, 4);
  expect(mean - low!).toBeCloseTo(1.9632, 4);
});

test('one replication has no interval, none has no estimate, and a missing value is left out', () => {
  expect(estimate([7])).toEqual({ mean: 7, low: null, high: null });
  expect(estimate([Number.NaN])).toBeNull();
  expect(estimate([Number.NaN, 2, 2])).toEqual({ mean: 2, low: 2, high: 2 });
});
