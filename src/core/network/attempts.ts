/**
 * Attempts per message with independent failures: a geometric law cut off at n, (1 - p^n) / (1 - p), mixed with the share of
 * poison messages that fail every time. An attempt that is late is followed by the next one, too, but goes on beside it; one that takes
 * its process down is followed by the next one at once.
 */
import { power } from '../lib/elementary.ts';
import type { PlanRetry } from './plan.ts';

export interface Attempts {
  /** Per message; `Infinity` where some message never ends. */
  readonly mean: number;
  /** Per message: those that end well, also after another one has begun. */
  readonly processed: number;
  /** Per message: those that fail in time and live to say so. */
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

/**
 * `failure`: chance that one attempt fails; `poison`: share of messages that always fail; `late`: chance that an attempt takes
 * longer than somebody waits for it; `crash`: chance that it takes its process down, whatever it would have come to.
 */
export const attemptsOf = (failure: number, poison: number, retry: PlanRetry, late = 0, crash = 0): Attempts => {
  const most = retry.maxDeliveries === 0 ? Infinity : retry.maxDeliveries;
  const unsound = failure + crash * (1 - failure);
  const again = Math.min(1, unsound + late * (1 - unsound));
  const never = again >= 1 ? 1 : poison;
  if (never > 0 && most === Infinity) return endless(1 - never, again, retry);
  const left = again === 0 ? 0 : most === Infinity ? 0 : again >= 1 ? 1 : power(again, most);
  const sound = (1 - poison) * (again >= 1 ? most : (1 - left) / (1 - again));
  const poisoned = poison > 0 ? poison * most : 0;
  // Only a failure is followed by a delay; who was too late or is gone is followed at once.
  const told = (1 - late) * (1 - crash);
  const delayed = again > 0 ? (failure * told) / again : 0;
  const { meanOfSuccess, backoffOfSuccessMs } = ofSuccess(again, most, retry);
  return {
    mean: sound + poisoned,
    processed: sound * (1 - unsound),
    failed: (sound * failure + poisoned) * told,
    exhausted: (1 - poison) * left + poison,
    meanOfSuccess,
    backoffOfSuccessMs: delayed * backoffOfSuccessMs,
    backoffMs:
      (1 - poison) * delayed * backoff(again, most, retry) + (poison > 0 ? poison * told * backoff(1, most, retry) : 0),
  };
};

const endless = (sound: number, again: number, retry: PlanRetry): Attempts => ({
  mean: Infinity,
  processed: sound,
  failed: Infinity,
  exhausted: 0,
  ...(sound > 0 ? ofSuccess(again, Infinity, retry) : { meanOfSuccess: 1, backoffOfSuccessMs: 0 }),
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
