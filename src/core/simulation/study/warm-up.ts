/** Where the warm-up ends: MSER-5 (White 1997) on the mean over all replications of the number in the system. */

import { meanOf, surelyPositive } from './estimate.ts';

/** Shares of the run at which a replication keeps a snapshot, so that a cut found afterwards needs no second run. */
const cutShares = [1 / 64, 2 / 64, 3 / 64, 4 / 64, 6 / 64, 8 / 64, 12 / 64, 16 / 64, 24 / 64, 32 / 64];

/** The times of the snapshots a replication keeps before its end, in ms. */
export const cutTimes = (warmupMs: number | 'auto', durationMs: number): number[] => {
  if (warmupMs !== 'auto') return warmupMs > 0 ? [Math.min(warmupMs, durationMs)] : [];
  return cutShares.map((share) => share * durationMs);
};

export interface Cut {
  /** Index into the cut times; -1 cuts nothing. */
  readonly snapshot: number;
  /** The run was too short to leave its warm-up behind. */
  readonly tooLong: boolean;
}

/** The number of batches of five to leave out so that the standard error of the rest is least. */
export const mser5 = (series: Float64Array): number => {
  const batches = Math.floor(series.length / 5);
  let sum = 0;
  let squares = 0;
  let best = Infinity;
  let cut = 0;
  for (let first = batches - 1; first >= 0; first--) {
    let batch = 0;
    for (let i = 0; i < 5; i++) batch += series[first * 5 + i]! / 5;
    sum += batch;
    squares += batch * batch;
    const kept = batches - first;
    // The last few batches can agree by chance: they decide nothing.
    if (kept < 5) continue;
    const error = Math.max(0, squares - (sum * sum) / kept) / (kept * kept);
    if (error > best) continue;
    best = error;
    cut = first;
  }
  return cut;
};

/** The earliest kept snapshot behind the warm-up that the mean over all replications shows; a series of each. */
export const findCut = (each: readonly Float64Array[], times: readonly number[], durationMs: number): Cut => {
  const mean = meanSeries(each);
  const batches = Math.floor(mean.length / 5);
  const first = batches === 0 ? 0 : mser5(mean);
  if (first === 0 || crowdedByChance(each, first * 5)) return { snapshot: -1, tooLong: false };
  const share = first / batches;
  const snapshot = times.findIndex((time) => time >= share * durationMs);
  return { snapshot: snapshot < 0 ? times.length - 1 : snapshot, tooLong: share > 0.5 };
};

/**
 * Systems begin empty, so that a beginning fuller than the rest is mostly a crowded minute of one replication or two. To cut those away is
 * to choose the quieter part, and the intervals miss the truth above them; unless the replications agree, as where a pool first has to grow.
 */
const crowdedByChance = (each: readonly Float64Array[], first: number): boolean => {
  const surplus = each.map((series) => meanOf(series.subarray(0, first)) - meanOf(series.subarray(first)));
  return surplus.length > 1 && meanOf(surplus) > 0 && !surelyPositive(surplus);
};

const meanSeries = (each: readonly Float64Array[]): Float64Array => {
  const mean = new Float64Array(each[0]?.length ?? 0);
  for (const series of each) {
    for (let point = 0; point < mean.length; point++) mean[point]! += series[point]! / each.length;
  }
  return mean;
};
