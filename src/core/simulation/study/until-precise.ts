/** Goes on with a study until its intervals are narrow enough: the number of replications depends on figures, never on threads. */
import { looksUpTo } from './precision.ts';
import type { Replication } from './replication.ts';
import type { Precision, Width } from './result.ts';

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

/** `look` says what is widest after so many. */
export const untilPrecise = async (
  goal: PrecisionGoal,
  runUpTo: RunUpTo,
  look: (replications: readonly Replication[]) => Promise<Width | null>,
): Promise<PreciseStudy> => {
  const looks: number[] = [];
  let replications: readonly Replication[] = [];
  let passes = 0;
  for (const count of looksUpTo(goal.most)) {
    replications = await runUpTo(count);
    const widest = await look(replications);
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

/** What the last look has seen. */
export interface Seen {
  readonly count: number;
  readonly widest: Width | null;
}

/**
 * After how many replications it will probably end: intervals shrink with the root of their number, and two looks in a row
 * have to pass. Before the first look nobody knows; then it is the soonest that there can be.
 */
export const probableEnd = ({ target, most }: Pick<PrecisionGoal, 'target' | 'most'>, seen: Seen | null): number => {
  const looks = looksUpTo(most);
  const width = seen?.widest?.relativeHalfWidth ?? 0;
  const needed = (seen?.count ?? 0) * Math.max(1, (width / target) ** 2);
  const second = looks.filter((count) => count >= needed)[1];
  return second ?? most;
};
