import { expect, test } from 'vitest';
import { spreadOf } from './response-spread.ts';

const histogram = (...buckets: [number, number, number][]) => ({
  fromMs: Float64Array.from(buckets, ([from]) => from),
  toMs: Float64Array.from(buckets, ([, to]) => to),
  count: Float64Array.from(buckets, ([, , count]) => count),
});

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

test('bars share out the buckets by length: every message is in a bar or beyond', () => {
  const spread = spreadOf(histogram([0, 10, 600], [10, 20, 395], [500, 510, 5]));
  expect(spread?.limitMs).toBeCloseTo(20.4);
  expect(spread?.shares.length).toBe(40);
  expect(sum(spread?.shares ?? new Float64Array())).toBeCloseTo(0.995);
  expect(spread?.beyond).toBeCloseTo(0.005);
  // 600 of 1000 lie evenly below 10 ms, and each of the first bars has as much of them.
  expect(spread?.shares[0]).toBeCloseTo((0.6 * 20.4) / 40 / 10);
  expect(spread?.shares[1]).toBeCloseTo(spread?.shares[0] ?? 0);
});

test('work that always takes as long is one high bar', () => {
  const spread = spreadOf(histogram([99, 101, 50]));
  expect(Math.max(...(spread?.shares ?? []))).toBeGreaterThan(0.5);
  expect(spread?.beyond).toBeCloseTo(0);
});

test('where nothing was done there is nothing to show', () => {
  expect(spreadOf(histogram())).toBeNull();
});
