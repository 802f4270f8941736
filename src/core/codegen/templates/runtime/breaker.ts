/** A circuit breaker over the last calls (Nygard, Release It!): closed, open for a while, then a few trial calls. */

export interface BreakerPolicy {
  readonly windowCalls: number;
  readonly minimumCalls: number;
  readonly failureRate: number;
  readonly openSeconds: number;
  readonly halfOpenCalls: number;
}

export class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen';
}

export class Breaker {
  readonly #policy: BreakerPolicy;
  readonly #now: () => number;
  #outcomes: boolean[] = [];
  #openUntil: number | undefined;
  #trials = 0;

  constructor(policy: BreakerPolicy, now: () => number = Date.now) {
    this.#policy = policy;
    this.#now = now;
  }

  /** Runs the call unless the breaker is open, and learns from how it ends. */
  async run<Result>(call: () => Promise<Result>): Promise<Result> {
    this.#admit();
    try {
      const result = await call();
      this.#learn(true);
      return result;
    } catch (error) {
      this.#learn(false);
      throw error;
    }
  }

  #admit(): void {
    if (this.#openUntil === undefined) return;
    if (this.#now() < this.#openUntil || this.#trials >= this.#policy.halfOpenCalls)
      throw new BreakerOpen('the circuit breaker is open: too many calls have failed');
    if (this.#trials === 0) this.#outcomes = [];
    this.#trials++;
  }

  #learn(success: boolean): void {
    this.#outcomes = [...this.#outcomes, success].slice(-this.#policy.windowCalls);
    const trying = this.#openUntil !== undefined;
    if (this.#outcomes.length < (trying ? this.#policy.halfOpenCalls : this.#policy.minimumCalls)) return;
    const failures = this.#outcomes.filter((outcome) => !outcome).length;
    const open = failures / this.#outcomes.length >= this.#policy.failureRate;
    if (trying) this.#outcomes = [];
    this.#trials = 0;
    this.#openUntil = open ? this.#now() + this.#policy.openSeconds * 1000 : undefined;
  }
}
