/** The law of a time, or, where it is not known, an exponential one with the same mean: the estimate that is said to be one. */
import { exp } from '../../lib/elementary.ts';
import { exponentialTransform } from '../complex.ts';
import type { Law } from '../law.ts';

export interface NearLaw {
  /** Null: there is not even a mean. */
  readonly law: Law | null;
  readonly exact: boolean;
}

export const nearLawOf = (law: Law | null, meanMs: number): NearLaw => {
  if (!Number.isFinite(meanMs)) return { law: null, exact: false };
  if (law !== null) return { law, exact: true };
  return meanMs === 0 ? { law: null, exact: true } : { law: exponentialLaw(meanMs), exact: false };
};

const exponentialLaw = (meanMs: number): Law => ({
  tail: (ms) => exp(-ms / meanMs),
  transform: (s) => exponentialTransform(1 / meanMs, s),
});
