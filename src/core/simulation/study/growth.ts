/**
 * Whether the backlog of a study went on growing, although no subscription gets more than it can do: a system that has not settled
 * yet, or one that is stable by its load and still never recovers (metastable failure: Bronson and others, HotOS 2021).
 */
import type { Program } from '../compile/program.ts';
import { PROFILE, SOURCE_PROCESS, sourceInts, TRACE } from '../kernel/publication-records.ts';
import { meanOf, surelyPositive } from './estimate.ts';
import type { Replication } from './replication.ts';
import { seriesPoints } from './time-series.ts';
import { pointsUntil, reachedBy } from './windows.ts';

/** Growth below this share of what was there before says little to anyone. */
const leastShare = 0.25;

/**
 * Compares the second half of what is measured with its first: messages under way, a pair per replication, by a one-sample t test.
 * Nothing is said where the load itself changes (profiles, recorded arrivals, faults): there a backlog may grow and shrink again.
 */
export const grows = (program: Program, replications: readonly Replication[], warmupSeconds: number): boolean => {
  const { tables, names } = program;
  if (names.faults.length > 0 || changesItsLoad(tables.sources) || replications.length < 2) return false;
  const first = Math.ceil((warmupSeconds * 1000 * seriesPoints) / tables.durationMs);
  const last = pointsUntil(program, reachedBy(replications));
  const middle = Math.floor((first + last) / 2);
  const before = replications.map(({ inSystem }) => meanOf(inSystem.subarray(first, middle)));
  const growth = replications.map(({ inSystem }, at) => meanOf(inSystem.subarray(middle, last)) - before[at]!);
  return surelyPositive(growth) && meanOf(growth) > leastShare * meanOf(before);
};

const changesItsLoad = (sources: Int32Array): boolean => {
  for (let at = SOURCE_PROCESS; at < sources.length; at += 1 << sourceInts) {
    if (sources[at] === PROFILE || sources[at] === TRACE) return true;
  }
  return false;
};
