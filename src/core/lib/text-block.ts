/** Whole files as one readable template: `text` takes the source's own indentation away and keeps that of what is put in. */

type Piece = string | number | readonly string[] | false | undefined;

/**
 * A template literal without its first line break and common indentation, ending in one line break. A value of several
 * lines (or a list of lines) is indented like the place where it stands; a line that holds nothing but an empty list,
 * `false` or `undefined` goes away, with one of the two empty lines around it; a line with an empty string stays empty.
 */
export const text = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): string => {
  const raw = strings.map((part) => part.replaceAll('\r\n', '\n'));
  const margin = marginOf(raw.join('\u0000'));
  const template = raw.map((part) => part.replaceAll(`\n${margin}`, '\n'));
  let result = template[0] ?? '';
  for (const [index, piece] of pieces.entries()) result += indented(piece, result) + (template[index + 1] ?? '');
  return `${withoutGone(result.replace(/^\n/, '').split('\n')).join('\n').trimEnd()}\n`;
};

const withoutGone = (lines: readonly string[]): string[] => {
  const kept: string[] = [];
  let closing = false;
  for (const line of lines) {
    const isGone = line.includes(gone);
    if (!isGone && !(closing && line === '' && (kept.at(-1) ?? '') === '')) kept.push(line);
    closing = isGone || (closing && line === '');
  }
  return kept;
};

/** Marks a line that shall not appear; no template contains it. */
const gone = '\u0001';

const indented = (piece: Piece, before: string): string => {
  if (piece === undefined || piece === false) return gone;
  if (Array.isArray(piece) && piece.length === 0) return gone;
  const lines = (Array.isArray(piece) ? piece.join('\n') : String(piece)).replace(/\n$/, '').split('\n');
  const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(before)?.[1] ?? '';
  return lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n');
};

const marginOf = (template: string): string => {
  const margins = template
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  return margins.reduce((least, margin) => (margin.length < least.length ? margin : least), margins[0] ?? '');
};
