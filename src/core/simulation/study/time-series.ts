/** What a replication shows over time: a few figures of every subscription, node and topic, in bins of equal length. */
import type { Program } from '../compile/program.ts';
import type { Engine } from '../kernel/engine.ts';
import { ACKED, BUSY_AREA, countDoubles, WAITING_NOW } from '../kernel/records.ts';
import { type Counted, type Standing, standingOf } from '../kernel/snapshot.ts';
import { busyOf, busyShare, grown, lengthMs, lostIn, type Span } from './figures.ts';

/** Points at which a replication is looked at; the k-th at (k + 1) / `seriesPoints` of the duration. */
export const seriesPoints = 1000;
export const seriesBins = 200;
const pointsPerBin = seriesPoints / seriesBins;
/** A design with more subscriptions is not kept over time: its series would weigh more than all the rest. */
const mostSubscriptions = 500;

export const subscriptionSeries = [
  'waiting',
  'oldestMs',
  'utilisation',
  'throughputPerSecond',
  'lostPerSecond',
] as const;
export type SubscriptionSeries = (typeof subscriptionSeries)[number];

/** Bin by bin, element by element in the order of `names`; NaN after the end of a replication that ended early. */
export interface TimeSeries {
  /**
   * `waiting` is the mean of what waited at the points of the bin, `oldestMs` how long the oldest of them had been there at its end;
   * the others are of the bin as a whole.
   */
  readonly subscriptions: Readonly<Record<SubscriptionSeries, Float32Array>>;
  readonly nodeUtilisation: Float32Array;
  readonly publishedPerSecond: Float32Array;
}

export interface SeriesRecord {
  /** How things stand at a point of the series; all of them in order. */
  readonly note: (engine: Engine, point: number) => void;
  /** Null for very large designs. */
  readonly series: TimeSeries | null;
}

/** A record that changes nothing of the run that it looks at. */
export const seriesRecord = ({ names }: Program): SeriesRecord => {
  const width = names.subscriptions.length;
  if (width > mostSubscriptions) return { note: () => {}, series: null };
  const series = emptySeries(width, names.nodes.length, names.topics.length);
  const waiting = new Float64Array(width);
  let before: Counted | null = null;
  return {
    note: (engine, point) => {
      for (let at = 0; at < width; at++) waiting[at]! += engine.A[(at << countDoubles) + WAITING_NOW]!;
      if ((point + 1) % pointsPerBin !== 0) return;
      const now = standingOf(engine);
      const bin = (point + 1) / pointsPerBin - 1;
      noteSubscriptions(names, series, bin, { from: before, to: now });
      noteOthers(names, series, bin, { from: before, to: now });
      for (let at = 0; at < width; at++) series.subscriptions.waiting[bin * width + at] = waiting[at]! / pointsPerBin;
      waiting.fill(0);
      before = now;
    },
    series,
  };
};

const emptySeries = (subscriptions: number, nodes: number, topics: number): TimeSeries => {
  const empty = (elements: number) => new Float32Array(elements * seriesBins).fill(Number.NaN);
  return {
    subscriptions: {
      waiting: empty(subscriptions),
      oldestMs: empty(subscriptions),
      utilisation: empty(subscriptions),
      throughputPerSecond: empty(subscriptions),
      lostPerSecond: empty(subscriptions),
    },
    nodeUtilisation: empty(nodes),
    publishedPerSecond: empty(topics),
  };
};

type Names = Program['names'];

const noteSubscriptions = (
  names: Names,
  { subscriptions: series }: TimeSeries,
  bin: number,
  span: Span & { readonly to: Standing },
): void => {
  const seconds = lengthMs(span) / 1000;
  names.subscriptions.forEach((workers, subscription) => {
    const at = bin * names.subscriptions.length + subscription;
    series.oldestMs[at] = Math.max(0, span.to.timeMs - span.to.oldestMs[subscription]!);
    series.utilisation[at] = busyShare(span, busyOf(span, workers.poolMates), workers);
    series.throughputPerSecond[at] = grown(span, subscription, ACKED) / seconds;
    series.lostPerSecond[at] = lostIn(span, subscription) / seconds;
  });
};

const noteOthers = (names: Names, series: TimeSeries, bin: number, span: Span): void => {
  names.nodes.forEach((node, at) => {
    const busy = node.subscriptions.reduce((sum, subscription) => sum + grown(span, subscription, BUSY_AREA), 0);
    series.nodeUtilisation[bin * names.nodes.length + at] = node.servers === 0 ? 0 : busyShare(span, busy, node);
  });
  const published = (counted: Counted | null, routes: readonly number[]) =>
    counted === null ? 0 : routes.reduce((sum, route) => sum + counted.published[route]!, 0);
  names.topics.forEach(({ routes }, at) => {
    const count = published(span.to, routes) - published(span.from, routes);
    series.publishedPerSecond[bin * names.topics.length + at] = (count * 1000) / lengthMs(span);
  });
};
