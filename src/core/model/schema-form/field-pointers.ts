/** The fields that a JSON Schema describes, as JSON pointers: what a key or personal data may be chosen from. */
import { pointerOf } from '../../lib/pointer.ts';
import type { JsonSchema } from '../message.ts';
import type { Schemas } from '../schema-check.ts';
import { partsOf } from '../schema-field.ts';
import { isFields } from './part.ts';

export interface FieldPointer {
  readonly pointer: string;
  /** It holds one value, not fields or items of its own. */
  readonly isScalar: boolean;
}

/** A schema that holds itself has no end of fields. */
const deepest = 5;
const most = 500;

/** In the order of the schema, each object before what is in it; through references and alternatives, not into lists. */
export const fieldPointers = (schema: JsonSchema, schemas: Schemas): readonly FieldPointer[] => {
  const found = new Map<string, FieldPointer>();
  const visit = (part: unknown, steps: readonly string[]): void => {
    for (const each of alternativesOf(part, schema, schemas))
      for (const [name, inner] of Object.entries(isFields(each.properties) ? each.properties : {})) {
        const path = [...steps, name];
        const pointer = pointerOf(path);
        if (found.size >= most || found.has(pointer)) continue;
        found.set(pointer, { pointer, isScalar: !isCompound(inner, schema, schemas) });
        if (path.length < deepest) visit(inner, path);
      }
  };
  visit(schema, []);
  return [...found.values()];
};

const alternativesOf = (part: unknown, root: JsonSchema, schemas: Schemas) =>
  partsOf(part, root, schemas).flatMap((each) => [
    each,
    ...[each.anyOf, each.oneOf].flatMap((list) =>
      Array.isArray(list) ? list.flatMap((one) => partsOf(one, root, schemas)) : [],
    ),
  ]);

const isCompound = (part: unknown, root: JsonSchema, schemas: Schemas): boolean =>
  alternativesOf(part, root, schemas).some(
    ({ type, properties, items }) =>
      type === 'object' || type === 'array' || properties !== undefined || items !== undefined,
  );
