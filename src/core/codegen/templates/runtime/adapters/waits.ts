/** Waits for the next try of messages that the process holds meanwhile. */

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
