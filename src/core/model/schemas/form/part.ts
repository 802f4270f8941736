/** A part of a JSON Schema changed in its place; all beside the way keeps its identity and its order. */

import type { JsonObject } from '../../message.ts';
import { orderedLike } from '../../text/key-order.ts';

export type Path = readonly (string | number)[];

export const isFields = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part at the path as `change` makes it; a path that leads nowhere changes nothing. */
export const changedAt = (schema: unknown, path: Path, change: (part: unknown) => unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return change(schema);
  if (Array.isArray(schema)) {
    const at = Number(step);
    const item = at in schema ? changedAt(schema[at], rest, change) : schema[at];
    return item === schema[at] ? schema : schema.with(at, item);
  }
  if (!isFields(schema) || !Object.hasOwn(schema, step)) return schema;
  const inner = changedAt(schema[step], rest, change);
  return inner === schema[step] ? schema : orderedLike(schema, { ...schema, [step]: inner });
};

/** The record with one keyword set, or without it where the value is undefined. */
export const withKeyword = (part: JsonObject, key: string, value: unknown): JsonObject => {
  if (value !== undefined) return orderedLike(part, { ...part, [key]: value });
  const { [key]: _gone, ...rest } = part;
  return orderedLike(part, rest);
};
