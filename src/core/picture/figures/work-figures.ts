/** The figures on a node that works: what comes in, how busy it is, how long the slowest of its work takes. */
import type { Design } from '../../model/design.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Analysed } from './analysed.ts';

export interface WorkFigures {
  readonly ratePerSecond: number | null;
  readonly utilisation: number | null;
  readonly p95Ms: number | null;
}

export const workFiguresOf = (design: Design, analysis: Analysed, id: string): WorkFigures => {
  const subscriptions = (graphOf(design).incoming.get(id) ?? []).flatMap(
    ([link]) => analysis.subscriptions[link] ?? [],
  );
  const utilisations = subscriptions.map(({ utilisation }) => utilisation);
  const known = analysis.nodes[id]?.utilisation;
  return {
    ratePerSecond: sum(subscriptions.map(({ arrivalRatePerSecond }) => arrivalRatePerSecond)),
    utilisation: known === undefined ? most(utilisations) : known,
    p95Ms: most(subscriptions.map(({ p95Ms }) => p95Ms)),
  };
};

/** Null as soon as one of them is not known. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);

const most = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : Math.max(...values.map(Number));
