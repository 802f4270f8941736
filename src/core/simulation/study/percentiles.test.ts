import { expect, test } from 'vitest';
import { histogramBuckets, lowestExponent } from '../kernel/layout.ts';
import { bucketEnd, bucketMiddle, countBeyond, durationAt, rankOf } from './percentiles.ts';

test('the middle of every bucket is within 0.8 % of its ends', () => {
  for (let bucket = 1; bucket < histogramBuckets; bucket++) {
    const low = (bucketMiddle(bucket) + bucketMiddle(bucket - 1)) / 2;
    expect(Math.abs(bucketMiddle(bucket) / low - 1)).toBeLessThan(0.008);
  }
  expect(bucketMiddle(0)).toBeCloseTo(2 ** lowestExponent, 4);
});

test('a rank is a bucket and how far into it, and as many as there are lie on its two sides', () => {
  const histogram = new Int32Array(histogramBuckets);
  histogram[700] = 90;
  histogram[800] = 10;
  expect(rankOf(histogram, 0.45)).toEqual({ bucket: 700, within: 0.5 });
  expect(rankOf(histogram, 0.9)).toEqual({ bucket: 700, within: 1 });
  expect(rankOf(histogram, 0.91)?.bucket).toBe(800);
  expect(countBeyond(histogram, rankOf(histogram, 0.91)!)).toBeCloseTo(9, 9);
  expect(rankOf(new Int32Array(histogramBuckets), 0.5)).toBeNull();
});

test('no share is below nothing or above all, and what is shorter than the lowest bucket takes no time', () => {
  const histogram = new Int32Array(histogramBuckets);
  histogram[0] = 1;
  histogram[900] = 1;
  expect(rankOf(histogram, -0.2)).toEqual({ bucket: 0, within: 0 });
  expect(rankOf(histogram, 1.2)).toEqual({ bucket: 900, within: 1 });
  expect(durationAt(histogram, { bucket: 0, within: 0.5 })).toBe(0);
});

test('durations of a bucket are spread evenly between others, and the same one again and again is met to 0.8 %', () => {
  const histogram = new Int32Array(histogramBuckets);
  for (const bucket of [700, 701, 702, 710]) histogram[bucket] = 10;
  expect(durationAt(histogram, { bucket: 701, within: 0 })).toBe(bucketEnd(700));
  expect(durationAt(histogram, { bucket: 701, within: 1 })).toBe(bucketEnd(701));
  for (const bucket of [700, 702, 710]) {
    expect(durationAt(histogram, { bucket, within: 1 })).toBe(bucketMiddle(bucket));
  }
});
