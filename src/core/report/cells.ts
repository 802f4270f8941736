/** Cells of tables: words, counts, and estimates with their interval and what theory says. */
import { figureOf, intervalOf, percentOf } from '../lib/figures.ts';
import type { Estimate, UpperBound } from '../simulation/study/result.ts';
import type { Cell, Tone } from './report.ts';
import type { Say, Subject } from './subject.ts';
import { commonWords } from './words/common.ts';

export type Show = (value: number | null | undefined) => string;

export const words = (text: string, tone?: Tone): Cell => ({ text, ...(tone && { tone }) });

export const literal = (text: string): Cell => ({ text, literal: true });

export const count = (value: number): Cell => ({ text: figureOf(value), value });

export const measured = (value: number | null | undefined, show: Show): Cell => ({
  text: show(value),
  ...(typeof value === 'number' && { value }),
});

export interface Beside {
  /** What the closed form says of the same figure; null where it says nothing. */
  readonly theory?: number | null | undefined;
  readonly exact?: boolean;
  /** It rests on few messages. */
  readonly few?: boolean;
  /** Of what never happened. */
  readonly bound?: UpperBound | undefined;
}

export const estimated = ({ say }: Subject, estimate: Estimate | null, show: Show, beside: Beside = {}): Cell => {
  const { theory, exact = false, few = false, bound } = beside;
  const form = formOf(say, theory, exact, show);
  if (bound !== undefined)
    return {
      ...{ text: figureOf(0), value: 0 },
      below: [say(commonWords.atMost, { share: percentOf(bound.atMost) }), ...(theory === 0 ? [] : form)],
    };
  const mean = show(estimate?.mean);
  const interval = estimate && intervalOf(estimate, show);
  return {
    text: few && estimate !== null ? say(commonWords.few, { value: mean }) : mean,
    ...(estimate && { value: estimate.mean }),
    below: [...(interval === null ? [] : [interval]), ...form],
  };
};

const formOf = (say: Say, theory: number | null | undefined, exact: boolean, show: Show): string[] =>
  theory === null || theory === undefined
    ? []
    : [say(exact ? commonWords.exactly : commonWords.nearly, { value: show(theory) })];
