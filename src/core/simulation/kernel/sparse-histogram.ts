/** Histograms without their empty buckets. */
import { histogramBuckets } from './layout.ts';

/** Pairs of (bucket of all histograms laid end to end, count). */
export type SparseHistogram = Int32Array;

/**
 * The used buckets of histograms. The number of entries of the i-th is `counts[(i << shift) + field]`: where it is 0, the memory
 * stays untouched, which a large design with few busy links never commits.
 */
export const sparse = (histograms: Int32Array, counts: Float64Array, shift: number, field: number): SparseHistogram => {
  let used = 0;
  let pairs = new Int32Array(0);
  for (const filling of [false, true]) {
    let to = 0;
    for (let first = 0, at = field; first < histograms.length; first += histogramBuckets, at += 1 << shift) {
      if (counts[at] === 0) continue;
      for (let bucket = first; bucket < first + histogramBuckets; bucket++) {
        if (histograms[bucket] === 0) continue;
        if (filling) {
          pairs[to++] = bucket;
          pairs[to++] = histograms[bucket]!;
        } else used++;
      }
    }
    if (!filling) pairs = new Int32Array(used * 2);
  }
  return pairs;
};

/** One subscription's (or objective's) dense histogram out of the sparse ones. */
export const denseHistogram = (histograms: SparseHistogram, index: number): Int32Array => {
  const dense = new Int32Array(histogramBuckets);
  const first = index * histogramBuckets;
  for (
    let at = placeOf(histograms, first);
    at < histograms.length && histograms[at]! < first + histogramBuckets;
    at += 2
  ) {
    dense[histograms[at]! - first] = histograms[at + 1]!;
  }
  return dense;
};

/** The highest bucket that one of them uses; -1 where it is empty. */
export const highestBucketOf = (histograms: SparseHistogram, index: number): number => {
  const first = index * histogramBuckets;
  const last = histograms[placeOf(histograms, first + histogramBuckets) - 2] ?? -1;
  return last < first ? -1 : last - first;
};

/** Where the pairs of this bucket and all higher ones begin. */
const placeOf = (histograms: SparseHistogram, bucket: number): number => {
  let low = 0;
  let high = histograms.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (histograms[middle * 2]! < bucket) low = middle + 1;
    else high = middle;
  }
  return low * 2;
};
