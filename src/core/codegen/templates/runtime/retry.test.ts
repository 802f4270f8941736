import { describe, expect, it } from 'vitest';
import { delayAfter, isLastDelivery, type RetryPolicy } from './retry.ts';

const policy: RetryPolicy = {
  maxDeliveries: 5,
  backoff: 'exponential',
  firstMs: 100,
  factor: 2,
  maxMs: 500,
  jitter: 0,
};

describe('retrying a delivery', () => {
  it('doubles the delay up to its bound', () => {
    expect([1, 2, 3, 4].map((attempt) => delayAfter(policy, attempt, 0.7))).toEqual([100, 200, 400, 500]);
  });

  it('takes the delay away by jitter, down to nothing', () => {
    expect(delayAfter({ ...policy, jitter: 1 }, 1, 0.25)).toBe(75);
    expect(delayAfter({ ...policy, jitter: 1 }, 1, 1)).toBe(0);
  });

  it('keeps a fixed delay, none, or a list whose last one repeats', () => {
    expect(delayAfter({ ...policy, backoff: 'fixed' }, 3, 0)).toBe(100);
    expect(delayAfter({ ...policy, backoff: 'none' }, 3, 0)).toBe(0);
    expect([1, 2, 3].map((attempt) => delayAfter({ ...policy, delaysMs: [5, 50] }, attempt, 0))).toEqual([5, 50, 50]);
  });

  it('ends at the last delivery, or never', () => {
    expect([4, 5].map((attempt) => isLastDelivery(policy, attempt))).toEqual([false, true]);
    expect(isLastDelivery({ ...policy, maxDeliveries: 0 }, 1_000)).toBe(false);
  });
});
