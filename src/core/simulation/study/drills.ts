/** Drills: what the faults of a scenario do to the system, over all replications. */
import type { Names } from '../compile/program.ts';
import type { Drill } from './drill-watch.ts';
import { estimate } from './estimate.ts';
import type { DrillResult } from './result.ts';

/** One result per fault, in their order; `drills` has those of every replication. */
export const drillResults = (names: Names, drills: readonly (readonly Drill[])[]): DrillResult[] =>
  names.faults.map(({ kind, target, atSeconds, forSeconds, value }, fault) => {
    const own = drills.map((each) => each[fault]!);
    const drains = own.map(({ drainSeconds }) => drainSeconds);
    const notDrained = drains.filter(Number.isNaN).length;
    const total = (field: 'lost' | 'failedCalls' | 'duplicates') => own.reduce((sum, drill) => sum + drill[field], 0);
    return {
      kind,
      target,
      atSeconds,
      forSeconds,
      value,
      backlogPeak: estimate(own.map(({ peak }) => peak)),
      peakAt: peakAt(names, own),
      drainSeconds: notDrained > 0 ? null : estimate(drains),
      notDrained,
      lost: total('lost'),
      failedCalls: total('failedCalls'),
      duplicates: total('duplicates'),
    };
  });

/** Where most of the backlog is at its peak, over all replications; null where there never was any. */
const peakAt = ({ gates, subscriptions }: Names, drills: readonly Drill[]): string | null => {
  const places = [...subscriptions.map(({ id }) => id), ...gates];
  const sums = places.map((_, place) => drills.reduce((sum, { atPeak }) => sum + atPeak[place]!, 0));
  const most = Math.max(0, ...sums);
  return most === 0 ? null : places[sums.indexOf(most)]!;
};
