/** The canonical form of a design: one text per design, so that a change of one thing changes few lines. */
import * as z from 'zod/mini';
import { entriesInOrder } from '../../lib/sort.ts';
import { type Design, design as designSchema, type Layout } from '../design.ts';
import { keepOrder, orderedNames } from './key-order.ts';
import { bare, childSchema, isOpaque, knownKeys } from './shape.ts';

/** Prints a design: fields in the schema's order, maps sorted by key, one line per `layout` entry, a newline at the end. */
export const printDesign = (design: Design): string => {
  const ordered = canonical(designSchema, design) as Record<string, unknown>;
  const fields = Object.entries(ordered).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${key === 'layout' ? printLayout(value as Layout) : indented(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
};

/** The same value with its fields and map entries in canonical order. */
export const canonical = (schema: z.ZodMiniType, value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || isOpaque(schema)) return value;
  const inner = bare(schema);
  if (Array.isArray(value))
    return inner instanceof z.ZodMiniArray
      ? value.map((item) => canonical(inner.def.element as z.ZodMiniType, item))
      : value;
  if (inner instanceof z.ZodMiniRecord)
    return fromEntries(
      entriesInOrder(value as object as Record<string, unknown>).map(([key, item]) => [
        key,
        canonical(inner.def.valueType as z.ZodMiniType, item),
      ]),
    );
  const record = value as Record<string, unknown>;
  const known = knownKeys(inner, value).filter((key) => Object.hasOwn(record, key));
  const own = Object.keys(record).filter((key) => !known.includes(key));
  return fromEntries([
    ...known.map((key): [string, unknown] => [
      key,
      canonical(childSchema(inner, value, key) as z.ZodMiniType, record[key]),
    ]),
    ...own.map((key): [string, unknown] => [key, record[key]]),
  ]);
};

/** As `JSON.stringify` with two spaces would, from inside a record that is indented by `edge`. */
const indented = (value: unknown, edge = '  '): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const within = `${edge}  `;
  const items = Array.isArray(value)
    ? value.map((item) => indented(item, within))
    : fieldsOf(value, (item) => indented(item, within));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return items.length === 0 ? `${open}${close}` : `${open}\n${within}${items.join(`,\n${within}`)}\n${edge}${close}`;
};

const fieldsOf = (record: object, print: (value: unknown) => string): string[] =>
  orderedNames(record).map((name) => `${JSON.stringify(name)}: ${print((record as Record<string, unknown>)[name])}`);

const printLayout = (layout: Layout): string => {
  const sections = Object.entries(layout).map(([section, entries]) => {
    // A field of the user's own may hold anything.
    if (section.startsWith('x-')) return `    ${JSON.stringify(section)}: ${oneLine(entries)}`;
    const lines = Object.entries(entries).map(([id, entry]) => `      ${JSON.stringify(id)}: ${oneLine(entry)}`);
    return `    ${JSON.stringify(section)}: ${lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n    }`}`;
  });
  return sections.length === 0 ? '{}' : `{\n${sections.join(',\n')}\n  }`;
};

const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = fieldsOf(value, oneLine);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
};

// Object.fromEntries defines own properties, so a key named `__proto__` stays data.
const fromEntries = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> => {
  const record = Object.fromEntries(entries);
  keepOrder(
    record,
    entries.map(([name]) => name),
  );
  return record;
};
