/** Per-replication figures of a window, from the snapshots at its two ends. */
import type { Names } from '../compile/program.ts';
import {
  ACKED,
  BUSY_AREA,
  countDoubles,
  DELIVERED,
  lossFields,
  QUEUE_AREA,
  RESPONSE_SUM,
  WAIT_SUM,
} from '../kernel/records.ts';
import { METER_AREA, meterDoubles } from '../kernel/scaler-records.ts';
import type { Counted, Snapshot } from '../kernel/snapshot.ts';
import { denseHistogram, type SparseHistogram } from '../kernel/sparse-histogram.ts';

/** A span of one replication; `from` is null at its beginning. */
export interface Span {
  readonly from: Counted | null;
  readonly to: Counted;
}

/** What the estimates of one replication are of. */
export interface Window extends Span {
  readonly from: Snapshot | null;
  readonly to: Snapshot;
}

export const lengthMs = ({ from, to }: Span): number => to.timeMs - (from?.timeMs ?? 0);

/** How much a count of a subscription grew in the span. */
export const grown = ({ from, to }: Span, subscription: number, field: number): number => {
  const at = (subscription << countDoubles) + field;
  return to.counts[at]! - (from?.counts[at] ?? 0);
};

/** What was counted in the window only. */
export const windowHistogram = (
  { from, to }: Window,
  of: (snapshot: Snapshot) => SparseHistogram,
  index: number,
): Int32Array => {
  const histogram = denseHistogram(of(to), index);
  if (from === null) return histogram;
  const before = denseHistogram(of(from), index);
  return histogram.map((count, bucket) => count - before[bucket]!);
};

const pools = new WeakMap<Span, Map<readonly number[], number>>();

/** Busy time of a pool in the span, summed once for all who share it: a pool may have many thousand subscriptions. */
export const busyOf = (window: Span, mates: readonly number[]): number => {
  const known = pools.get(window) ?? new Map<readonly number[], number>();
  pools.set(window, known);
  const busy = known.get(mates) ?? mates.reduce((sum, mate) => sum + grown(window, mate, BUSY_AREA), 0);
  known.set(mates, busy);
  return busy;
};

/** Server-milliseconds of these stations in the window, where their workers come and go. */
const serverTimeOf = ({ from, to }: Span, stations: readonly number[]): number =>
  stations.reduce((sum, station) => {
    const at = (station << meterDoubles) + METER_AREA;
    return sum + to.meters[at]! - (from?.meters[at] ?? 0);
  }, 0);

/** Busy time as a share of the time of all servers in force; NaN where there was no time. */
export const busyShare = (
  window: Span,
  busy: number,
  { scaled, servers }: { readonly servers: number; readonly scaled?: readonly number[] },
): number => per(busy, scaled === undefined ? lengthMs(window) * servers : serverTimeOf(window, scaled));

/** Messages of a subscription that were lost in the span. */
export const lostIn = (span: Span, subscription: number): number =>
  lossFields.reduce((sum, field) => sum + grown(span, subscription, field), 0);

const per = (value: number, length: number): number => (length > 0 ? value / length : Number.NaN);

/** How long the attempts that ended in the window had held their workers in all of their time, on the mean. */
const worked = ({ from, to }: Window, subscription: number): number =>
  (to.workedMs[subscription]! - (from?.workedMs[subscription] ?? 0)) /
  (to.attempts[subscription]! - (from?.attempts[subscription] ?? 0));

/** The figures of one subscription in one replication; NaN where there is none. */
export const subscriptionFigures = (window: Window, names: Names, subscription: number) => {
  const length = lengthMs(window);
  const workers = names.subscriptions[subscription]!;
  const acknowledged = grown(window, subscription, ACKED);
  const queue = grown(window, subscription, QUEUE_AREA);
  const busy = grown(window, subscription, BUSY_AREA);
  const poolBusy = busyOf(window, workers.poolMates);
  const lost = lostIn(window, subscription);
  const delivered = grown(window, subscription, DELIVERED);
  return {
    utilisation: busyShare(window, poolBusy, workers),
    meanQueueLength: per(queue, length),
    meanInSystem: per(queue + busy, length),
    meanWaitMs: grown(window, subscription, WAIT_SUM) / acknowledged,
    meanResponseMs: grown(window, subscription, RESPONSE_SUM) / acknowledged,
    arrivalRatePerSecond: per(delivered * 1000, length),
    throughputPerSecond: per(acknowledged * 1000, length),
    lossFraction: delivered > 0 ? lost / delivered : 0,
    meanServiceMs: worked(window, subscription),
  };
};

export type SubscriptionFigures = ReturnType<typeof subscriptionFigures>;
