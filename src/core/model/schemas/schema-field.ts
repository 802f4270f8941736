/** Looks a field up in a JSON Schema by its JSON pointer, through references and `allOf`. */
import { pathOf } from '../../lib/pointer.ts';
import type { JsonObject, JsonSchema } from '../message.ts';
import type { Schemas } from './schema-check.ts';
import { schemaPrefix } from './schema-references.ts';

export interface SchemaField {
  /** Every object on the way must have its step. */
  readonly required: boolean;
}

/** The field; undefined where the schema describes none there. Alternatives (`anyOf`, `oneOf`) count as describing it. */
export const fieldAt = (schema: JsonSchema, pointer: string, schemas: Schemas): SchemaField | undefined => {
  let current: unknown = schema;
  let required = true;
  for (const step of pathOf(pointer)) {
    const parts = partsOf(current, schema, schemas);
    if (parts.some((part) => part.anyOf !== undefined || part.oneOf !== undefined)) return { required };
    const owner = parts.find((part) => isObject(part.properties) && Object.hasOwn(part.properties, step));
    if (!owner) return undefined;
    current = (owner.properties as JsonObject)[step];
    required &&= parts.some((part) => Array.isArray(part.required) && part.required.includes(step));
  }
  return { required };
};

/** The names of the required text and whole-number fields at the top of a schema, in its order. */
export const requiredScalars = (schema: JsonSchema, schemas: Schemas): string[] => {
  const parts = partsOf(schema, schema, schemas);
  const names = parts.flatMap((part) => (isObject(part.properties) ? Object.keys(part.properties) : []));
  return names.filter(
    (name) =>
      parts.some((part) => Array.isArray(part.required) && part.required.includes(name)) &&
      parts.some((part) => isObject(part.properties) && isScalar(part.properties[name])),
  );
};

const isScalar = (schema: unknown): boolean =>
  isObject(schema) && (schema.type === 'string' || schema.type === 'integer' || schema.format === 'uuid');

/** The schema and all that it takes in: what it refers to and its `allOf`, each once. */
export const partsOf = (schema: unknown, root: JsonSchema, schemas: Schemas): JsonObject[] => {
  const parts = new Set<JsonObject>();
  const waiting = [schema];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (!isObject(each) || parts.has(each)) continue;
    parts.add(each);
    if (Array.isArray(each.allOf)) waiting.push(...each.allOf);
    if (typeof each.$ref === 'string') waiting.push(referred(each.$ref, root, schemas));
  }
  return [...parts];
};

const referred = (reference: string, root: JsonSchema, schemas: Schemas): unknown => {
  const shared = reference.startsWith(schemaPrefix);
  if (!shared && !reference.startsWith('#')) return undefined;
  const path = pathOf(shared ? `/${reference.slice(schemaPrefix.length)}` : reference.slice(1));
  return path.reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    shared ? schemas : root,
  );
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
