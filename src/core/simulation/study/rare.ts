/**
 * What was never seen, and what was seen too seldom. Of an event that n chances never showed its probability is below 3 / n with 95 %
 * confidence (the rule of three, Hanley and Lippman-Hand 1983): an interval from 0 to 0 would claim more.
 */
import type { Percentile, Percentiles } from './percentile-estimate.ts';
import type { RequestResult, SubscriptionResult, UpperBound } from './result.ts';

export const boundOf = (of: number): UpperBound => ({ of, atMost: Math.min(1, 3 / of) });

/** Completions in a replication that a percentile needs: a hundred on its far side. */
const needed = { p50Ms: 200, p95Ms: 2000, p99Ms: 10_000, p999Ms: 100_000 } as const;

type PercentileName = keyof typeof needed;

const names = Object.keys(needed) as readonly PercentileName[];

/**
 * Where crowded spells bring what lies beyond a percentile in few large bunches, many completions say no more than a few would. Its share
 * has to be known to so large a part of itself; beyond that the upper end of the interval comes near the longest that was seen.
 */
const mostDoubt = 0.45;

type Seen<Result> = Omit<Result, 'upperBound' | 'fewCompletions'>;

/** `windowSeconds`: the time of one replication that the estimates are of. */
export const judgeSubscription = (
  seen: Seen<SubscriptionResult>,
  windowSeconds: number,
  percentiles: Percentiles,
): SubscriptionResult => {
  const { delivered, deadLettered, dropped, expired, throughputPerSecond } = seen;
  const lost = Object.values<number>({ ...dropped }).reduce((sum, count) => sum + count, expired);
  const completions = (throughputPerSecond?.mean ?? 0) * windowSeconds;
  return {
    ...seen,
    upperBound: {
      ...(delivered > 0 && lost === 0 && { lossFraction: boundOf(delivered) }),
      ...(delivered > 0 && deadLettered === 0 && { deadLettered: boundOf(delivered) }),
    },
    fewCompletions: names.filter((name) => saysLittle(name, percentiles[name], completions)),
  };
};

/** `completions`: of one replication. */
export const saysLittle = (name: PercentileName, percentile: Percentile | null, completions: number): boolean =>
  percentile !== null && (completions < needed[name] || (percentile.doubt ?? 0) > mostDoubt);

export const judgeRequest = (seen: Seen<RequestResult>): RequestResult => ({
  ...seen,
  upperBound: seen.sent > 0 && seen.timedOut === 0 ? { timedOut: boundOf(seen.sent) } : {},
});
