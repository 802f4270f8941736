/** A JSON Schema (2020-12) from examples: the narrowest simple one that all of them fit. */
import { byCodeUnit } from '../../lib/sort.ts';
import type { JsonObject } from '../message.ts';

/** Fields that every example has are required; one type where one will do, a list of types where not. */
export const inferSchema = (examples: readonly unknown[]): JsonObject => {
  const types = typesOf(examples);
  const objects = examples.filter(isObject);
  const items = examples.filter((value): value is unknown[] => Array.isArray(value)).flat();
  return {
    ...(types.length === 1 ? { type: types[0] } : types.length > 1 ? { type: types } : {}),
    ...(objects.length > 0 && fieldsOf(objects)),
    ...(items.length > 0 && { items: inferSchema(items) }),
  };
};

const fieldsOf = (objects: readonly JsonObject[]): JsonObject => {
  const names = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const required = names.filter((name) => objects.every((each) => Object.hasOwn(each, name)));
  const properties = names.map((name) => [
    name,
    inferSchema(objects.filter((each) => Object.hasOwn(each, name)).map((each) => each[name])),
  ]);
  return {
    ...(required.length > 0 && { required }),
    ...(names.length > 0 && { properties: Object.fromEntries(properties) }),
  };
};

const typesOf = (values: readonly unknown[]): string[] => {
  const types = new Set(values.map(typeOf));
  if (types.has('number')) types.delete('integer');
  return [...types].sort(byCodeUnit);
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
