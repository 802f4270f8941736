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
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) && !recentLetters.test(name) ? name : stringLiteral(name);

/** Of Unicode 16 and 17, which newer engines know: the compiler of an export (TypeScript 7.0) knows letters up to 15.1. */
const recentLetters = new RegExp(
  `[${[
    '\\u088f-\\u0897\\u0c5c\\u0cdc\\u1acf-\\u1aeb\\u1c89\\u1c8a\\ua7cb-\\ua7cf\\ua7d2\\ua7d4\\ua7da-\\ua7f1',
    '\\u{105c0}-\\u{105f3}\\u{10940}-\\u{10959}\\u{10d40}-\\u{10d85}\\u{10ec2}-\\u{10efc}\\u{11380}-\\u{113e2}',
    '\\u{116d0}-\\u{116e3}\\u{11b60}-\\u{11bf9}\\u{11db0}-\\u{11de9}\\u{11f5a}\\u{13460}-\\u{143fa}',
    '\\u{16100}-\\u{16139}\\u{16d40}-\\u{16d79}\\u{16ea0}-\\u{16ed3}\\u{16ff2}-\\u{16ff6}\\u{187f8}-\\u{187ff}',
    '\\u{18cff}\\u{18d09}-\\u{18df2}\\u{1ccf0}-\\u{1ccf9}\\u{1e5d0}-\\u{1e6ff}\\u{2b73a}-\\u{2b73f}',
    '\\u{2cea2}-\\u{2cead}\\u{323b0}-\\u{33479}',
  ].join('')}]`,
  'u',
);

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
