/** A text without its secrets, and a design with such a text in the place of the one that holds them. */
import type { Design } from '../../model/design.ts';
import type { Path } from './secret-places.ts';
import type { Secret } from './secrets-in.ts';

export const redacted = (text: string, secrets: readonly Secret[]): string => {
  let at = 0;
  const parts = secrets.map(({ from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return `${before}[redacted]`;
  });
  return parts.join('') + text.slice(at);
};

/** The variable that a setting is read from: `db password` becomes `${DB_PASSWORD}`. */
export const variableOf = (setting: string): string => {
  const name = setting.replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  return `\${${name}}`;
};

/** With another text at a place that is there; records beside the path keep their identity. */
export const withText = (design: Design, path: Path, text: string): Design => replaced(design, path, text) as Design;

const replaced = (value: unknown, [step, ...rest]: Path, text: string): unknown => {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.with(Number(step), replaced(value[Number(step)], rest, text));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: replaced(record[step], rest, text) };
};

/** Places where any words may stand, so that others in them break nothing. */
export const isFreeText = (path: Path): boolean => {
  const [section, , field] = path;
  const last = path.findLast((step) => typeof step === 'string');
  if (path.some((step) => typeof step === 'string' && step.startsWith('x-'))) return true;
  if (path.some((step) => step === 'enum' || step === 'const')) return false;
  if (section === 'messages' && field === 'examples') return true;
  if (field === 'parameters' || field === 'attributes') return path.length === 4;
  return typeof last === 'string' && prose.has(last);
};

const prose: ReadonlySet<string> = new Set([
  'description',
  'summary',
  'text',
  'reason',
  'title',
  '$comment',
  'default',
  'examples',
]);
