/** Figures of what was seen seldom or never, as text. */
import { type Estimate, isOpen } from '../../core/simulation/study/estimate.ts';
import type { ObjectiveResult, SubscriptionResult } from '../../core/simulation/study/result.ts';
import { verdictOf } from '../../core/simulation/study/verdict.ts';
import { estimated } from './table.ts';

/** A subscription or an objective. */
interface Judged {
  readonly p99Ms: Estimate | null;
  readonly fewCompletions: readonly string[];
}

const isFew = ({ fewCompletions }: Judged): boolean => fewCompletions.includes('p99Ms');

/** A p99 that says little begins with ~. */
export const p99Of = (of: Judged): string => `${isFew(of) ? '~' : ''}${estimated(of.p99Ms)}`;

const verdicts = { met: 'met', missed: 'MISSED', undecided: 'UNKNOWN' } as const;

export const verdictText = (objective: ObjectiveResult): string => verdicts[verdictOf(objective)];

/** What a ~ means, below a table that has one. */
export const fewText = (shown: readonly Judged[]): string[] =>
  shown.some(isFew)
    ? [
        '~ fewer than a hundred messages of a replication lie beyond this percentile, or they came in few crowded spells: simulate for longer',
        ...(shown.some(({ p99Ms }) => p99Ms !== null && isOpen(p99Ms))
          ? [
              '  Without ± nothing tells how long it is at most: whether an objective is met that depends on it is UNKNOWN.',
            ]
          : []),
        '',
      ]
    : [];

/** What was never seen is not known to be nothing. */
export const lossOf = ({
  lossFraction,
  upperBound,
}: Pick<SubscriptionResult, 'lossFraction' | 'upperBound'>): string =>
  upperBound.lossFraction === undefined
    ? estimated(lossFraction)
    : `0, at most ${Number(upperBound.lossFraction.atMost.toPrecision(1))}`;
