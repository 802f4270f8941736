/** A JSON Schema with the shared schemas that its references mean. */
import type { JsonSchema } from '../../model/message.ts';
import type { Schemas } from '../../model/schemas/schema-check.ts';
import { schemaPrefix } from '../../model/schemas/schema-references.ts';

/** Finds the schema that a `$ref` points to; undefined where it cannot. */
export type Resolve = (reference: string) => JsonSchema | undefined;

export interface Side {
  readonly schema: JsonSchema;
  readonly resolve: Resolve;
}

/** Without a schema it may be anything. */
export const sideOf = (schemas: Schemas | undefined, schema: JsonSchema = true): Side => ({
  schema,
  resolve: (reference) => {
    const id = reference.startsWith(schemaPrefix) ? reference.slice(schemaPrefix.length) : undefined;
    return id !== undefined && schemas && Object.hasOwn(schemas, id) ? schemas[id] : undefined;
  },
});
