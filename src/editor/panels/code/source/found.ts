/** The words that somebody looks for, marked in a line of a source, also where they reach over pieces of several colours. */
import type { Line, Piece } from './lines.ts';

export interface FoundPiece extends Piece {
  readonly found: boolean;
}

/** `wanted` is global; null: nothing is looked for. */
export const foundIn = (line: Line, wanted: RegExp | null): readonly FoundPiece[] => {
  const text = textOf(line);
  const bounds = wanted === null ? [] : [...text.matchAll(wanted)].flatMap((at) => [at.index, at.index + at[0].length]);
  const pieces: FoundPiece[] = [];
  let begin = 0;
  for (const piece of line) {
    const end = begin + piece.text.length;
    const cuts = [begin, ...bounds.filter((bound) => bound > begin && bound < end), end];
    for (const [at, cut] of cuts.slice(0, -1).entries()) {
      // Behind an odd number of bounds lies what was found.
      const found = bounds.filter((bound) => bound <= cut).length % 2 === 1;
      if (cuts[at + 1] !== cut) pieces.push({ kind: piece.kind, text: text.slice(cut, cuts[at + 1]), found });
    }
    begin = end;
  }
  return pieces;
};

export const textOf = (line: Line): string => line.map(({ text }) => text).join('');
