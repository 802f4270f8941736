/** A sweep for people: per point what the objectives are, or where there are none the subscriptions. */
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { estimated, table } from './table.ts';

export interface SweptPoint {
  readonly values: readonly unknown[];
  readonly result: SimulationResult;
}

export const sweepText = (parameters: readonly string[], points: readonly SweptPoint[]): string =>
  table(
    [...parameters, 'of', 'p99 ms', 'per second', 'lost', ''],
    points.flatMap(({ values, result }) => rowsOf(result).map((row) => [...values.map(String), ...row])),
  );

const rowsOf = ({ objectives, subscriptions }: SimulationResult): string[][] =>
  Object.keys(objectives).length > 0
    ? Object.entries(objectives).map(([id, each]) => [id, ...figures(each), each.met ? 'met' : 'MISSED'])
    : Object.entries(subscriptions).map(([id, each]) => [id, ...figures(each), each.stable ? '' : 'UNSTABLE']);

const figures = ({
  p99Ms,
  throughputPerSecond,
  lossFraction,
}: Pick<SimulationResult['objectives'][string], 'p99Ms' | 'throughputPerSecond' | 'lossFraction'>): string[] => [
  estimated(p99Ms),
  estimated(throughputPerSecond),
  estimated(lossFraction),
];
