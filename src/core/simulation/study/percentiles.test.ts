import { expect, test } from 'vitest';
import { histogramBuckets, lowestExponent } from '../kernel/layout.ts';
import { bucketMiddle, quantileOf } from './percentiles.ts';

test('the middle of every bucket is within 0.8 % of its ends', () => {
  for (let bucket = 1; bucket < histogramBuckets; bucket++) {
    const low = (bucketMiddle(bucket) + bucketMiddle(bucket - 1)) / 2;
    expect(Math.abs(bucketMiddle(bucket) / low - 1)).toBeLessThan(0.008);
  }
  expect(bucketMiddle(0)).toBeCloseTo(2 ** lowestExponent, 4);
});

test('quantiles are read off by rank', () => {
  const histogram = new Int32Array(histogramBuckets);
  histogram[700] = 90;
  histogram[800] = 10;
  expect(quantileOf(histogram, 0.5)).toBe(bucketMiddle(700));
  expect(quantileOf(histogram, 0.9)).toBe(bucketMiddle(700));
  expect(quantileOf(histogram, 0.91)).toBe(bucketMiddle(800));
  expect(quantileOf(new Int32Array(histogramBuckets), 0.5)).toBeNaN();
});
