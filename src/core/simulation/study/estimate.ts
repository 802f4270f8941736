/** Estimates over replications: the mean of per-replication values with its two-sided 95 % Student t interval (percentiles: `percentileOf`). */
import { quantile95, studentQuantile } from './student.ts';

export interface Estimate {
  readonly mean: number;
  /**
   * Ends of the 95 % interval; null with one replication. The upper one of a percentile is null, too, where it may lie beyond the longest
   * that was seen.
   */
  readonly low: number | null;
  readonly high: number | null;
}

/** How far the farther end of the interval is away: those of percentiles differ. Null without an interval. */
export const halfWidthOf = ({ mean, low, high }: Estimate): number | null =>
  low === null || high === null ? null : Math.max(high - mean, mean - low);

/** Whether an interval has no upper end: what it is of may lie beyond all that was seen. */
export const isOpen = ({ low, high }: Estimate): boolean => low !== null && high === null;

/** The ends of the interval, or the mean where one replication gives none; of what was never measured nothing is known. */
export const upperEnd = (of: Estimate | null): number => (of === null || isOpen(of) ? Infinity : (of.high ?? of.mean));
export const lowerEnd = (of: Estimate | null): number => (of === null ? 0 : (of.low ?? of.mean));

/** Of one value per replication, in their order; values that do not exist (NaN) are left out. Null when none exists. */
export const estimate = (values: readonly number[]): Estimate | null => {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const mean = meanOf(known);
  if (known.length === 1) return { mean, low: null, high: null };
  const half = quantile95(known.length - 1) * standardError(known);
  return { mean, low: mean - half, high: mean + half };
};

/** Of the mean of independent values, two of them at least. */
const standardError = (values: readonly number[]): number => Math.sqrt(varianceOf(values) / values.length);

/** NaN for a single value. */
export const varianceOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
};

export const meanOf = (values: readonly number[] | Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
};

/** Of the two-sided interval that has to lie above 0: one alarm in two thousand is false. */
const confidence = 0.999;

/** Whether replications agree that these values, one of each, are above 0 on the mean (a one-sample t test). */
export const surelyPositive = (values: readonly number[]): boolean => {
  if (values.length < 2) return false;
  return meanOf(values) > studentQuantile(confidence, values.length - 1) * standardError(values);
};
