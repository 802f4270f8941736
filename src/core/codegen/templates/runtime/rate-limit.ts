/** A token bucket: `perSecond` in the long run, `burst` at once; what exceeds it waits or is refused. */
import { pause } from './durations.ts';

export interface RateLimitPolicy {
  readonly perSecond: number;
  readonly burst: number;
  readonly onLimit: 'delay' | 'reject';
}

export class RateLimited extends Error {
  override readonly name = 'RateLimited';
}

export class RateLimit {
  readonly #policy: RateLimitPolicy;
  readonly #now: () => number;
  #tokens: number;
  #at: number;

  constructor(policy: RateLimitPolicy, now: () => number = Date.now) {
    this.#policy = policy;
    this.#now = now;
    this.#tokens = policy.burst;
    this.#at = now();
  }

  /** Takes a token, or a place in the line for one; resolves when it may go on. */
  async take(): Promise<void> {
    const { perSecond, burst, onLimit } = this.#policy;
    const now = this.#now();
    this.#tokens = Math.min(burst, this.#tokens + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (onLimit === 'reject' && this.#tokens < 1) throw new RateLimited(`more than ${perSecond} per second`);
    this.#tokens -= 1;
    await pause(this.#tokens < 0 ? (-this.#tokens / perSecond) * 1000 : 0);
  }
}
