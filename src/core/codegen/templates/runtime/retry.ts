/** When a failed delivery is tried again: none, fixed or exponential backoff with jitter, or a list of delays. */

export interface RetryPolicy {
  /** The first delivery included; 0 means without end. */
  readonly maxDeliveries: number;
  readonly backoff: 'none' | 'fixed' | 'exponential';
  readonly firstMs: number;
  readonly factor: number;
  readonly maxMs: number;
  /** 0: exactly the delay; 1: anything between nothing and the delay. */
  readonly jitter: number;
  /** Takes the place of the backoff; the last one repeats. */
  readonly delaysMs?: readonly number[];
}

export const isLastDelivery = (policy: RetryPolicy, attempt: number): boolean =>
  policy.maxDeliveries !== 0 && attempt >= policy.maxDeliveries;

/** Milliseconds before the delivery after `attempt` (1 is the first); `draw` is in [0, 1). */
export const delayAfter = (policy: RetryPolicy, attempt: number, draw: number): number =>
  plainDelay(policy, attempt) * (1 - policy.jitter * draw);

const plainDelay = (policy: RetryPolicy, attempt: number): number => {
  if (policy.delaysMs) return policy.delaysMs[Math.min(attempt, policy.delaysMs.length) - 1] ?? 0;
  if (policy.backoff === 'none') return 0;
  if (policy.backoff === 'fixed') return policy.firstMs;
  return Math.min(policy.maxMs, policy.firstMs * policy.factor ** (attempt - 1));
};
