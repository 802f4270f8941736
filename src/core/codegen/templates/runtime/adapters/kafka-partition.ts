/** One partition in the hands of this process: its messages that wait for a worker, and how far the group has come in it. */
import type { Progress } from './kafka-progress.ts';

export interface Held {
  readonly offset: number;
  readonly text: string;
}

/** So many messages are fetched ahead of the workers. */
const mostWaiting = 1_000;
/** So far may the others get ahead of one that is held back: what is done beyond it must fit into the metadata of an offset. */
const longestSpan = 10_000;

export class Partition {
  readonly number: number;
  readonly #isOrdered: boolean;
  readonly #waiting: Held[] = [];
  readonly #progress: Progress;
  #inHand = 0;
  #committed = '';
  /** The group was divided anew, and another member has it. */
  isLost = false;
  isPaused = false;

  constructor(number: number, isOrdered: boolean, progress: Progress) {
    this.number = number;
    this.#isOrdered = isOrdered;
    this.#progress = progress;
  }

  /** In order, the next message waits until the one in hand has come to its end, however often that is tried. */
  get takeable(): number {
    if (!this.#isOrdered) return this.#waiting.length;
    return this.#inHand > 0 ? 0 : Math.min(1, this.#waiting.length);
  }

  get isFull(): boolean {
    return this.#waiting.length >= mostWaiting || this.#progress.span >= longestSpan;
  }

  /** `accepted: false` for what the group does not read: done as soon as it is here. */
  arrives(held: Held, accepted: boolean): void {
    if (!this.#progress.arrives(held.offset)) return;
    if (accepted) this.#waiting.push(held);
    else this.#progress.ends(held.offset);
  }

  take(): Held | undefined {
    const held = this.#waiting.shift();
    if (held) this.#inHand++;
    return held;
  }

  /** Which delivery this is: 1 for the first. */
  begins({ offset }: Held): number {
    return this.#progress.begins(offset);
  }

  ends({ offset }: Held): void {
    this.#inHand--;
    this.#progress.ends(offset);
  }

  /** To be delivered again; in order, before all others. */
  returns(held: Held): void {
    this.#inHand--;
    if (this.#isOrdered) this.#waiting.unshift(held);
    else this.#waiting.push(held);
  }

  /** What the group's coordinator has to know; nothing when it knows that already. */
  news(): { readonly offset: string; readonly metadata: string } | undefined {
    const { next, metadata } = this.#progress;
    const text = `${next} ${metadata}`;
    if (text === this.#committed) return undefined;
    this.#committed = text;
    return { offset: String(next), metadata };
  }

  /** The coordinator did not take it. */
  forgetNews(): void {
    this.#committed = '';
  }
}
