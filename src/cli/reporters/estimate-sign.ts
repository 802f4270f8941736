/** The sign of percentiles that are estimates, and what it means: said once, below all tables. */
import type { Flows, Lag } from '../../core/queueing/flows/flow-analysis.ts';
import { shown } from './table.ts';

export const near = ({ exact }: Pick<Lag, 'exact'>, ms: number | null): string =>
  exact || ms === null ? shown(ms) : `~${shown(ms)}`;

/** Nothing where no percentile is an estimate. */
export const estimateSign = ({ flows, lags, objectiveLags }: Flows): string[] => {
  const all = [...Object.values(flows).map(({ lag }) => lag), ...Object.values(lags), ...Object.values(objectiveLags)];
  return all.some((lag) => lag !== null && !lag.exact && lag.p99Ms !== null)
    ? ['~ an estimate: of several ways the slowest counts, and times that have no known law are taken as exponential\n']
    : [];
};
