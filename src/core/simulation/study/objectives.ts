/** Objectives against what was simulated: the clock runs from a publication to an acknowledgement, over all paths. */
import type { Objective } from '../../model/scenario.ts';
import type { Program } from '../compile/program.ts';
import { estimate, isOpen, lowerEnd, upperEnd } from './estimate.ts';
import { lengthMs, type Window, windowHistogram } from './figures.ts';
import { percentilesOf } from './percentile-estimate.ts';
import { boundOf, saysLittle } from './rare.ts';
import type { ObjectiveResult } from './result.ts';

export const objectiveResult = ({ names }: Program, windows: readonly Window[], at: number): ObjectiveResult => {
  const { objective } = names.objectives[at]!;
  const grownBy = ({ from, to }: Window, field: number) =>
    to.objectives[at * 2 + field]! - (from?.objectives[at * 2 + field] ?? 0);
  const times = windows.map((window) => windowHistogram(window, (snapshot) => snapshot.objectiveHistograms, at));
  const p99 = percentilesOf(times).p99Ms;
  const p99Ms = p99?.estimate ?? null;
  const throughputPerSecond = estimate(windows.map((window) => (grownBy(window, 0) * 1000) / lengthMs(window)));
  const lossFraction = estimate(
    windows.map((window) => {
      const lost = grownBy(window, 1);
      const ended = lost + grownBy(window, 0);
      return ended === 0 ? 0 : lost / ended;
    }),
  );
  const total = (field: number) => windows.reduce((sum, window) => sum + grownBy(window, field), 0);
  const [reached, lost] = [total(0), total(1)];
  const fewCompletions = saysLittle('p99Ms', p99, reached / windows.length) ? (['p99Ms'] as const) : [];
  const upperBound = reached > 0 && lost === 0 ? { lossFraction: boundOf(reached) } : {};
  const figures = { p99Ms, throughputPerSecond, lossFraction };
  return { ...figures, fewCompletions, upperBound, ...judged(objective, figures) };
};

/** Met when even the unfavourable end of each interval keeps the promise. */
const judged = (
  { p99Ms: slowest = Infinity, minThroughputPerSecond: least = -Infinity, maxLossFraction: most = Infinity }: Objective,
  { p99Ms, throughputPerSecond, lossFraction }: Pick<ObjectiveResult, 'p99Ms' | 'throughputPerSecond' | 'lossFraction'>,
): Pick<ObjectiveResult, 'met' | 'undecided'> => {
  const othersMet = lowerEnd(throughputPerSecond) >= least && upperEnd(lossFraction) <= most;
  const met = othersMet && upperEnd(p99Ms) <= slowest;
  return { met, undecided: othersMet && !met && p99Ms !== null && isOpen(p99Ms) && p99Ms.mean <= slowest };
};
