/** All figures of a study as the rows of a CSV, called as in the JSON of `simulate`, with what the closed form says of them. */
import type { Cell } from '../../../core/lib/csv.ts';
import type { Analysis } from '../../../core/queueing/analysis.ts';
import type { SimulationResult } from '../../../core/simulation/study/result.ts';
import { type ResultFigure, resultFigures } from '../../../core/simulation/study/result-figures.ts';

const head = ['section', 'id', 'figure', 'mean', 'low', 'high', 'closedForm'];

export const resultRows = (result: SimulationResult, closedForm: Analysis | null): Cell[][] => [
  head,
  ...resultFigures(result).map((each) => [
    each.section,
    each.id,
    each.figure,
    ...(each.value === null || typeof each.value === 'number'
      ? [each.value, null, null]
      : [each.value.mean, each.value.low, each.value.high]),
    theoryOf(closedForm, each),
  ]),
];

const theoryOf = (closedForm: Analysis | null, { section, id, figure }: ResultFigure): number | null => {
  if (section !== 'subscriptions') return null;
  const value = (closedForm?.subscriptions[id] as Readonly<Record<string, unknown>> | undefined)?.[figure];
  return typeof value === 'number' ? value : null;
};
