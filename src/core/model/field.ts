/**
 * A field of the document as one record: its shape (Zod), its name and help in every language, unit and fixed default.
 * The parser, the published JSON Schema, the inspector and the readers of defaults all come from it.
 */
import * as z from 'zod/mini';
import type { Text } from '../lib/text.ts';

// Compiling checks with `new Function` is refused by the page's content security policy; the interpreter is fast enough.
z.config({ jitless: true });

export interface FieldInfo {
  readonly title: Text;
  readonly help: Text;
  /** Shown behind the number: `ms`, `s`, `/s`, `bytes`. */
  readonly unit?: string;
  /** What an absent field means; not written out. */
  readonly default?: unknown;
}

/** Which schema is which field. */
export const fields = z.registry<{ readonly field: FieldInfo }>();

export const withField = <Schema extends z.ZodMiniType>(
  schema: Schema,
  title: readonly [en: string, zh: string],
  help: readonly [en: string, zh: string],
  more: Pick<FieldInfo, 'unit' | 'default'> = {},
): Schema => {
  // A copy: one schema serves several fields, each with words of its own.
  const named = schema.clone();
  const field = { title: { en: title[0], zh: title[1] }, help: { en: help[0], zh: help[1] }, ...more };
  fields.add(named, { field });
  return named as Schema;
};

/** What people call the values of a choice; the file keeps the values themselves. */
export type Titles = Readonly<Record<string, Text>>;

const titles = z.registry<{ readonly titles: Titles }>();

/** A choice with a title for each of its values: without one it does not compile. */
export const titled = <Value extends string>(
  choice: z.ZodMiniEnum<{ readonly [Each in Value]: Each }>,
  words: Readonly<Record<Value, readonly [en: string, zh: string]>>,
): typeof choice => {
  const entries = Object.entries<readonly [en: string, zh: string]>(words);
  titles.add(choice, { titles: Object.fromEntries(entries.map(([value, [en, zh]]) => [value, { en, zh }])) });
  return choice;
};

/** The titles of a choice, or of the one it is a copy of; of any other schema none. */
export const titlesOf = (schema: z.ZodMiniType): Titles => titles.get(schema)?.titles ?? {};

/** The record behind a field, seen through `optional`. */
export const fieldInfo = (schema: z.ZodMiniType): FieldInfo | undefined =>
  fields.get(schema)?.field ??
  (schema instanceof z.ZodMiniExactOptional || schema instanceof z.ZodMiniOptional
    ? fieldInfo(schema.def.innerType as z.ZodMiniType)
    : undefined);

/** May be absent; present but `undefined` does not exist in JSON. */
export const optional = z.exactOptional;

export const probability = z.number().check(z.gte(0), z.lte(1));
export const notNegative = z.number().check(z.gte(0));
export const positive = z.number().check(z.gt(0));
export const count = z.int().check(z.gte(1));
export const index = z.int().check(z.gte(0));
