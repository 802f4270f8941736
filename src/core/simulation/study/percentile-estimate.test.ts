import { expect, test } from 'vitest';
import { histogramBuckets } from '../kernel/layout.ts';
import { percentilesOf } from './percentile-estimate.ts';
import { bucketEnd, bucketMiddle } from './percentiles.ts';

/** Counts by bucket. */
const histogram = (counts: Readonly<Record<number, number>>) => {
  const all = new Int32Array(histogramBuckets);
  for (const [bucket, count] of Object.entries(counts)) all[Number(bucket)] = count;
  return all;
};

test('a percentile is that of all messages: a crowded replication counts by its messages, not as one of many', () => {
  const quiet = histogram({ 700: 100 });
  const crowded = histogram({ 900: 100 });
  const p95Ms = percentilesOf([...new Array<Int32Array>(19).fill(quiet), crowded]).p95Ms!;
  // The crowded one has exactly the longest twentieth.
  expect(p95Ms.estimate.mean).toBe(bucketMiddle(700));
});

test('the interval is that of the share beyond, read off as durations', () => {
  // Beyond the median of all (the end of bucket 701) lie 0.4, 0.5 and 0.6 of three replications: 0.5 +- 4.3027 * 0.1 / sqrt(3).
  const of = (beyond: number) => histogram({ 700: 10, 701: 90 - beyond, 702: beyond - 10, 703: 10 });
  const { estimate, doubt } = percentilesOf([of(40), of(50), of(60)]).p50Ms!;
  expect(doubt).toBeCloseTo((4.3027 * 0.1) / Math.sqrt(3) / 0.5, 4);
  expect(estimate.mean).toBe(bucketEnd(701));
  // 0.2484 of all lie between the median and each end; 0.4 are in bucket 701, as many in 702.
  const at = (bucket: number, share: number) =>
    bucketEnd(bucket - 1) + (bucketEnd(bucket) - bucketEnd(bucket - 1)) * share;
  expect(estimate.low).toBeCloseTo(at(701, 1 - (0.5 * doubt!) / 0.4), 9);
  expect(estimate.high).toBeCloseTo(at(702, (0.5 * doubt!) / 0.4), 9);
});

test('replications that completed nothing say nothing, one alone has no interval, and equal ones have one without width', () => {
  const some = histogram({ 700: 50, 800: 50 });
  const none = histogram({});
  expect(percentilesOf([none, none])).toEqual({ p50Ms: null, p95Ms: null, p99Ms: null, p999Ms: null });
  expect(percentilesOf([some, none]).p95Ms).toMatchObject({ estimate: { low: null, high: null }, doubt: null });
  const { mean, low, high } = percentilesOf([some, some, none]).p95Ms!.estimate;
  expect([low, high]).toEqual([mean, mean]);
});

test('where all that was seen may lie below a percentile its interval has no upper end', () => {
  const of = (count: number) => percentilesOf([histogram({ 700: count }), histogram({ 700: count })]);
  // 0.99 to the power of 366 is above 0.025, to that of 368 below.
  expect(of(183).p99Ms!.estimate).toMatchObject({ low: bucketMiddle(700), high: null });
  expect(of(184).p99Ms!.estimate).toMatchObject({ low: bucketMiddle(700), high: bucketMiddle(700) });
  expect(of(184).p999Ms!.estimate.high).toBeNull();
});

test('so it does where the share beyond comes from a single crowded replication', () => {
  const quiet = histogram({ 700: 10_000 });
  const crowded = histogram({ 700: 9_000, 900: 1_000 });
  const { estimate, doubt } = percentilesOf([quiet, quiet, quiet, quiet, crowded]).p99Ms!;
  expect(doubt).toBeGreaterThan(1);
  expect([estimate.low, estimate.high]).toEqual([bucketMiddle(700), null]);
});
