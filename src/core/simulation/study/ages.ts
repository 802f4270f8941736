/** How old the messages of a subscription became: acknowledged ones by the histogram of their response times, all others exactly. */
import type { Snapshot } from '../kernel/snapshot.ts';
import { highestBucketOf } from '../kernel/sparse-histogram.ts';
import { bucketMiddle } from './percentiles.ts';

/** In ms, of the oldest in any of these whole runs; 0 where there was none. What is acknowledged is known to 0.8 %. */
export const oldestOf = (ends: readonly Snapshot[], subscription: number): number =>
  Math.max(...ends.map((end) => Math.max(end.agesMs[subscription]!, acknowledgedIn(end, subscription))));

/** The lowest bucket also holds all that took no time. */
const acknowledgedIn = ({ histograms }: Snapshot, subscription: number): number => {
  const bucket = highestBucketOf(histograms, subscription);
  return bucket <= 0 ? 0 : bucketMiddle(bucket);
};
