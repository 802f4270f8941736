/**
 * How far a group has come in one partition. Kafka keeps one offset; what is known of the messages behind it, which of them are
 * done and how often the others were delivered, travels in the metadata of that offset and so outlives every process.
 */

/** Deliveries so far, or that there will be no more. */
type State = number | 'done';

/** Kafka takes 4,096 bytes (`offset.metadata.max.bytes`). */
const longestMetadata = 4_000;

export class Progress {
  /** Deliveries of those that are here and not done, in ascending order of their offsets. */
  readonly #unfinished = new Map<number, number>();
  /** What an earlier reader knew of messages that have not come here yet: without a gap, up from the committed offset. */
  readonly #left: ReadonlyMap<number, State>;
  /** Behind the last message that has come. */
  #end: number;

  constructor(committed = 0, metadata = '') {
    this.#end = committed;
    this.#left = new Map(statesIn(metadata).map((state, index) => [committed + index, state]));
  }

  /** The offset to commit: of the first message that is not done. */
  get next(): number {
    const [first = this.#end] = this.#unfinished.keys();
    return first;
  }

  /** How far the last message is ahead of the first that is not done. */
  get span(): number {
    return this.#end - this.next;
  }

  /** False for one that is here already or was done before: both come again when the group is divided anew. */
  arrives(offset: number): boolean {
    if (offset < this.#end) return false;
    this.#end = offset + 1;
    const state = this.#left.get(offset) ?? 0;
    if (state === 'done') return false;
    this.#unfinished.set(offset, state);
    return true;
  }

  /** Which delivery this is: 1 for the first. */
  begins(offset: number): number {
    const attempt = (this.#unfinished.get(offset) ?? 0) + 1;
    this.#unfinished.set(offset, attempt);
    return attempt;
  }

  ends(offset: number): void {
    this.#unfinished.delete(offset);
  }

  /** To be committed with `next`. What does not fit is forgotten: those messages come again as if for the first time. */
  get metadata(): string {
    const states: State[] = [];
    for (let offset = this.next; offset < this.#end || this.#left.has(offset); offset++)
      states.push((offset < this.#end ? this.#unfinished : this.#left).get(offset) ?? 'done');
    while (states.at(-1) === 0) states.pop();
    return textOf(states);
  }
}

/** How many messages behind the committed offset are done. */
export const doneIn = (metadata: string): number => statesIn(metadata).filter((state) => state === 'done').length;

/** Equal neighbours as one word: `2x1 40xdone 1x3`. */
const textOf = (states: readonly State[]): string => {
  let text = '';
  for (let from = 0, to = 0; from < states.length; from = to) {
    while (to < states.length && states[to] === states[from]) to++;
    const word = `${to - from}x${states[from]}`;
    if (text.length + word.length >= longestMetadata) break;
    text += text === '' ? word : ` ${word}`;
  }
  return text;
};

/** Nothing for metadata that somebody else has written. */
const statesIn = (metadata: string): State[] =>
  [...metadata.matchAll(/(\d{1,6})x(\d+|done)/g)].flatMap(([, count, state]) =>
    Array<State>(Number(count)).fill(state === 'done' ? 'done' : Number(state)),
  );
