/** A JSON Schema where it stands: with the whole that its local references mean and the design's shared schemas. */
import { pathOf, valueAt } from '../../lib/pointer.ts';
import type { JsonObject, JsonSchema } from '../../model/message.ts';
import { misfits, type Schemas } from '../../model/schemas/schema-check.ts';
import { schemaPrefix } from '../../model/schemas/schema-references.ts';

export interface Side {
  readonly schema: JsonSchema;
  /** What `#` means in it. */
  readonly root: JsonSchema;
  readonly schemas: Schemas;
}

/** A schema that is not just true or false. */
export type Part = Omit<Side, 'schema'> & { readonly schema: JsonObject };

/** All of them hold for one value. */
export type Sides = readonly Side[];

/** Without a schema it may be anything. */
export const sideOf = (schemas: Schemas | undefined, schema: JsonSchema = true): Side => ({
  schema,
  root: schema,
  schemas: schemas ?? {},
});

/** A part of the schema; what is no schema asks for nothing. */
export const within = (side: Side, part: unknown): Side => ({ ...side, schema: isSchema(part) ? part : true });

/** What a `$ref` leads to; a reference that leads nowhere asks for nothing. */
export const referred = (side: Side, reference: string): Side => {
  if (!reference.startsWith(schemaPrefix)) return within(side, valueAt(side.root, pathOf(decoded(reference.slice(1)))));
  const [id = '', ...rest] = pathOf(`/${decoded(reference.slice(schemaPrefix.length))}`);
  const root = Object.hasOwn(side.schemas, id) ? (side.schemas[id] as JsonSchema) : true;
  const part = valueAt(root, rest);
  return { ...side, root, schema: isSchema(part) ? part : true };
};

/** References to references end somewhere, or lead round in a circle. */
const longestChain = 24;

/** Where a schema is nothing but a reference, the one that it leads to: the same pair of schemas is then known to be the same. */
export const followed = (side: Side, steps = longestChain): Side => {
  const { schema } = side;
  if (typeof schema === 'boolean' || typeof schema.$ref !== 'string' || Object.keys(schema).length > 1) return side;
  return steps === 0 ? { ...side, schema: true } : followed(referred(side, schema.$ref), steps - 1);
};

/** Does a value fit? What the checker cannot read counts as no. */
export const fits = ({ schema, root, schemas }: Side, value: unknown): boolean => {
  if (typeof schema === 'boolean') return schema;
  const $defs = typeof root === 'object' ? root.$defs : undefined;
  return misfits($defs === undefined ? schema : { ...schema, $defs }, value, schemas).length === 0;
};

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));

const decoded = (pointer: string): string => {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
};
