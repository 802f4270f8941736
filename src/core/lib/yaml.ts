/** YAML 1.2 of maps, lists, numbers, truths and any text: nothing that a reader could take for another thing. */

/** One document after the other; what is `undefined` in a map is left out. */
export const yamlOf = (documents: readonly unknown[]): string =>
  documents.map((document) => `${linesOf(document).join('\n')}\n`).join('---\n');

const linesOf = (value: unknown): string[] => {
  if (isEmpty(value)) return [Array.isArray(value) ? '[]' : '{}'];
  if (Array.isArray(value)) return value.flatMap((item) => indented(linesOf(item), '- '));
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  return entriesOf(value).flatMap(([key, inner]) => entryLines(scalar(key), inner));
};

const entryLines = (key: string, inner: unknown): string[] => {
  if (typeof inner === 'string' && isBlock(inner)) return [`${key}: |`, ...blockLines(inner)];
  if (typeof inner !== 'object' || inner === null || isEmpty(inner)) return [`${key}: ${linesOf(inner).join('')}`];
  return [`${key}:`, ...indented(linesOf(inner), '  ')];
};

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, inner]) => inner !== undefined);

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && value !== null && entriesOf(value).length === 0;

const indented = (lines: readonly string[], first: string): string[] =>
  lines.map((line, at) => (line === '' ? line : `${at === 0 ? first : '  '}${line}`));

/** Whole lines of printable ASCII without blanks at either end: nothing in them that a block would read otherwise. */
const isBlock = (text: string): boolean =>
  /^[!-~](?:[ -~]*[!-~])?\n(?:(?:[ -~]*[!-~])?\n)*$/.test(text) && !/\n\n$/.test(text);

const blockLines = (text: string): string[] =>
  text
    .slice(0, -1)
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`));

/** Words that YAML could read as something else are quoted. */
const plain = /^[A-Za-z][\w./-]*$/;
const taken = /^(y|n|yes|no|on|off|true|false|null)$/i;

const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return String(value);
  if (plain.test(value) && !taken.test(value)) return value;
  return /^[ -~]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : escaped(value);
};

/** A string of JSON is one of YAML, but for what YAML does not call printable; what nobody sees is escaped, too. */
const escaped = (text: string): string =>
  JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code > 0xff_ff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
