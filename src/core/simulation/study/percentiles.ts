/** Quantiles of response times from the log-linear histogram; the middle of a bucket is within 0.8 % of all that it holds. */
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

/** The `share` quantile in ms of the durations counted in `histogram`; NaN when there are none. */
export const quantileOf = (histogram: Int32Array, share: number): number => {
  let total = 0;
  for (const count of histogram) total += count;
  if (total === 0) return Number.NaN;
  const rank = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (let bucket = 0; bucket < histogram.length; bucket++) {
    seen += histogram[bucket]!;
    // The lowest bucket also holds all that is shorter, down to nothing.
    if (seen >= rank) return bucket === 0 ? 0 : bucketMiddle(bucket);
  }
  return Number.NaN;
};
