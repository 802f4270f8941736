/** Estimates over replications: the mean of per-replication values with its two-sided 95 % Student t interval. */
import { studentQuantile } from './student.ts';

export interface Estimate {
  readonly mean: number;
  /** Ends of the 95 % interval; null with one replication. */
  readonly low: number | null;
  readonly high: number | null;
}

const quantiles = new Map<number, number>();

const quantile95 = (degrees: number): number => {
  const known = quantiles.get(degrees) ?? studentQuantile(0.95, degrees);
  quantiles.set(degrees, known);
  return known;
};

/** Of one value per replication, in their order; values that do not exist (NaN) are left out. Null when none exists. */
export const estimate = (values: readonly number[]): Estimate | null => {
  const known = values.filter((value) => !Number.isNaN(value));
  const count = known.length;
  if (count === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { mean, low: null, high: null };
  const squares = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const half = quantile95(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean, low: mean - half, high: mean + half };
};
