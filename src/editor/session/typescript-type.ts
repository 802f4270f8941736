/** The TypeScript type that the export makes of a schema. */
import { pascal } from '../../core/codegen/names.ts';
import { printTypes } from '../../core/codegen/types/print-types.ts';
import { typesFromSchemas } from '../../core/codegen/types/types-from-schema.ts';
import type { JsonSchema } from '../../core/model/message.ts';
import type { Schemas } from '../../core/model/schemas/schema-check.ts';

/** Source text; shared schemas stand in it under their own names. */
export const typescriptType = (name: string, schema: JsonSchema, schemas: Schemas): string => {
  const shared = new Map(Object.keys(schemas).map((id) => [id, pascal(id)]));
  return printTypes(typesFromSchemas([{ name: pascal(name), schema }], shared));
};
