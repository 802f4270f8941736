/**
 * A field of the document as one record: its shape (Zod), its name and help in every language, unit and fixed default.
 * The parser, the published JSON Schema, the inspector and the readers of defaults all come from it.
 */
import { z } from 'zod';
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

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldInfo;
  }
}

export const withField = <Schema extends z.ZodType>(
  schema: Schema,
  title: readonly [en: string, zh: string],
  help: readonly [en: string, zh: string],
  more: Pick<FieldInfo, 'unit' | 'default'> = {},
): Schema =>
  schema.meta({
    field: { title: { en: title[0], zh: title[1] }, help: { en: help[0], zh: help[1] }, ...more },
  } as z.GlobalMeta) as Schema;

/** The record behind a field, seen through `optional`. */
export const fieldInfo = (schema: z.ZodType): FieldInfo | undefined =>
  (schema.meta()?.field as FieldInfo | undefined) ??
  (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional
    ? fieldInfo(schema.unwrap() as z.ZodType)
    : undefined);

/** May be absent; present but `undefined` does not exist in JSON. */
export const optional = z.exactOptional;

export const probability = z.number().min(0).max(1);
export const notNegative = z.number().min(0);
export const positive = z.number().gt(0);
export const count = z.int().min(1);
export const index = z.int().min(0);
