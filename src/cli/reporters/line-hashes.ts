/**
 * What a line says, as the upload of code scanning hashes it (github/codeql-action, fingerprints): its first 100 characters that are
 * no blanks, going on in the lines below it, and a number to tell lines that say the same.
 */

const length = 100;
const factor = 37n;
/** Stands behind the last character. */
const end = '\uffff';

interface Line {
  readonly words: string;
  /** 1 for the first line that says so. */
  readonly count: number;
}

/** The hash of a line, counted from 1, or undefined beyond the last one; the text is read at the first question. */
export const lineHashes = (text: string): ((line: number) => string | undefined) => {
  let lines: readonly Line[] | undefined;
  return (line) => {
    lines ??= linesOf(text);
    const said = lines[line - 1];
    return said && `${hashOf(said.words)}:${said.count}`;
  };
};

const linesOf = (text: string): Line[] => {
  const packed = `${text.replaceAll(/\r\n?/g, '\n').replaceAll(/[ \t]/g, '')}${end}`;
  const counts = new Map<string, number>();
  return startsOf(packed).map((start) => {
    const words = packed.slice(start, start + length);
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return { words, count };
  });
};

const startsOf = (packed: string): number[] => {
  const starts = [0];
  for (let at = packed.indexOf('\n'); at !== -1; at = packed.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** A polynomial modulo 2^64 over UTF-16 code units; beyond the end there are zeros. */
const hashOf = (words: string): string => {
  let hash = 0n;
  for (let at = 0; at < length; at++)
    hash = BigInt.asUintN(64, hash * factor + BigInt(at < words.length ? words.charCodeAt(at) : 0));
  return hash.toString(16);
};
