/** The windows that the estimates of a study are of: one warm-up, found on the mean over all replications, is cut from each. */
import type { Program } from '../compile/program.ts';
import type { Window } from './figures.ts';
import type { Replication } from './replication.ts';
import { seriesPoints } from './time-series.ts';
import { type Cut, cutTimes, findCut } from './warm-up.ts';

/** Where the warm-up of these replications ends; the order in which they are given says nothing. */
export const cutOf = (program: Program, finished: readonly Replication[]): Cut => {
  const times = timesOf(program);
  if (program.settings.warmupSeconds !== 'auto') return { snapshot: times.length - 1, tooLong: false };
  const replications = [...finished].sort((a, b) => a.index - b.index);
  const reachedMs = reachedBy(replications);
  return findCut(
    replications.map(({ inSystem }) => inSystem.subarray(0, pointsUntil(program, reachedMs))),
    times.filter((time) => time <= reachedMs / 2),
    reachedMs,
  );
};

/** How far all of them got, in ms: of a run that ended early there is nothing behind its end. */
export const reachedBy = (replications: readonly Replication[]): number =>
  Math.min(...replications.map(({ snapshots }) => snapshots[snapshots.length - 1]!.timeMs));

/** How many points of a series lie up to this time. */
export const pointsUntil = ({ tables }: Program, timeMs: number): number =>
  Math.floor((seriesPoints * timeMs) / tables.durationMs);

export const windowsOf = (replications: readonly Replication[], { snapshot }: Cut): Window[] =>
  replications.map(({ snapshots }) => ({
    from: snapshot < 0 ? null : snapshots[snapshot]!,
    to: snapshots[snapshots.length - 1]!,
  }));

export const warmupMsOf = (program: Program, { snapshot }: Cut): number => timesOf(program)[snapshot] ?? 0;

const timesOf = ({ settings: { warmupSeconds }, tables }: Program): number[] =>
  cutTimes(warmupSeconds === 'auto' ? 'auto' : warmupSeconds * 1000, tables.durationMs);
