/** Walks the schema beside a value: what a key may hold, which keys are known, in which order they stand. */
import { z } from 'zod';

/** A schema without its `optional` wrappers. */
export const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;

/** The record schema that fits a value: itself, or the branch of a union that its discriminator names. */
export const recordSchema = (schema: z.ZodType, value: unknown): z.ZodObject | undefined => {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return inner;
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return undefined;
  const key = inner.def.discriminator;
  const name = (value as Record<string, unknown> | null)?.[key];
  return (inner.options as unknown as z.ZodObject[]).find((option) =>
    (option.shape[key] as z.ZodLiteral).values.has(name as string),
  );
};

/** Is this a schema whose content is the user's own data (JSON Schemas, examples), never reordered or checked inside? */
export const isOpaque = (schema: z.ZodType): boolean => {
  const inner = bare(schema);
  return inner instanceof z.ZodUnknown || isPayload(inner);
};

/** Is this the schema of a JSON Schema? By its form, for a schema that was given a title is another object. */
export const isPayload = (schema: unknown): boolean =>
  schema instanceof z.ZodUnion && schema.options.some((option) => option instanceof z.ZodCustom);

/** The schema of one child of a value; undefined where the schema knows none. */
export const childSchema = (schema: z.ZodType, value: unknown, key: string | number): z.ZodType | undefined => {
  const inner = bare(schema);
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  const record = recordSchema(inner, value);
  return record && Object.hasOwn(record.shape, key) ? (record.shape[key] as z.ZodType) : undefined;
};

/** The keys a record of this shape may have, in canonical order. */
export const knownKeys = (schema: z.ZodType, value: unknown): readonly string[] =>
  Object.keys(recordSchema(schema, value)?.shape ?? {});

/** The schema at a path below a root value. */
export const schemaAt = (
  root: z.ZodType,
  value: unknown,
  path: readonly (string | number)[],
): z.ZodType | undefined => {
  let schema: z.ZodType | undefined = root;
  let current = value;
  for (const step of path) {
    if (!schema) return undefined;
    schema = childSchema(schema, current, step);
    current = (current as Record<string | number, unknown> | null | undefined)?.[step];
  }
  return schema;
};
