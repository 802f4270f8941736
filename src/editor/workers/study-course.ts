/** What a study of the page is to reach, and how far it is on its way there. */
import { remainingSeconds } from '../../core/simulation/study/remaining.ts';
import type { Width } from '../../core/simulation/study/result.ts';
import { type PrecisionGoal, probableEnd, type Seen } from '../../core/simulation/study/until-precise.ts';
import type { RunChoice } from './protocol.ts';

/** How far a study is. */
export interface StudyProgress {
  readonly done: number;
  /** Where it goes on until a precision, as many as will probably do. */
  readonly of: number;
  /** What is done of the replications in work, in replications. */
  readonly begun: number;
  /** Seconds that the rest will take; null before anybody knows. */
  readonly left: number | null;
  /** The precision that is wanted, and what was widest at the last look; null where the number of replications is fixed. */
  readonly precision: { readonly target: number; readonly widest: Width | null } | null;
}

/** Where nobody says how many there may be: every one is kept until the end, and the memory of a page is not endless. */
export const mostReplications = 640;

/** Null where the number of replications is fixed. */
export const goalOf = ({ precisionPercent, budgetSeconds, replications }: RunChoice): PrecisionGoal | null =>
  precisionPercent === undefined
    ? null
    : {
        target: precisionPercent / 100,
        most: replications ?? mostReplications,
        budgetSeconds: budgetSeconds ?? null,
      };

export interface Course {
  readonly goal: PrecisionGoal | null;
  readonly seen: Seen | null;
  /** Where there is no goal. */
  readonly fixed: number;
  readonly done: number;
  readonly inWork: readonly number[];
  readonly seconds: number;
  readonly workers: number;
}

export const progressOf = ({ goal, seen, fixed, done, inWork, seconds, workers }: Course): StudyProgress => {
  const of = goal === null ? fixed : Math.max(done, probableEnd(goal, seen));
  const left = remainingSeconds({ of, done, inWork, seconds, workers });
  const budget = goal?.budgetSeconds ?? null;
  return {
    done,
    of,
    begun: inWork.reduce((sum, share) => sum + share, 0),
    left: left === null || budget === null ? left : Math.min(left, Math.max(0, budget - seconds)),
    precision: goal && { target: goal.target, widest: seen?.widest ?? null },
  };
};
