/**
 * Delayed retries on brokers that have none: the message is published again to its group's place for retries and only then
 * acknowledged. Who reads that place holds each message until it is due. Attempt and time travel in its headers, so that
 * they outlive every process.
 */

export interface HeldBack {
  /** The delivery that it is held back for: 2 for the first retry. */
  readonly attempt: number;
  /** In milliseconds since 1970. */
  readonly dueAt: number;
}

export const heldBackHeaders = ({ attempt, dueAt }: HeldBack): Record<'attempt' | 'due', string> => ({
  attempt: String(attempt),
  due: String(dueAt),
});

/** What comes without these headers comes for the first time. */
export const heldBackOf = (headers: Readonly<Record<string, unknown>> | undefined): HeldBack => ({
  attempt: Number(headers?.attempt ?? 1),
  dueAt: Number(headers?.due ?? 0),
});

/** A timer of Node runs at most so long; it would fire at once beyond that. */
const longestTimerMs = 2 ** 31 - 1;

/** Waits that end when they are due, or all at once when the process stops. */
export class Waits {
  readonly #ends = new Set<() => void>();
  #stopped = false;

  /** True once it is due; false when the process stops before: the message stays with the broker. */
  async until(dueAt: number): Promise<boolean> {
    for (let ms = dueAt - Date.now(); ms > 0 && !this.#stopped; ms = dueAt - Date.now())
      await this.#wait(Math.min(ms, longestTimerMs));
    return !this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
    for (const end of this.#ends) end();
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#ends.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.#ends.add(end);
    });
  }
}
