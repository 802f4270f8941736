/** How the response times of a subscription are spread, as a histogram: bars of equal length, percentiles, and the law where one is known. */
import { durationOf, percentOf } from '../../../../core/lib/figures.ts';
import type { ResponseHistogram } from '../../../../core/simulation/study/responses.ts';
import type { SubscriptionResult } from '../../../../core/simulation/study/result.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import type { Say } from '../../../app/languages/language.ts';
import type { ChartSpec } from '../chart/chart-spec.ts';

const bars = 40;
/** So many are shown; the few slowest would leave no room for all others. */
const shownShare = 0.995;

export interface Spread {
  readonly limitMs: number;
  /** Per bar, of all messages. */
  readonly shares: Float64Array;
  /** Of those that took longer. */
  readonly beyond: number;
}

/** A bucket that lies in several bars is shared out by its length in each. Null where nothing was counted. */
export const spreadOf = ({ fromMs, toMs, count }: ResponseHistogram): Spread | null => {
  const total = count.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  let [last, seen] = [0, count[0] ?? 0];
  while (seen < shownShare * total) seen += count[++last] ?? 0;
  const limitMs = (toMs[last] ?? 0) * 1.02;
  const width = limitMs / bars;
  const shares = new Float64Array(bars);
  let inside = 0;
  for (let bucket = 0; bucket < count.length; bucket++) {
    const [from, to] = [fromMs[bucket] ?? 0, toMs[bucket] ?? 0];
    for (let bar = Math.floor(from / width); bar < bars && bar * width < to; bar++) {
      const part = (Math.min(to, (bar + 1) * width) - Math.max(from, bar * width)) / (to - from);
      const share = ((count[bucket] ?? 0) * part) / total;
      shares[bar] = (shares[bar] ?? 0) + share;
      inside += share;
    }
  }
  return { limitMs, shares, beyond: Math.max(0, 1 - inside) };
};

/** `tail` is the law of the closed form: the chance to take longer than so many ms. */
export const responseChart = (
  name: string,
  { limitMs, shares }: Spread,
  { p50Ms, p95Ms, p99Ms }: Pick<SubscriptionResult, 'p50Ms' | 'p95Ms' | 'p99Ms'>,
  tail: ((ms: number) => number) | undefined,
  say: Say,
): ChartSpec => {
  const width = limitMs / bars;
  const places = Array.from({ length: bars }, (_, bar) => bar);
  const marks = [
    { name: 'p50', estimate: p50Ms },
    { name: 'p95', estimate: p95Ms },
    { name: 'p99', estimate: p99Ms },
  ] as const;
  return {
    title: say(studyTexts.responses, { name }),
    x: {
      title: say(studyTexts.responseTime),
      show: durationOf,
      at: places.map((bar) => (bar + 0.5) * width),
      rows: places.map((bar) => `${durationOf(bar * width)} … ${durationOf((bar + 1) * width)}`),
      range: [0, limitMs],
    },
    y: { title: say(studyTexts.simulated), show: percentOf },
    series: [
      { name: say(studyTexts.simulated), look: 'bars', values: shares },
      ...(tail === undefined
        ? []
        : [
            {
              name: say(studyTexts.closedForm),
              look: 'dashes' as const,
              values: places.map((bar) => Math.max(0, tail(bar * width) - tail((bar + 1) * width))),
            },
          ]),
    ],
    marks: marks.flatMap(({ name: percentile, estimate }) =>
      estimate === null ? [] : [{ at: estimate.mean, name: `${percentile} ${durationOf(estimate.mean)}` }],
    ),
  };
};
