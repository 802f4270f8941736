/** Objectives against what was simulated: the clock runs from a publication to an acknowledgement, over all paths. */
import type { Program } from '../compile/program.ts';
import { type Estimate, estimate } from './estimate.ts';
import { lengthMs, type Window, windowHistogram } from './figures.ts';
import { percentilesOf } from './percentile-estimate.ts';
import { boundOf } from './rare.ts';
import type { ObjectiveResult } from './result.ts';

/** An end of the interval, or the mean where one replication gives none. */
const upper = (value: Estimate | null): number => (value === null ? Infinity : (value.high ?? value.mean));
const lower = (value: Estimate | null): number => (value === null ? 0 : (value.low ?? value.mean));

/** Met when even the unfavourable end of each interval keeps the promise. */
export const objectiveResult = ({ names }: Program, windows: readonly Window[], at: number): ObjectiveResult => {
  const { objective } = names.objectives[at]!;
  const grownBy = ({ from, to }: Window, field: number) =>
    to.objectives[at * 2 + field]! - (from?.objectives[at * 2 + field] ?? 0);
  const times = windows.map((window) => windowHistogram(window, (snapshot) => snapshot.objectiveHistograms, at));
  const p99Ms = percentilesOf(times).p99Ms?.estimate ?? null;
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
  const met =
    (objective.p99Ms === undefined || upper(p99Ms) <= objective.p99Ms) &&
    (objective.minThroughputPerSecond === undefined ||
      lower(throughputPerSecond) >= objective.minThroughputPerSecond) &&
    (objective.maxLossFraction === undefined || upper(lossFraction) <= objective.maxLossFraction);
  const upperBound = reached > 0 && lost === 0 ? { lossFraction: boundOf(reached) } : {};
  return { p99Ms, throughputPerSecond, lossFraction, upperBound, met };
};
