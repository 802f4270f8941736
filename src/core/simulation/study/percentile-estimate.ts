/**
 * A percentile of all responses of a study and its interval. The percentiles of single replications cannot be averaged: each is askew,
 * and off by more than chance where a replication sees few crowded spells (docs/studies.md has the figures). So the responses of all
 * replications are laid together, the interval is found for the share that lies beyond, and its ends are read off as percentiles
 * (Woodruff 1952; sections instead of a sample: Asmussen and Glynn, Stochastic Simulation, III.5). That share is a ratio of two means over
 * replications, so that each counts by what it has completed (Cochran, Sampling Techniques, 6.3).
 */
import { log } from '../../lib/elementary.ts';
import type { Estimate } from './estimate.ts';
import { countBeyond, countOf, durationAt, type Histogram, type Rank, rankOf } from './percentiles.ts';
import { quantile95 } from './student.ts';

export interface Percentile {
  readonly estimate: Estimate;
  /** Half the width of the interval of the share beyond, as a part of that share; null without an interval. */
  readonly doubt: number | null;
}

export interface Percentiles {
  readonly p50Ms: Percentile | null;
  readonly p95Ms: Percentile | null;
  readonly p99Ms: Percentile | null;
  readonly p999Ms: Percentile | null;
}

/** Of responses that were counted in a histogram per replication; null where nothing was completed. */
export const percentilesOf = (histograms: readonly Int32Array[]): Percentiles => {
  const responses = responsesOf(histograms);
  const at = (share: number) => percentileOf(responses, share);
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), p999Ms: at(0.999) };
};

/** The responses of the replications that completed anything. */
interface Responses {
  /** A histogram per replication. */
  readonly each: readonly Int32Array[];
  readonly completed: readonly number[];
  readonly all: Histogram;
}

const responsesOf = (histograms: readonly Int32Array[]): Responses => {
  const each = histograms.filter((histogram) => countOf(histogram) > 0);
  return { each, completed: each.map(countOf), all: together(each) };
};

/** The counts of all these histograms. */
export const together = (histograms: readonly Int32Array[]): Histogram => {
  const sums = new Float64Array(histograms[0]?.length ?? 0);
  for (const histogram of histograms) {
    for (let bucket = 0; bucket < sums.length; bucket++) sums[bucket]! += histogram[bucket]!;
  }
  return sums;
};

/** The `share` quantile. */
const percentileOf = (responses: Responses, share: number): Percentile | null => {
  const { all, each } = responses;
  const rank = rankOf(all, share);
  if (rank === null) return null;
  const mean = durationAt(all, rank);
  if (each.length < 2) return { estimate: { mean, low: null, high: null }, doubt: null };
  const half = halfWidth(responses, rank, share);
  const end = (at: number) => durationAt(all, rankOf(all, at) ?? rank);
  const isOpen = half >= 1 - share || countOf(all) < fewestFor(share);
  return {
    estimate: { mean, low: end(share - half), high: isOpen ? null : end(share + half) },
    doubt: half / (1 - share),
  };
};

/** Of fewer messages all may lie below their quantile: that happens more than 2.5 times of 100. */
const fewestFor = (share: number): number => log(0.025) / log(share);

/** Half the 95 % interval of the share beyond a rank. */
const halfWidth = ({ each, completed }: Responses, rank: Rank, share: number): number => {
  const count = each.length;
  const usual = completed.reduce((sum, all) => sum + all, 0) / count;
  const squares = each.reduce((sum, histogram, at) => {
    const surplus = (countBeyond(histogram, rank) - (1 - share) * completed[at]!) / usual;
    return sum + surplus * surplus;
  }, 0);
  return quantile95(count - 1) * Math.sqrt(squares / (count - 1) / count);
};
