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
  /** Set while it is open, and on trial from then on. */
  #openUntil: number | undefined;
  #trials = 0;
  /** What was let through before the last change of state decides nothing when it ends. */
  #spell = 0;

  constructor(policy: BreakerPolicy, now: () => number = Date.now) {
    this.#policy = policy;
    this.#now = now;
  }

  /** Calls are refused, or only a few let through on trial. */
  get isOpen(): boolean {
    return this.#openUntil !== undefined;
  }

  /** Runs the call unless the breaker is open, and learns from how it ends. */
  async run<Result>(call: () => Promise<Result>): Promise<Result> {
    const spell = this.#admit();
    try {
      const result = await call();
      this.#learn(spell, true);
      return result;
    } catch (error) {
      this.#learn(spell, false);
      throw error;
    }
  }

  #admit(): number {
    if (this.#openUntil === undefined) return this.#spell;
    if (this.#now() < this.#openUntil || this.#trials >= this.#policy.halfOpenCalls)
      throw new BreakerOpen('the circuit breaker is open: too many calls have failed');
    if (this.#trials === 0) this.#turn(this.#openUntil);
    this.#trials++;
    return this.#spell;
  }

  #learn(spell: number, success: boolean): void {
    if (spell !== this.#spell) return;
    const { failureRate, halfOpenCalls, minimumCalls, openSeconds, windowCalls } = this.#policy;
    const trying = this.#openUntil !== undefined;
    this.#outcomes = [...this.#outcomes, success].slice(trying ? -halfOpenCalls : -windowCalls);
    if (this.#outcomes.length < (trying ? halfOpenCalls : minimumCalls)) return;
    const failures = this.#outcomes.filter((outcome) => !outcome).length;
    if (failures / this.#outcomes.length >= failureRate) this.#turn(this.#now() + openSeconds * 1000);
    else if (trying) this.#turn(undefined);
  }

  #turn(openUntil: number | undefined): void {
    this.#openUntil = openUntil;
    this.#outcomes = [];
    this.#trials = 0;
    this.#spell++;
  }
}
