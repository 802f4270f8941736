/** The fields that a JSON Schema describes, as JSON pointers: what a key or personal data may be chosen from. */
import { pointerOf } from '../../../lib/pointer.ts';
import type { JsonSchema } from '../../message.ts';
import type { Schemas } from '../schema-check.ts';
import { partsOf } from '../schema-field.ts';
import { isFields } from './part.ts';

export interface FieldPointer {
  readonly pointer: string;
  /** It holds one value, not fields or items of its own. */
  readonly isScalar: boolean;
  /** A list of any length: a pointer into it would name one of its items, not that field of all of them. */
  readonly isList: boolean;
}

/** A schema that holds itself has no end of fields; others are as deep as a document may be. */
const deepestWithin = 5;
const deepest = 64;
const most = 500;

/**
 * In the order of the schema, each object before what is in it; through references, alternatives and the fixed places of
 * a list (`prefixItems`), not into the items of a list of any length (RFC 6901 has no sign for all of them).
 */
export const fieldPointers = (schema: JsonSchema, schemas: Schemas): readonly FieldPointer[] => {
  const found = new Map<string, FieldPointer>();
  const visit = (part: unknown, steps: readonly string[], around: ReadonlySet<unknown>): void => {
    for (const each of alternativesOf(part, schema, schemas)) {
      if (steps.length >= (around.has(each) ? deepestWithin : deepest)) continue;
      const within = new Set([...around, each]);
      for (const [name, inner] of insideOf(each)) {
        const path = [...steps, name];
        const pointer = pointerOf(path);
        if (found.size >= most || found.has(pointer)) continue;
        const parts = alternativesOf(inner, schema, schemas);
        found.set(pointer, { pointer, isScalar: !parts.some(isCompound), isList: parts.some(isList) });
        visit(inner, path, within);
      }
    }
  };
  visit(schema, [], new Set());
  return [...found.values()];
};

type Part = ReturnType<typeof partsOf>[number];

/** Named fields, then the fixed places of a list by their number. */
const insideOf = ({ properties, prefixItems }: Part): readonly (readonly [string, unknown])[] => [
  ...Object.entries(isFields(properties) ? properties : {}),
  ...(Array.isArray(prefixItems) ? prefixItems.map((each: unknown, at) => [String(at), each] as const) : []),
];

const alternativesOf = (part: unknown, root: JsonSchema, schemas: Schemas) =>
  partsOf(part, root, schemas).flatMap((each) => [
    each,
    ...[each.anyOf, each.oneOf].flatMap((list) =>
      Array.isArray(list) ? list.flatMap((one) => partsOf(one, root, schemas)) : [],
    ),
  ]);

const isCompound = ({ type, properties, items, prefixItems }: Part): boolean =>
  type === 'object' || type === 'array' || [properties, items, prefixItems].some((each) => each !== undefined);

const isList = ({ type, items, prefixItems }: Part): boolean =>
  prefixItems === undefined && (type === 'array' || items !== undefined);
