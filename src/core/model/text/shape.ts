/** Walks the schema beside a value: what a key may hold, which keys are known, in which order they stand. */
import * as z from 'zod/mini';

/** A schema without its `optional` wrappers. */
export const bare = (schema: z.ZodMiniType): z.ZodMiniType =>
  schema instanceof z.ZodMiniExactOptional || schema instanceof z.ZodMiniOptional
    ? bare(schema.def.innerType as z.ZodMiniType)
    : schema;

/** The record schema that fits a value: itself, or the branch of a union that its discriminator names. */
export const recordSchema = (schema: z.ZodMiniType, value: unknown): z.ZodMiniObject | undefined => {
  const inner = bare(schema);
  if (inner instanceof z.ZodMiniObject) return inner;
  if (!(inner instanceof z.ZodMiniDiscriminatedUnion)) return undefined;
  const key = inner._zod.def.discriminator;
  const name = (value as Record<string, unknown> | null)?.[key];
  return (inner.def.options as unknown as z.ZodMiniObject[]).find((option) =>
    (option.shape[key] as z.ZodMiniLiteral).def.values.includes(name as string),
  );
};

/** Is this a schema whose content is the user's own data (JSON Schemas, examples), never reordered or checked inside? */
export const isOpaque = (schema: z.ZodMiniType): boolean => {
  const inner = bare(schema);
  return inner instanceof z.ZodMiniUnknown || isPayload(inner);
};

/** Is this the schema of a JSON Schema? By its form, for a schema that was given a title is another object. */
export const isPayload = (schema: unknown): boolean =>
  schema instanceof z.ZodMiniUnion && schema.def.options.some((option) => option instanceof z.ZodMiniCustom);

/** The schema of one child of a value; undefined where the schema knows none. */
export const childSchema = (schema: z.ZodMiniType, value: unknown, key: string | number): z.ZodMiniType | undefined => {
  const inner = bare(schema);
  if (inner instanceof z.ZodMiniRecord) return inner.def.valueType as z.ZodMiniType;
  if (inner instanceof z.ZodMiniArray) return inner.def.element as z.ZodMiniType;
  const record = recordSchema(inner, value);
  return record && Object.hasOwn(record.shape, key) ? (record.shape[key] as z.ZodMiniType) : undefined;
};

/** The keys a record of this shape may have, in canonical order. */
export const knownKeys = (schema: z.ZodMiniType, value: unknown): readonly string[] =>
  Object.keys(recordSchema(schema, value)?.shape ?? {});

/** The schema at a path below a root value. */
export const schemaAt = (
  root: z.ZodMiniType,
  value: unknown,
  path: readonly (string | number)[],
): z.ZodMiniType | undefined => {
  let schema: z.ZodMiniType | undefined = root;
  let current = value;
  for (const step of path) {
    if (!schema) return undefined;
    schema = childSchema(schema, current, step);
    current = (current as Record<string | number, unknown> | null | undefined)?.[step];
  }
  return schema;
};
