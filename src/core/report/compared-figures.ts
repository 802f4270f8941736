/** The figures that stand beside their closed form in the results of a study, on the page and in a report. */
import { durationOf, figureOf, percentOf, rateOf } from '../lib/figures.ts';
import type { SubscriptionAnalysis } from '../queueing/analysis.ts';
import type { SubscriptionResult } from '../simulation/study/result.ts';
import type { Show } from './cells.ts';

/** In the order of the columns; `title` is the key of the words. */
export const comparedFigures = [
  { figure: 'utilisation', title: 'utilisation', show: percentOf },
  { figure: 'meanQueueLength', title: 'queue', show: figureOf },
  { figure: 'meanWaitMs', title: 'wait', show: durationOf },
  { figure: 'meanResponseMs', title: 'response', show: durationOf },
  { figure: 'p95Ms', title: 'p95', show: durationOf },
  { figure: 'p99Ms', title: 'p99', show: durationOf },
  { figure: 'throughputPerSecond', title: 'throughput', show: rateOf },
  { figure: 'lossFraction', title: 'loss', show: percentOf },
] as const satisfies readonly {
  readonly figure: keyof SubscriptionResult & keyof SubscriptionAnalysis;
  readonly title: string;
  readonly show: Show;
}[];
