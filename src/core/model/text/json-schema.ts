/** The JSON Schema (2020-12) of the document, for editors that complete and check; made from the parser's own schema. */
import * as z from 'zod/mini';
import { design } from '../design.ts';
import { type FieldInfo, fields } from '../field.ts';
import { forbiddenIds } from '../names.ts';
import { isPayload } from './shape.ts';

type Made = z.core.JSONSchema.BaseSchema & { field?: FieldInfo };

/** Where the schema is published. */
export const schemaFile = 'schema/eventwright-1.schema.json';

/** The schema as JSON; references, coherence and limits of size are beyond it and judged by the parser alone. */
export const designJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(design, { target: 'draft-2020-12', metadata: fields, unrepresentable: 'any', override: describe }),
  title: 'Eventwright design, format 1',
});

/** Text of the published file. */
export const printJsonSchema = (): string => `${JSON.stringify(designJsonSchema(), null, 2)}\n`;

const describe = ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Made }): void => {
  const { field } = jsonSchema;
  delete jsonSchema.field;
  if (field) {
    jsonSchema.title = field.title.en;
    jsonSchema.description = field.unit ? `${field.help.en} [${field.unit}]` : field.help.en;
    if (field.default !== undefined) jsonSchema.default = field.default as NonNullable<Made['default']>;
  }
  if (isPayload(zodSchema)) {
    delete jsonSchema.anyOf;
    jsonSchema.type = ['object', 'boolean'] as never;
  }
  // Names that mean something to JavaScript objects: no ids, and `__proto__` no name of anything.
  if (zodSchema._zod.def.type === 'record') {
    const { propertyNames } = jsonSchema;
    const taken = typeof propertyNames === 'object' && propertyNames.pattern !== undefined;
    jsonSchema.propertyNames = {
      ...(propertyNames as object),
      not: { enum: taken ? [...forbiddenIds] : ['__proto__'] },
    } as never;
  }
  if (zodSchema._zod.def.type === 'object') jsonSchema.patternProperties = { '^x-': {} };
};
