/** A study over time: of every figure and element the mean over the replications with its 95 % interval, bin by bin. */
import type { Program } from '../compile/program.ts';
import { estimate } from './estimate.ts';
import type { Replication } from './replication.ts';
import { type SubscriptionSeries, seriesBins, subscriptionSeries, type TimeSeries } from './time-series.ts';

export type SeriesFigure = SubscriptionSeries | 'publishedPerSecond';

/** NaN where there is nothing to know: one replication has no interval. */
export interface Band {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface ElementSeries {
  readonly kind: 'subscription' | 'node' | 'topic';
  readonly id: string;
  readonly figures: Partial<Readonly<Record<SeriesFigure, Band>>>;
}

export interface StudySeries {
  /** The end of every bin in simulated seconds; all are as long as the first. */
  readonly seconds: Float64Array;
  /** Empty for very large designs. */
  readonly elements: readonly ElementSeries[];
}

/** The order in which the replications are given says nothing. */
export const studySeries = ({ names, settings }: Program, finished: readonly Replication[]): StudySeries => {
  const replications = [...finished].sort((a, b) => a.index - b.index);
  const kept = replications.flatMap(({ series }) => (series === null ? [] : [series]));
  const seconds = Float64Array.from(
    { length: seriesBins },
    (_, bin) => (settings.durationSeconds * (bin + 1)) / seriesBins,
  );
  if (kept.length === 0) return { seconds, elements: [] };
  const bands = (of: (series: TimeSeries) => Float32Array) => bandsOf(kept.map(of));
  const ofSubscription = subscriptionSeries.map(
    (figure) => [figure, bands(({ subscriptions }) => subscriptions[figure])] as const,
  );
  const utilisation = bands(({ nodeUtilisation }) => nodeUtilisation);
  const published = bands(({ publishedPerSecond }) => publishedPerSecond);
  return {
    seconds,
    elements: [
      ...names.subscriptions.map(({ id }, at) => ({
        ...{ kind: 'subscription' as const, id },
        figures: Object.fromEntries(ofSubscription.map(([figure, band]) => [figure, band(at)])),
      })),
      ...names.nodes.map(({ id }, at) => ({ kind: 'node' as const, id, figures: { utilisation: utilisation(at) } })),
      ...names.topics.map(({ id }, at) => ({
        ...{ kind: 'topic' as const, id },
        figures: { publishedPerSecond: published(at) },
      })),
    ],
  };
};

/** The band of one element, by its position, out of the same series of every replication. */
const bandsOf =
  (series: readonly Float32Array[]) =>
  (element: number): Band => {
    const width = series[0]!.length / seriesBins;
    const band = {
      mean: new Float64Array(seriesBins),
      low: new Float64Array(seriesBins),
      high: new Float64Array(seriesBins),
    };
    for (let bin = 0; bin < seriesBins; bin++) {
      const value = estimate(series.map((each) => each[bin * width + element]!));
      band.mean[bin] = value?.mean ?? Number.NaN;
      band.low[bin] = value?.low ?? Number.NaN;
      band.high[bin] = value?.high ?? Number.NaN;
    }
    return band;
  };
