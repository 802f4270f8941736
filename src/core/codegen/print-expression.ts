/** Data as a TypeScript expression, laid out as a formatter leaves it; names of variables are marked as code. */
import { literal, propertyKey } from './literal.ts';

/** An identifier or other code that goes in as it is. */
export interface Code {
  readonly code: string;
}

export const code = (text: string): Code => ({ code: text });

export type Expression =
  | string
  | number
  | boolean
  | null
  | undefined
  | Code
  | readonly Expression[]
  | { readonly [key: string]: Expression };

const lineWidth = 120;

/**
 * `before` is how much of the first line is taken. Fields that are undefined are left out; a field named `...` with code in
 * it is spread.
 */
export const printExpression = (value: Expression, indent = '', before = indent.length): string => {
  if (value === null || value === undefined || typeof value !== 'object') return literal(value ?? null);
  if (isCode(value)) return value.code;
  return isList(value) ? printList(value, indent, before) : printObject(value, indent);
};

const printObject = (object: { readonly [key: string]: Expression }, indent: string): string => {
  const inner = `${indent}  `;
  const fields = Object.entries(object).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return '{}';
  const lines = fields.map(([name, value]) => {
    const key = propertyKey(name);
    if (name === '...' && isCode(value)) return `${inner}...${value.code},\n`;
    const short = isCode(value) && value.code === key;
    return `${inner}${short ? key : `${key}: ${printExpression(value, inner, inner.length + key.length + 2)}`},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
};

/** Numbers fill the line, as formatters do; anything else stands one per line when it does not fit. */
const printList = (list: readonly Expression[], indent: string, before: number): string => {
  const inner = `${indent}  `;
  const items = list.map((item) => printExpression(item, inner));
  const line = `[${items.join(', ')}]`;
  if (!line.includes('\n') && before + line.length + 1 <= lineWidth) return line;
  if (list.length > 1 && list.every((item) => typeof item === 'number')) return `[\n${filled(items, inner)}${indent}]`;
  return `[\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}]`;
};

const filled = (items: readonly string[], indent: string): string => {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 2 <= lineWidth) lines[lines.length - 1] = `${last} ${item},`;
    else lines.push(`${indent}${item},`);
  }
  return `${lines.join('\n')}\n`;
};

const isCode = (value: Expression): value is Code =>
  typeof value === 'object' && value !== null && !isList(value) && 'code' in value && Object.keys(value).length === 1;

const isList = (value: Expression): value is readonly Expression[] => Array.isArray(value);

/** `start(a, b)end`, one argument per line when it does not fit. */
export const printCall = (start: string, args: readonly string[], end: string, indent: string): string => {
  const line = `${indent}${start}(${args.join(', ')})${end}`;
  if (line.length <= lineWidth && !line.includes('\n')) return line.slice(indent.length);
  return `${start}(\n${args.map((argument) => `${indent}  ${argument},\n`).join('')}${indent})${end}`;
};

/** `import { a, b } from 'c';`, one name per line when it does not fit; nothing without names. */
export const printImport = (names: readonly string[], from: string, typeOnly = false): string[] => {
  if (names.length === 0) return [];
  const sorted = [...new Set(names)].sort(byName);
  const word = typeOnly ? 'import type' : 'import';
  const line = `${word} { ${sorted.join(', ')} } from '${from}';`;
  if (line.length <= lineWidth) return [line];
  return [`${word} {`, ...sorted.map((name) => `  ${name},`), `} from '${from}';`];
};

/** Letter by letter, capitals before small ones, as import sorters want it. */
const byName = (a: string, b: string): number => {
  const [one, other] = [a.replace(/^type /, ''), b.replace(/^type /, '')];
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [x, y] = [one.charAt(at), other.charAt(at)];
    if (x === y) continue;
    const [small, smallOther] = [x.toLowerCase(), y.toLowerCase()];
    if (small === smallOther) return x < y ? -1 : 1;
    return small < smallOther ? -1 : 1;
  }
  return one.length - other.length;
};
