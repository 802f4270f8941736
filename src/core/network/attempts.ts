/**
 * Attempts per message with independent failures: a geometric law cut off at n, (1 - p^n) / (1 - p), mixed with the share of
 * poison messages that fail every time.
 */
import { power } from '../lib/elementary.ts';
import type { PlanRetry } from './plan.ts';

export interface Attempts {
  /** Per message; `Infinity` where some message never ends. */
  readonly mean: number;
  /** Per message: the failed ones. */
  readonly failed: number;
  /** Share of the messages whose attempts are used up. */
  readonly exhausted: number;
  /** Of a message that succeeds. */
  readonly meanOfSuccess: number;
  /** Waited between attempts by a message that succeeds, in ms. */
  readonly backoffOfSuccessMs: number;
  /** Waited between attempts per message, in ms. */
  readonly backoffMs: number;
}

/** `failure`: chance that one attempt fails; `poison`: share of messages that always fail. */
export const attemptsOf = (failure: number, poison: number, retry: PlanRetry): Attempts => {
  const most = retry.maxDeliveries === 0 ? Infinity : retry.maxDeliveries;
  const never = failure >= 1 ? 1 : poison;
  if (never > 0 && most === Infinity) return endless(1 - never, failure, retry);
  const chance = Math.min(failure, 1);
  const left = chance === 0 ? 0 : most === Infinity ? 0 : chance >= 1 ? 1 : power(chance, most);
  const sound = chance >= 1 ? most : (1 - left) / (1 - chance);
  const poisoned = poison > 0 ? most : 0;
  const mean = (1 - poison) * sound + poison * poisoned;
  const exhausted = (1 - poison) * left + poison;
  const success = ofSuccess(chance, most, retry);
  return {
    mean,
    failed: mean - (1 - exhausted),
    exhausted,
    ...success,
    backoffMs: (1 - poison) * backoff(chance, most, retry) + (poison > 0 ? poison * backoff(1, most, retry) : 0),
  };
};

const endless = (sound: number, failure: number, retry: PlanRetry): Attempts => ({
  mean: Infinity,
  failed: Infinity,
  exhausted: 0,
  ...(sound > 0 ? ofSuccess(failure, Infinity, retry) : { meanOfSuccess: 1, backoffOfSuccessMs: 0 }),
  backoffMs: Infinity,
});

/** Terms of the sums fall geometrically; below this they no longer show in a double. */
const negligible = 1e-18;
const mostTerms = 100_000;

/** Mean delay before attempt `attempt` (from 2), in ms. */
const delayBefore = (attempt: number, { delaysMs, jitter }: PlanRetry): number =>
  delaysMs.length === 0 ? 0 : delaysMs[Math.min(attempt - 2, delaysMs.length - 1)]! * (1 - jitter / 2);

/** Sum over the delays that a message waits, each with the chance to get that far. */
const backoff = (chance: number, most: number, retry: PlanRetry): number => {
  let sum = 0;
  let reached = chance;
  for (let attempt = 2; attempt <= most && attempt <= mostTerms && reached > negligible; attempt++) {
    sum += reached * delayBefore(attempt, retry);
    reached *= chance;
  }
  return sum;
};

const ofSuccess = (
  chance: number,
  most: number,
  retry: PlanRetry,
): Pick<Attempts, 'meanOfSuccess' | 'backoffOfSuccessMs'> => {
  if (chance >= 1) return { meanOfSuccess: most, backoffOfSuccessMs: 0 };
  let total = 0;
  let attempts = 0;
  let waited = 0;
  let share = 1 - chance;
  let delays = 0;
  for (let attempt = 1; attempt <= most && attempt <= mostTerms && share > negligible; attempt++) {
    if (attempt > 1) delays += delayBefore(attempt, retry);
    total += share;
    attempts += share * attempt;
    waited += share * delays;
    share *= chance;
  }
  return { meanOfSuccess: attempts / total, backoffOfSuccessMs: waited / total };
};
