/** A text that a regular expression (ECMA-262, as JSON Schema has it) accepts, for the plain ones that schemas use. */

/** Undefined for what only a search could find: look-around, back references, conditions that contradict each other. */
export const sampleFromPattern = (pattern: string): string | undefined => {
  try {
    const sample = new PatternReader(pattern).sample();
    return new RegExp(pattern, 'u').test(sample) ? sample : undefined;
  } catch {
    // What cannot be read, by us or by the engine, has no sample.
    return undefined;
  }
};

/** Signs that a class is tried with: those that people would write come first. */
const signs = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...'\t\nä中',
];

/** Longer than this is no example that anybody reads. */
const mostRepeats = 1_000;

/** Goes through an expression once; of alternatives the first counts, of repetitions the fewest. */
class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  sample(): string {
    const text = this.#alternatives();
    if (this.#at < this.#pattern.length) throw new Error('a bracket too many');
    return text;
  }

  #alternatives(): string {
    const first = this.#sequence();
    while (this.#take(/\|/y)) this.#sequence();
    return first;
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      const one = this.#one();
      text += one.repeat(this.#least());
    }
    return text;
  }

  #one(): string {
    if (this.#take(/[$^]/y)) return '';
    if (this.#take(/\((?:\?:|\?<[\w$]+>|(?!\?))/y)) return this.#rest();
    const one = this.#take(
      /\[(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|.)|[^([]/uy,
    );
    const accepts = new RegExp(`^(?:${one})$`, 'u');
    const sign = signs.find((candidate) => accepts.test(candidate)) ?? (accepts.test(one ?? '') ? one : undefined);
    if (sign === undefined) throw new Error('no sign fits');
    return sign;
  }

  /** A group up to its end. */
  #rest(): string {
    const text = this.#alternatives();
    if (!this.#take(/\)/y)) throw new Error('a group without end');
    return text;
  }

  #least(): number {
    const count = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    if (count === undefined) return 1;
    const least = count.startsWith('{') ? Number.parseInt(count.slice(1), 10) : count.startsWith('+') ? 1 : 0;
    if (least > mostRepeats) throw new Error('too long');
    return least;
  }

  /** What stands next, if it is this. */
  #take(next: RegExp): string | undefined {
    next.lastIndex = this.#at;
    const [found] = next.exec(this.#pattern) ?? [];
    this.#at += found?.length ?? 0;
    return found;
  }
}
