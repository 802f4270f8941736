/** A JSON Schema (2020-12) as the lines of a form: its fields, those inside them, and what each list holds. */
import type { JsonObject } from '../../message.ts';
import { typeNames } from '../schema-problems.ts';
import { schemaPrefix } from '../schema-references.ts';
import { isFields, type Path } from './part.ts';

export type PlainType = (typeof typeNames)[number];

/** `any`: no type is asked; `shared`: it refers to one of the design's schemas; `other`: more than a form can say. */
export type RowType = PlainType | 'any' | 'shared' | 'other';

export interface PropertyRow {
  /** From the schema on, to the row's own schema. */
  readonly path: Path;
  /** Null for the schema itself and for what a list holds. */
  readonly name: string | null;
  readonly level: number;
  readonly schema: unknown;
  readonly type: RowType;
  /** Id of the shared schema that it refers to. */
  readonly shared: string | null;
  readonly required: boolean;
  /** The value may be null, too. */
  readonly nullable: boolean;
}

/** Deeper than this a form shows nothing more: the source does. */
const deepest = 12;

/** The schema itself first, then everything in it, each below what it lies in. */
export const propertyRows = (schema: unknown): readonly PropertyRow[] => rowsAt(schema, [], null, 0, false);

const rowsAt = (schema: unknown, path: Path, name: string | null, level: number, required: boolean): PropertyRow[] => {
  const row: PropertyRow = { path, name, level, schema, required, ...typeOf(schema) };
  if (!isFields(schema) || level >= deepest) return [row];
  if (row.type === 'object') return [row, ...fieldRows(schema, path, level + 1)];
  if (row.type === 'array' && schema.items !== undefined)
    return [row, ...rowsAt(schema.items, [...path, 'items'], null, level + 1, false)];
  return [row];
};

const fieldRows = (schema: JsonObject, path: Path, level: number): PropertyRow[] => {
  const { properties, required } = schema;
  if (!isFields(properties)) return [];
  const names = new Set(Array.isArray(required) ? required : []);
  return Object.entries(properties).flatMap(([name, each]) =>
    rowsAt(each, [...path, 'properties', name], name, level, names.has(name)),
  );
};

type Typed = Pick<PropertyRow, 'type' | 'shared' | 'nullable'>;

/** Keywords whose meaning a form of types does not show. */
const beyond = ['oneOf', 'anyOf', 'allOf', 'not', 'if', 'const', '$dynamicRef', 'prefixItems', 'patternProperties'];

export const typeOf = (schema: unknown): Typed => {
  const plain = (type: RowType, nullable = false): Typed => ({ type, shared: null, nullable });
  if (schema === true) return plain('any');
  if (!isFields(schema)) return plain('other');
  if (typeof schema.$ref === 'string')
    return schema.$ref.startsWith(schemaPrefix) && !schema.$ref.slice(schemaPrefix.length).includes('/')
      ? { type: 'shared', shared: schema.$ref.slice(schemaPrefix.length), nullable: false }
      : plain('other');
  if (beyond.some((keyword) => Object.hasOwn(schema, keyword))) return plain('other');
  if (schema.type === undefined) return plain(isFields(schema.properties) ? 'object' : 'any');
  if (isPlainType(schema.type)) return plain(schema.type);
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [];
  const [one, ...more] = types.filter((type) => type !== 'null');
  return isPlainType(one) && more.length === 0 && types.includes('null') ? plain(one, true) : plain('other');
};

const isPlainType = (type: unknown): type is PlainType => (typeNames as readonly unknown[]).includes(type);
