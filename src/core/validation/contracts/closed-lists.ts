/** Fields of a JSON Schema that allow a list of values and no other. */
import { pointerOf } from '../../lib/pointer.ts';
import type { JsonObject, JsonSchema } from '../../model/message.ts';
import { isFields } from '../../model/schemas/form/part.ts';
import type { Schemas } from '../../model/schemas/schema-check.ts';
import { partsOf } from '../../model/schemas/schema-field.ts';

export interface ClosedList {
  /** Of the field in the message; `*` is every item of a list. */
  readonly field: string;
  /** Steps to its `enum` from the schema; undefined where it stands in another one. */
  readonly path: readonly string[] | undefined;
  readonly values: readonly unknown[];
}

/** A schema that holds itself has no end of fields, and one that holds others many times over has too many to name. */
const most = 1000;

type Steps = readonly string[];

/** A constant is a mark and not a list; what several alternatives may be is not looked into. */
export const closedLists = (schema: JsonSchema, schemas: Schemas): readonly ClosedList[] => {
  const found: ClosedList[] = [];
  let visits = 0;
  const visit = (part: unknown, field: Steps, path: Steps | undefined, around: ReadonlySet<unknown>): void => {
    for (const each of partsOf(part, schema, schemas)) {
      if (around.has(each) || ++visits > most) continue;
      const own = each === part ? path : undefined;
      if (Array.isArray(each.enum) && each.enum.length > 1)
        found.push({ field: pointerOf(field), path: own && [...own, 'enum'], values: each.enum });
      for (const [step, way, inner] of insideOf(each))
        visit(inner, [...field, step], own && [...own, ...way], new Set([...around, each]));
    }
  };
  visit(schema, [], [], new Set());
  return found;
};

/** The fields of an object and the items of a list, each with the way to it in the schema. */
const insideOf = ({
  properties,
  items,
}: JsonObject): readonly (readonly [step: string, way: Steps, inner: unknown])[] => [
  ...Object.entries(isFields(properties) ? properties : {}).map(
    ([name, inner]) => [name, ['properties', name], inner] as const,
  ),
  ...(isFields(items) ? [['*', ['items'], items] as const] : []),
];
