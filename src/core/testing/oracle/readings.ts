/** What analysis and simulation say of the figures of a row. */
import { analyse } from '../../queueing/analyse.ts';
import { prepare } from '../../simulation/prepare.ts';
import type { Estimate } from '../../simulation/study/estimate.ts';
import { runStudy } from '../../simulation/study/study.ts';
import type { Row } from './table.ts';

export const replications = 20;
const seconds = 400;
const warmupSeconds = 50;
/** Of percentiles: they are read from a histogram, see the semantics of percentiles. */
const histogramError = 0.008;

export interface Analysed {
  readonly figure: string;
  readonly exact: number;
  /** Null where the analysis gives no figure. */
  readonly found: number | null;
  /** Whether the analysis calls its figure exact. */
  readonly saysExact: boolean;
}

export interface Simulated {
  readonly figure: string;
  readonly exact: number;
  readonly mean: number;
  /** Half the length of the stated 95 % interval. */
  readonly half: number;
  /** How many such halves the exact value lies away; of a percentile, from the nearest end of what the histogram leaves open. */
  readonly off: number;
}

const parts = (figure: string): [string, string] => {
  const dot = figure.indexOf('.');
  return [figure.slice(0, dot), figure.slice(dot + 1)];
};

export const isPercentile = (figure: string): boolean => /\.p\d+Ms$/.test(figure);

export const analysed = ({ design, figures }: Row): Analysed[] => {
  const { objectives, subscriptions, topics } = analyse(design);
  return Object.entries(figures).map(([figure, exact]) => {
    const [id, name] = parts(figure);
    const subscription = subscriptions[id];
    if (subscription !== undefined) {
      const found = (subscription as unknown as Record<string, number | null>)[name] ?? null;
      return { figure, exact, found, saysExact: subscription.exact };
    }
    const found = topics[id]?.ratePerSecond ?? (name === 'p99Ms' ? (objectives[id]?.predictedMs ?? null) : null);
    return { figure, exact, found, saysExact: found !== null };
  });
};

export const simulated = (row: Row, seed: number): Simulated[] => {
  const { design, figures, seconds: durationSeconds = seconds } = row;
  const prepared = prepare(design, { scenario: null, durationSeconds, warmupSeconds, replications, seed });
  if (!prepared.ok) throw new Error(`${row.id}: ${prepared.reason[0]?.what.en}`);
  const { objectives, subscriptions, topics } = runStudy(prepared.value);
  return Object.entries(figures).map(([figure, exact]) => {
    const [id, name] = parts(figure);
    const element = (subscriptions[id] ?? objectives[id] ?? topics[id]) as unknown as Record<string, Estimate | null>;
    const { mean, high } = element?.[name] ?? { mean: Number.NaN, high: Number.NaN };
    const half = (high ?? Number.NaN) - mean;
    // What never varies, as constant work that never waits, has an interval of no length.
    const blur = (isPercentile(figure) ? histogramError : 1e-12) * exact;
    const beyond = Math.abs(mean - exact) - blur;
    return { figure, exact, mean, half, off: beyond <= 0 ? 0 : beyond / half };
  });
};
