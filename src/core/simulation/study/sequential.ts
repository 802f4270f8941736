/** A study that goes on until its intervals are narrow enough: the number of replications depends on figures, never on threads. */
import type { Program } from '../compile/program.ts';
import { looksUpTo, widestOf } from './precision.ts';
import type { Replication } from './replication.ts';
import { report } from './report.ts';
import type { Precision, SimulationResult } from './result.ts';

export interface PrecisionGoal {
  /** Half the width of every interval as a share of its mean. */
  readonly target: number;
  /** More replications than these are never run. */
  readonly most: number;
  /** For the report: whoever runs the replications keeps it. */
  readonly budgetSeconds: number | null;
}

/** The first `count` replications in order, or as many of the first as there was time for, at least one. */
export type RunUpTo = (count: number) => Promise<readonly Replication[]>;

export interface PreciseStudy {
  readonly replications: readonly Replication[];
  readonly precision: Precision;
}

export const runUntilPrecise = async (
  program: Program,
  goal: PrecisionGoal,
  runUpTo: RunUpTo,
): Promise<PreciseStudy> => {
  const looks: number[] = [];
  let replications: readonly Replication[] = [];
  let passes = 0;
  for (const count of looksUpTo(goal.most)) {
    replications = await runUpTo(count);
    const widest = widestOf(report(program, replications, 0));
    const ended = (stoppedBy: Precision['stoppedBy']): PreciseStudy => ({
      replications,
      precision: {
        target: goal.target,
        reached: stoppedBy === 'precision',
        widest,
        stoppedBy,
        looks: [...looks],
        budgetSeconds: goal.budgetSeconds,
        dependsOnMachine: stoppedBy === 'budget',
      },
    });
    if (replications.length < count) return ended('budget');
    looks.push(count);
    passes = widest === null || widest.relativeHalfWidth <= goal.target ? passes + 1 : 0;
    if (passes === 2) return ended('precision');
    if (count === goal.most) return ended('replications');
  }
  throw new Error('there is always a last look');
};

/** The result of such a study. Its digest is that of a study with as many replications. */
export const preciseReport = (
  program: Program,
  { replications, precision }: PreciseStudy,
  wallSeconds: number,
): SimulationResult => ({ ...report(program, replications, wallSeconds), precision });
