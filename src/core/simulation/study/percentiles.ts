/** Ranks of response times in the log-linear histogram, whose buckets are at most 1.6 % wide. */
import { bucketsPerOctave, lowestExponent } from '../kernel/layout.ts';

/** The duration in ms that stands for a bucket. */
export const bucketMiddle = (bucket: number): number => within(bucket, 0.5);

/** The duration in ms at which a bucket ends and the next one begins. */
export const bucketEnd = (bucket: number): number => within(bucket, 1);

/** The duration in ms at a share of a bucket's length. */
const within = (bucket: number, share: number): number => {
  const octave = Math.floor(bucket / bucketsPerOctave);
  return 2 ** (octave + lowestExponent) * (1 + (bucket - octave * bucketsPerOctave + share) / bucketsPerOctave);
};

/** Where in a histogram so large a share of its durations lies below: a bucket, and how far into it. */
export interface Rank {
  readonly bucket: number;
  readonly within: number;
}

/** Counts by bucket. */
export type Histogram = Int32Array | Float64Array;

/** As if the durations of a bucket were spread evenly over it; null where there are none. */
export const rankOf = (histogram: Histogram, share: number): Rank | null => {
  let rest = Math.min(1, Math.max(0, share)) * countOf(histogram);
  let last: Rank | null = null;
  for (let bucket = 0; bucket < histogram.length; bucket++) {
    const count = histogram[bucket]!;
    if (count === 0) continue;
    if (rest <= count) return { bucket, within: rest / count };
    rest -= count;
    last = { bucket, within: 1 };
  }
  return last;
};

/**
 * The duration in ms at a rank. Durations of a bucket count as spread evenly over it, unless a neighbour is empty: then it is the edge of
 * what there is, or the same duration again and again, and its middle is within 0.8 % of all of them. The lowest bucket also holds all that
 * is shorter, down to nothing.
 */
export const durationAt = (histogram: Histogram, { bucket, within: share }: Rank): number => {
  if (bucket === 0) return 0;
  const isSpread = histogram[bucket - 1]! > 0 && (histogram[bucket + 1] ?? 0) > 0;
  return isSpread ? within(bucket, share) : bucketMiddle(bucket);
};

/** How many durations lie beyond a rank. */
export const countBeyond = (histogram: Histogram, { bucket, within: share }: Rank): number => {
  let beyond = histogram[bucket]! * (1 - share);
  for (let at = bucket + 1; at < histogram.length; at++) beyond += histogram[at]!;
  return beyond;
};

export const countOf = (histogram: Histogram): number => {
  let total = 0;
  for (const count of histogram) total += count;
  return total;
};
