/** User text in generated code: only ever a string literal, a quoted key or a harmless comment. */

/** A TypeScript string literal with the quotes that need fewer escapes, as formatters choose them. */
export const stringLiteral = (text: string): string => {
  const body = JSON.stringify(text).slice(1, -1).replace(/</g, '\\u003c').replace(unprintable, escapeUnits);
  const single = body.replaceAll('\\"', '"');
  const quotes = count(single, '"');
  return count(single, "'") > quotes ? `"${body}"` : `'${single.replaceAll("'", "\\'")}'`;
};

/** A JSON value as an expression; numbers and booleans as they are. */
export const literal = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? stringLiteral(value) : typeof value === 'number' ? numberLiteral(value) : String(value);

/** Long whole numbers in groups of three digits. */
const numberLiteral = (value: number): string =>
  Number.isSafeInteger(value) && Math.abs(value) >= 10_000
    ? String(value).replace(/\B(?=(\d{3})+$)/g, '_')
    : String(value);

/** A key of an object type or literal: bare where that is an identifier of any script, quoted elsewhere, as formatters print it. */
export const propertyKey = (name: string): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : stringLiteral(name);

/** One line that can stand in a comment: it cannot end it, start a line or reorder what follows. */
export const commentText = (text: string, most = 100): string => {
  const line = printable(text).replace(/\s+/g, ' ').trim().replaceAll('*/', '* /').replaceAll('/*', '/ *');
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

/** One line, without characters that would turn its direction. */
export const printable = (text: string): string => text.replace(unprintable, ' ');

/** Control, format (bidirectional, zero-width) and line-separating characters, lone surrogates. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const escapeUnits = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

const count = (text: string, part: string): number => text.split(part).length - 1;
