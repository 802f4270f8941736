/** A percentile as it is shown: with the sign of what is an estimate. */
import { durationOf } from '../../../core/lib/figures.ts';

export const nearly = ({ exact }: { readonly exact: boolean }, ms: number | null): string =>
  exact || ms === null ? durationOf(ms) : `≈ ${durationOf(ms)}`;
