/** The law of a response, or, where it is not known, an exponential one with the same mean: the estimate that is said to be one. */
import { exp } from '../../lib/elementary.ts';
import { exponentialTransform } from '../complex.ts';
import type { Law } from '../law.ts';
import type { WorkFigures } from '../subscription-figures.ts';

export interface NearLaw {
  /** Null: there is not even a mean. */
  readonly law: Law | null;
  readonly exact: boolean;
}

/** `totalMs`: mean until it is processed, which is later than the response of what is acknowledged first. */
export const nearLawOf = ({ analysis: { meanResponseMs }, law }: WorkFigures, totalMs: number): NearLaw => {
  if (!Number.isFinite(totalMs)) return { law: null, exact: false };
  if (law !== null && meanResponseMs !== null && totalMs - meanResponseMs <= 1e-9 * totalMs)
    return { law, exact: true };
  return totalMs === 0 ? { law: null, exact: true } : { law: exponentialLaw(totalMs), exact: false };
};

const exponentialLaw = (meanMs: number): Law => ({
  tail: (ms) => exp(-ms / meanMs),
  transform: (s) => exponentialTransform(1 / meanMs, s),
});
