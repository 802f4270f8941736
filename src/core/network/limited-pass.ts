/** Which share of what wants through a rate limit gets through: publications, and the tries of a call. */
import { power } from '../lib/elementary.ts';
import { limitedShare } from './limited-share.ts';
import type { PlanCall, PlanPublication, PlanRateLimit, PlanSource } from './plan.ts';

/** A limit that delays holds back only what is too much for ever; one that refuses also what comes at a bad moment. */
export const limitedPass = ({ rateLimit, source }: PlanPublication, perSecond: number): number =>
  rateLimit === null || !(perSecond > 0) ? 1 : passes(rateLimit, source, perSecond);

/**
 * Share of the requests of a call that a limit which refuses lets reach the callee; what waits for a limit is not lost. Each makes
 * `attempts` tries for other reasons; a try that is refused has failed, and is followed by another if the policy allows one, which meets
 * the same limit.
 */
export const limitedRequests = (call: PlanCall, perSecond: number, attempts: number): number => {
  const { rateLimit, retry, source } = call;
  if (rateLimit === null || !(perSecond > 0) || !Number.isFinite(attempts)) return 1;
  const tries = perSecond * attempts;
  const most = retry.maxDeliveries === 0 ? Infinity : retry.maxDeliveries;
  if (!rateLimit.refuses || most === Infinity) return 1;
  if (most === 1) return passes(rateLimit, source, tries);
  return 1 - missed(shareWithRetries(rateLimit, tries, most), most);
};

/** The share of tries that pass, where those that do not come again: the more pass, the fewer come. Halved until it fits. */
const shareWithRetries = (limit: PlanRateLimit, tries: number, most: number): number => {
  let low = 0;
  let high = 1;
  for (let round = 0; round < 50; round++) {
    const share = (low + high) / 2;
    const again = (1 - missed(share, most)) / share;
    if (limitedShare((tries * again) / limit.perSecond, limit.burst) > share) low = share;
    else high = share;
  }
  return high;
};

/** The chance that so many tries are all refused. */
const missed = (share: number, tries: number): number => (share >= 1 ? 0 : power(1 - share, tries));

const passes = ({ burst, perSecond, refuses }: PlanRateLimit, source: PlanSource | null, rate: number): number => {
  const random = source === null || (source.arrivals.process === 'poisson' && (source.arrivals.batch ?? 1) === 1);
  return refuses && random ? limitedShare(rate / perSecond, burst) : Math.min(1, perSecond / rate);
};
