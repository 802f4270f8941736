/** A file that grows by lines, and is written anew when most of them are of no use any more. One process per file. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A short file is not worth the work. */
const usualLeast = 10_000;

/** Without the last one where a crash has cut it off. */
export const linesIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];

export class LineFile {
  readonly #file: string;
  readonly #wanted: () => Iterable<string>;
  readonly #least: number;
  #lines = 0;
  #most = 0;

  /** `wanted` tells the lines that say as much as all that were added; with no others the file begins. */
  constructor(file: string, wanted: () => Iterable<string>, least = usualLeast) {
    this.#file = file;
    this.#wanted = wanted;
    this.#least = least;
    mkdirSync(dirname(file), { recursive: true });
    this.#rewrite();
  }

  /** It is on the file when this returns. */
  add(line: string): void {
    if (this.#lines >= this.#most) this.#rewrite();
    appendFileSync(this.#file, `${line}\n`);
    this.#lines++;
  }

  #rewrite(): void {
    const lines = [...this.#wanted()];
    writeFileSync(`${this.#file}.next`, lines.map((line) => `${line}\n`).join(''));
    renameSync(`${this.#file}.next`, this.#file);
    this.#lines = lines.length;
    this.#most = Math.max(this.#least, 2 * lines.length);
  }
}
