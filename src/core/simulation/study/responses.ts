/** How long the responses of a study took, counted: the histograms of its replications, warm-up cut, laid together. */
import type { Program } from '../compile/program.ts';
import { windowHistogram } from './figures.ts';
import { together } from './percentile-estimate.ts';
import { bucketEnd, type Histogram } from './percentiles.ts';
import type { Replication } from './replication.ts';
import { cutOf, windowsOf } from './windows.ts';

/** The used buckets of a histogram, shortest first. */
export interface ResponseHistogram {
  /** Where each bucket begins and ends, in ms. */
  readonly fromMs: Float64Array;
  readonly toMs: Float64Array;
  readonly count: Float64Array;
}

/** More subscriptions than anybody looks at one by one. */
const mostSubscriptions = 500;

/** By subscription or call; none for very large designs. */
export const responseHistograms = (
  program: Program,
  replications: readonly Replication[],
): Readonly<Record<string, ResponseHistogram>> => {
  const { subscriptions } = program.names;
  if (subscriptions.length > mostSubscriptions) return {};
  const windows = windowsOf(replications, cutOf(program, replications));
  return Object.fromEntries(
    subscriptions.map(({ id }, at) => {
      const each = windows.map((window) => windowHistogram(window, ({ histograms }) => histograms, at));
      return [id, usedBuckets(together(each))];
    }),
  );
};

const usedBuckets = (histogram: Histogram): ResponseHistogram => {
  const used = Array.from(histogram.keys()).filter((bucket) => histogram[bucket]! > 0);
  return {
    fromMs: Float64Array.from(used, (bucket) => (bucket === 0 ? 0 : bucketEnd(bucket - 1))),
    toMs: Float64Array.from(used, bucketEnd),
    count: Float64Array.from(used, (bucket) => histogram[bucket]!),
  };
};
