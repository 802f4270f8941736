/** Estimates over replications: the mean of per-replication values with its two-sided 95 % Student t interval (percentiles: `percentileOf`). */
import { quantile95, studentQuantile } from './student.ts';

export interface Estimate {
  readonly mean: number;
  /** Ends of the 95 % interval; null with one replication. */
  readonly low: number | null;
  readonly high: number | null;
}

/** How far the farther end of the interval is away: those of percentiles differ. Null without an interval. */
export const halfWidthOf = ({ mean, low, high }: Estimate): number | null =>
  low === null || high === null ? null : Math.max(high - mean, mean - low);

/** Of one value per replication, in their order; values that do not exist (NaN) are left out. Null when none exists. */
export const estimate = (values: readonly number[]): Estimate | null => {
  const known = values.filter((value) => !Number.isNaN(value));
  const count = known.length;
  if (count === 0) return null;
  const mean = meanOf(known);
  if (count === 1) return { mean, low: null, high: null };
  const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const half = quantile95(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - half, high: mean + half };
};

export const meanOf = (values: readonly number[] | Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
};

/** One false alarm in a thousand. */
const confidence = 0.999;

/** Whether replications agree that these values, one of each, are above 0 on the mean (a one-sample t test). */
export const surelyPositive = (values: readonly number[]): boolean => {
  const found = estimate(values);
  if (found?.low == null) return false;
  const degrees = values.length - 1;
  return found.mean > (found.mean - found.low) * (studentQuantile(confidence, degrees) / quantile95(degrees));
};
