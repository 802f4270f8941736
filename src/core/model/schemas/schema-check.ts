/** Does a value fit a JSON Schema (2020-12)? Interpreted, not compiled: the page forbids code made at run time. */
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Text } from '../../lib/text.ts';
import type { JsonSchema } from '../message.ts';
import { misfitWords, unreadableSchema } from './misfit-words.ts';
import { dataKeywords, nameKeywords, schemaPrefix } from './schema-references.ts';

export type Schemas = Readonly<Record<string, JsonSchema>>;

export interface Misfit {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly reason: Text;
}

/** Where a value does not fit; empty when it fits. Never throws: a schema that cannot be read is a misfit of the whole value. */
export const misfits = (schema: JsonSchema, value: unknown, schemas: Schemas = {}): Misfit[] => {
  try {
    const result = new Validator(bundled(schema, schemas), '2020-12', false).validate(value);
    if (result.valid) return [];
    const places = result.errors.map(({ instanceLocation, keyword, error }) => ({
      pointer: instanceLocation.replace(/^#/, ''),
      reason: misfitWords(keyword, error),
    }));
    return innermost(places);
  } catch (error) {
    return [{ pointer: '', reason: unreadableSchema(error) }];
  }
};

/** A schema that stands alone: what it takes from the design's `schemas` goes into its `$defs`. The argument stays as it is. */
const bundled = (schema: JsonSchema, schemas: Schemas): Schema | boolean => {
  if (typeof schema === 'boolean') return schema;
  const wanted = new Set<string>();
  const root = copied(schema, wanted) as Record<string, unknown>;
  const shared: [string, unknown][] = [];
  for (const id of wanted) {
    const each = Object.hasOwn(schemas, id) ? schemas[id] : undefined;
    if (each !== undefined) shared.push([`${sharedKey}${id}`, copied(each, wanted)]);
  }
  return shared.length === 0 ? root : { ...root, $defs: { ...(root.$defs ?? {}), ...Object.fromEntries(shared) } };
};

const sharedKey = 'schemas.';

/** The interpreter compares references letter by letter, and spells its own by `encodeURI`. */
const spelt = (reference: string): string => {
  try {
    return encodeURI(decodeURIComponent(reference));
  } catch {
    return reference;
  }
};

/** A deep copy (the interpreter writes into what it reads) in which references to shared schemas point into `$defs`. */
const copied = (schema: unknown, wanted: Set<string>, isNames = false): unknown => {
  if (schema === null || typeof schema !== 'object') return schema;
  if (Array.isArray(schema)) return schema.map((item) => copied(item, wanted));
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => {
    if (!isNames && key === '$ref' && typeof value === 'string' && value.startsWith(schemaPrefix)) {
      const rest = value.slice(schemaPrefix.length);
      wanted.add(rest.split('/')[0] as string);
      return [key, `#/$defs/${sharedKey}${rest}`];
    }
    if (!isNames && key === '$ref' && typeof value === 'string' && value.startsWith('#')) return [key, spelt(value)];
    if (!isNames && dataKeywords.has(key)) return [key, value];
    return [key, copied(value, wanted, !isNames && nameKeywords.has(key))];
  });
  return Object.fromEntries(entries);
};

/** The interpreter names every schema around a misfit, too; the deepest places say what is really wrong. */
const innermost = (places: readonly Misfit[]): Misfit[] => {
  const deepest = places.filter(
    (place) =>
      !places.some((other) => other.pointer !== place.pointer && other.pointer.startsWith(`${place.pointer}/`)),
  );
  const byPointer = new Map(deepest.map((place) => [place.pointer, place]));
  return [...byPointer.values()];
};
