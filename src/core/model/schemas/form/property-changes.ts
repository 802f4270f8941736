/** What a form of a JSON Schema changes: fields come and go, are wanted or not, and get another type. */

import type { JsonObject } from '../../message.ts';
import { keepOrder, orderedNames } from '../../text/key-order.ts';
import { schemaPrefix } from '../schema-references.ts';
import { changedAt, isFields, type Path, withKeyword } from './part.ts';
import { type PlainType, typeOf } from './property-rows.ts';

/** One more field of the object at the path, a text, under a name that it does not have yet. */
export const withNewProperty = (schema: unknown, path: Path, words: string): { schema: unknown; name: string } => {
  let name = words;
  const changed = changedAt(schema, path, (part) => {
    const object: JsonObject = isFields(part) ? part : { type: 'object' };
    const properties = isFields(object.properties) ? object.properties : {};
    for (let number = 2; Object.hasOwn(properties, name); number++) name = `${words}${number}`;
    return withKeyword(object, 'properties', withKeyword(properties, name, { type: 'string' }));
  });
  return { schema: changed, name };
};

/** Without the field at the path, and without its name among those that are wanted. */
export const withoutProperty = (schema: unknown, path: Path): unknown => {
  const name = String(path.at(-1));
  return changedAt(schema, path.slice(0, -2), (part) => {
    if (!isFields(part) || !isFields(part.properties)) return part;
    return withRequired(withKeyword(part, 'properties', withKeyword(part.properties, name, undefined)), name, false);
  });
};

export const withRequiredProperty = (schema: unknown, path: Path, required: boolean): unknown =>
  changedAt(schema, path.slice(0, -2), (part) =>
    isFields(part) ? withRequired(part, String(path.at(-1)), required) : part,
  );

/** The names in the order of the fields; an empty list goes. */
const withRequired = (object: JsonObject, name: string, required: boolean): JsonObject => {
  const before = Array.isArray(object.required) ? (object.required as unknown[]) : [];
  if (before.includes(name) === required) return object;
  const after = required ? [...before, name] : before.filter((each) => each !== name);
  return withKeyword(object, 'required', after.length === 0 ? undefined : after);
};

/** The field at the path one place nearer to the first (-1) or to the last (1) of its object. */
export const withPropertyMoved = (schema: unknown, path: Path, by: -1 | 1): unknown =>
  changedAt(schema, path.slice(0, -1), (part) => {
    if (!isFields(part)) return part;
    const names = [...orderedNames(part)];
    const from = names.indexOf(String(path.at(-1)));
    const other = names[from + by];
    if (from < 0 || other === undefined) return part;
    names[from + by] = names[from] as string;
    names[from] = other;
    return inOrder(part, names);
  });

/** Another name for the field at the path, in its object alone; the name must be free there. */
export const withPropertyRenamed = (schema: unknown, path: Path, name: string): unknown => {
  const old = String(path.at(-1));
  return changedAt(schema, path.slice(0, -2), (part) => {
    if (!isFields(part) || !isFields(part.properties)) return part;
    const names = part.required;
    const required = Array.isArray(names) ? names.map((each) => (each === old ? name : each)) : undefined;
    const renamed = withKeyword(part, 'properties', withKeyRenamed(part.properties, old, name));
    const wanted = required === undefined ? renamed : withKeyword(renamed, 'required', required);
    const depends = wanted.dependentRequired;
    return isFields(depends) ? withKeyword(wanted, 'dependentRequired', dependsRenamed(depends, old, name)) : wanted;
  });
};

const dependsRenamed = (depends: JsonObject, old: string, name: string): JsonObject =>
  Object.fromEntries(
    Object.entries(depends).map(([key, names]) => [
      key === old ? name : key,
      Array.isArray(names) ? names.map((each) => (each === old ? name : each)) : names,
    ]),
  );

/** The record with one key renamed where it stands. */
export const withKeyRenamed = (record: JsonObject, old: string, name: string): JsonObject =>
  inOrder(
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key === old ? name : key, value])),
    orderedNames(record).map((key) => (key === old ? name : key)),
  );

const inOrder = (record: JsonObject, names: readonly string[]): JsonObject => {
  const copy = Object.fromEntries(names.map((key) => [key, record[key]]));
  keepOrder(copy, names);
  return copy;
};

export type ChosenType = PlainType | 'any' | { readonly shared: string };

/** What stays when a field gets another type: it is said about the field, not about its values. */
const telling = ['title', 'description', 'deprecated', 'readOnly', 'writeOnly', '$comment'];

/** The part at the path with another type. A number may become whole without losing its bounds; null stays allowed. */
export const withType = (schema: unknown, path: Path, type: ChosenType): unknown =>
  changedAt(schema, path, (part) => {
    const { nullable, type: before } = typeOf(part);
    const own: JsonObject = isFields(part) ? part : {};
    const isStill = before === type || (isNumeric(before) && isNumeric(type));
    const kept = Object.entries(own).filter(
      ([key]) => telling.includes(key) || key.startsWith('x-') || (isStill && key !== 'type'),
    );
    return { ...head(type, nullable), ...Object.fromEntries(kept), ...tail(type, own, isStill) };
  });

const isNumeric = (type: unknown): boolean => type === 'number' || type === 'integer';

const head = (type: ChosenType, nullable: boolean): JsonObject => {
  if (typeof type === 'object') return { $ref: `${schemaPrefix}${type.shared}` };
  if (type === 'any') return {};
  return { type: nullable && type !== 'null' ? [type, 'null'] : type };
};

const tail = (type: ChosenType, before: JsonObject, isStill: boolean): JsonObject => {
  if (isStill) return {};
  if (type === 'object') return { properties: isFields(before.properties) ? before.properties : {} };
  return type === 'array' ? { items: { type: 'string' } } : {};
};

/** The part at the path may be null, too, or may not. */
export const withNullable = (schema: unknown, path: Path, nullable: boolean): unknown =>
  changedAt(schema, path, (part) => {
    const { type } = typeOf(part);
    if (!isFields(part) || type === 'any' || type === 'shared' || type === 'other') return part;
    return withKeyword(part, 'type', nullable ? [type, 'null'] : type);
  });
