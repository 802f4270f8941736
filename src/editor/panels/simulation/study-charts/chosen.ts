/** What the charts of a study are of: an element and one of its figures over time, and what there is to choose from. */
import { durationOf, figureOf, percentOf, rateOf } from '../../../../core/lib/figures.ts';
import { byLoad } from '../../../../core/simulation/study/by-load.ts';
import type { SimulationResult } from '../../../../core/simulation/study/result.ts';
import type { ElementSeries, SeriesFigure, StudySeries } from '../../../../core/simulation/study/study-series.ts';

/** Of all subscriptions together, or of one element. */
export const ofAll = 'all';

export interface Chosen {
  readonly element: string;
  readonly figure: SeriesFigure;
}

export const keyOf = ({ kind, id }: Pick<ElementSeries, 'kind' | 'id'>): string => `${kind} ${id}`;

export const shows: Readonly<Record<SeriesFigure, (value: number) => string>> = {
  waiting: figureOf,
  oldestMs: durationOf,
  throughputPerSecond: rateOf,
  utilisation: percentOf,
  lostPerSecond: rateOf,
  publishedPerSecond: rateOf,
};

export const elementOf = ({ elements }: StudySeries, key: string): ElementSeries | undefined =>
  elements.find((element) => keyOf(element) === key);

/** The figures that there are of it, in the order of the menu. */
export const figuresOf = (series: StudySeries, key: string): readonly SeriesFigure[] => {
  const element = key === ofAll ? series.elements[0] : elementOf(series, key);
  return (Object.keys(shows) as SeriesFigure[]).filter((figure) => element?.figures[figure] !== undefined);
};

/** What somebody chose as far as this study has it; else the queue of the bottleneck. */
export const chosenIn = (series: StudySeries, result: SimulationResult, wanted: Partial<Chosen>): Chosen => {
  const [worst] = byLoad(result);
  const isThere = wanted.element === ofAll || elementOf(series, wanted.element ?? '') !== undefined;
  const element = isThere ? (wanted.element as string) : keyOf({ kind: 'subscription', id: worst?.[0] ?? '' });
  const figures = figuresOf(series, element);
  const figure = figures.find((each) => each === wanted.figure) ?? figures[0] ?? 'waiting';
  return { element, figure };
};
