/** Figures of what was seen seldom or never, as text. */
import type { SubscriptionResult } from '../../core/simulation/study/result.ts';
import { estimated } from './table.ts';

/** A p99 that says little begins with ~. */
export const p99Of = ({ fewCompletions, p99Ms }: SubscriptionResult): string =>
  `${fewCompletions.includes('p99Ms') ? '~' : ''}${estimated(p99Ms)}`;

/** What a ~ means, below a table that has one. */
export const fewText = (subscriptions: readonly SubscriptionResult[]): string[] =>
  subscriptions.some(({ fewCompletions }) => fewCompletions.includes('p99Ms'))
    ? [
        '~ fewer than a hundred messages of a replication lie beyond this percentile, or they came in few crowded spells: simulate for longer',
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
