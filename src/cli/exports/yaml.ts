/** Plain YAML 1.2 of maps, lists, numbers, truths and ASCII text without line breaks: nothing that a reader could take for another thing. */

/** One document after the other. */
export const yamlOf = (documents: readonly unknown[]): string =>
  documents.map((document) => `${linesOf(document).join('\n')}\n`).join('---\n');

const linesOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => indented(linesOf(item), '- '));
  if (typeof value !== 'object' || value === null) return [scalar(value)];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null
      ? [`${scalar(key)}:`, ...indented(linesOf(inner), '  ')]
      : [`${scalar(key)}: ${scalar(inner)}`],
  );
};

const indented = (lines: readonly string[], first: string): string[] =>
  lines.map((line, at) => `${at === 0 ? first : '  '}${line}`);

/** Words that YAML could read as something else are quoted. */
const plain = /^[A-Za-z][\w./-]*$/;
const taken = /^(y|n|yes|no|on|off|true|false|null)$/i;

const scalar = (value: unknown): string => {
  if (typeof value !== 'string') return String(value);
  return plain.test(value) && !taken.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
};
