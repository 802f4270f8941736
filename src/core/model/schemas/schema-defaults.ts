/** Defaults inside a JSON Schema (2020-12) that do not fit the very schema they stand in. */
import type { JsonObject, JsonSchema } from '../message.ts';
import { type Misfit, misfits, type Schemas } from './schema-check.ts';

export interface WrongDefault {
  /** Steps from the schema to its `default`. */
  readonly path: readonly (string | number)[];
  readonly misfit: Misfit;
}

export const wrongDefaults = (schema: JsonSchema, schemas: Schemas): WrongDefault[] =>
  withDefaults(schema, []).flatMap(({ path, part }) => {
    if (refersElsewhere(part)) return [];
    const [misfit] = misfits(alone(schema as JsonObject, part), part.default, schemas);
    return misfit ? [{ path: [...path, 'default'], misfit }] : [];
  });

type Path = readonly (string | number)[];

const withDefaults = (schema: unknown, path: Path): { path: Path; part: JsonObject }[] => {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return [];
  const part = schema as JsonObject;
  const inside = Object.entries(part).flatMap(([key, value]) => {
    if (one.has(key)) return withDefaults(value, [...path, key]);
    if (!many.has(key) || value === null || typeof value !== 'object') return [];
    const isList = Array.isArray(value);
    return Object.entries(value).flatMap(([step, each]) =>
      withDefaults(each, [...path, key, isList ? Number(step) : step]),
    );
  });
  return Object.hasOwn(part, 'default') ? [{ path, part }, ...inside] : inside;
};

/** Keywords that hold one schema, and those that hold a list or a map of them. */
const one: ReadonlySet<string> = new Set(
  'additionalProperties contains else if items propertyNames then unevaluatedItems unevaluatedProperties'.split(' '),
);
const many: ReadonlySet<string> = new Set(
  '$defs allOf anyOf dependentSchemas oneOf patternProperties prefixItems properties'.split(' '),
);

/** A part by itself still finds what the whole defines. */
const alone = (whole: JsonObject, part: JsonObject): JsonObject =>
  whole.$defs === undefined ? part : { ...part, $defs: whole.$defs };

/** A reference to another place of the whole leads nowhere in a part alone, so nothing is said of it. */
const refersElsewhere = (part: JsonObject): boolean =>
  /"\$(?:dynamicRef|ref)":"#(?!\/\$defs\/|\/schemas\/)/.test(JSON.stringify(part));
