/** A percentile of a lag as it is shown: with the sign of what is an estimate. */
import { durationOf } from '../../../core/lib/figures.ts';
import type { Lag } from '../../../core/queueing/flows/flow-analysis.ts';

export const nearly = ({ exact }: Lag, ms: number | null): string =>
  exact || ms === null ? durationOf(ms) : `≈ ${durationOf(ms)}`;
