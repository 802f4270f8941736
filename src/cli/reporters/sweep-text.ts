/** A sweep for people: per point what the objectives are, or where there are none the subscriptions. */
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { fewText, lossOf, p99Of, verdictText } from './seldom-seen.ts';
import { estimated, table } from './table.ts';

export interface SweptPoint {
  readonly values: readonly unknown[];
  readonly result: SimulationResult;
}

export const sweepText = (parameters: readonly string[], points: readonly SweptPoint[]): string => {
  const rows = table(
    [...parameters, 'of', 'p99 ms', 'per second', 'lost', ''],
    points.flatMap(({ values, result }) => rowsOf(result).map((row) => [...values.map(String), ...row])),
  );
  const judged = points.flatMap(({ result }) =>
    Object.values(hasObjectives(result) ? result.objectives : result.subscriptions),
  );
  return [rows, ...fewText(judged)].join('\n');
};

const hasObjectives = ({ objectives }: SimulationResult): boolean => Object.keys(objectives).length > 0;

const rowsOf = (result: SimulationResult): string[][] =>
  hasObjectives(result)
    ? Object.entries(result.objectives).map(([id, each]) => [
        id,
        p99Of(each),
        estimated(each.throughputPerSecond),
        lossOf(each),
        verdictText(each),
      ])
    : Object.entries(result.subscriptions).map(([id, each]) => [
        id,
        p99Of(each),
        estimated(each.throughputPerSecond),
        lossOf(each),
        each.stable ? '' : 'UNSTABLE',
      ]);
