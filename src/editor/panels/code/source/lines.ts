/** A source as lines of coloured pieces. What belongs together over several lines, such as a comment, is coloured in each. */
import { grammarOf, type Kind } from './grammars.ts';

export interface Piece {
  readonly text: string;
  readonly kind: Kind | null;
}

export type Line = readonly Piece[];

/** Beyond this the colours cost more than they help. */
const mostCharacters = 1_000_000;

/** The lines of a text, without their ends; an end of line at the end of the text begins no further line. */
export const linesOf = (path: string, text: string): readonly Line[] => {
  const grammar = text.length > mostCharacters ? null : grammarOf(path);
  const lines: Piece[][] = [[]];
  const add = (part: string, kind: Kind | null): void => {
    for (const [at, piece] of part.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, kind });
    }
  };
  let end = 0;
  for (const match of grammar === null ? [] : text.matchAll(grammar)) {
    add(text.slice(end, match.index), null);
    add(match[0], kindOf(match));
    end = match.index + match[0].length;
  }
  add(text.slice(end), null);
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
};

const kinds: readonly Kind[] = ['comment', 'keyword', 'string', 'number', 'name'];

/** The group that has matched, without the number that keeps its name unique. */
const kindOf = ({ groups = {} }: RegExpExecArray): Kind | null => {
  const name = Object.keys(groups).find((group) => /\d$/.test(group) && groups[group] !== undefined);
  return kinds.find((kind) => name?.startsWith(kind)) ?? null;
};
