/** Pairs of random schemas as a message has them before and after a change; half of them differ in one place. */
import fc from 'fast-check';
import type { JsonObject, JsonSchema } from '../../../model/message.ts';

/** Shared schemas that both sides refer to. */
export const shared: Readonly<Record<string, JsonSchema>> = {
  id: { type: 'string', minLength: 1, maxLength: 3 },
  size: { type: 'integer', minimum: 1, maximum: 5 },
  pair: { type: 'object', properties: { a: { $ref: '#/schemas/id' }, b: { type: 'boolean' } }, required: ['a'] },
};
export const fieldNames = ['a', 'b', 'c'] as const;
const ref = (id: string): JsonSchema => ({ $ref: `#/schemas/${id}` });

const plainLeaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.constantFrom<JsonSchema>({ type: 'boolean' }, { type: 'null' }, { type: ['string', 'null'] }, { const: 'x' }),
  fc.subarray(['x', 'y', 'z', 1, null], { minLength: 1 }).map((values): JsonSchema => ({ enum: values })),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 4, max: 8 }), fc.constantFrom('integer', 'number'))
    .map(([minimum, maximum, type]): JsonSchema => ({ type, minimum, maximum })),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 8 }))
    .map(
      ([exclusiveMinimum, exclusiveMaximum]): JsonSchema => ({ type: 'number', exclusiveMinimum, exclusiveMaximum }),
    ),
  fc.constantFrom(1, 2, 3, 6).map((multipleOf): JsonSchema => ({ type: 'integer', multipleOf })),
  fc
    .tuple(fc.nat(2), fc.integer({ min: 2, max: 4 }))
    .map(([minLength, maxLength]): JsonSchema => ({ type: 'string', minLength, maxLength })),
  fc.constantFrom('^x', '^y').map((pattern): JsonSchema => ({ type: 'string', pattern })),
);
const leaf = fc.oneof(
  { weight: 6, arbitrary: plainLeaf },
  { weight: 2, arbitrary: fc.constantFrom('id', 'size', 'pair').map(ref) },
);

const objectOf = (inner: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonObject> =>
  fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...fieldNames), inner, { maxKeys: 3 }),
      required: fc.subarray([...fieldNames]),
      additionalProperties: fc.constantFrom<JsonSchema | undefined>(undefined, undefined, undefined, false, true, {
        type: 'string',
      }),
    })
    .map(({ properties, required, additionalProperties }) => ({
      type: 'object',
      properties,
      required: required.filter((name) => name in properties),
      ...(additionalProperties !== undefined && { additionalProperties }),
    }));
const listOf = (inner: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonSchema> =>
  fc
    .tuple(inner, fc.nat(1), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .map(([items, minItems, maxItems, isBounded]) => ({
      type: 'array',
      items,
      ...(isBounded && { minItems, maxItems }),
    }));
/** Alternatives as people write them: told apart by a mark, or by their types. */
const choice: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc
    .tuple(fc.subarray(['x', 'y', 'z'], { minLength: 1 }), fc.array(objectOf(leaf), { minLength: 3, maxLength: 3 }))
    .map(([marks, objects]) => ({
      oneOf: marks.map((mark, at) => {
        const { properties, required, ...rest } = objects[at] as { properties: object; required: string[] };
        return { ...rest, properties: { ...properties, kind: { const: mark } }, required: [...required, 'kind'] };
      }),
    })),
  fc
    .subarray<JsonSchema>(
      [{ type: 'string', maxLength: 3 }, { type: 'null' }, { type: 'boolean' }, { type: 'array' }],
      {
        minLength: 1,
      },
    )
    .map((anyOf) => ({ anyOf })),
);
const whole = fc.tuple(objectOf(leaf), objectOf(leaf)).map((allOf): JsonSchema => ({ allOf }));
const schema: fc.Arbitrary<JsonSchema> = fc.oneof(
  { weight: 2, arbitrary: leaf },
  { weight: 5, arbitrary: objectOf(fc.oneof({ weight: 4, arbitrary: leaf }, objectOf(leaf), listOf(leaf))) },
  { weight: 2, arbitrary: listOf(leaf) },
  { weight: 2, arbitrary: choice },
  { weight: 1, arbitrary: whole },
);

/** What happens to the part with this number, counted from the innermost first. */
interface Change {
  readonly place: number;
  readonly up: boolean;
  readonly other: JsonSchema;
}

/** The schema with one number, name or word of it changed: what the next version of a message usually is. */
const changed = (of: JsonSchema): fc.Arbitrary<JsonSchema> =>
  fc
    .record({ place: fc.nat(40), up: fc.boolean(), other: leaf })
    .map((change) => withChange(of, change, { at: 0 }) as JsonSchema);

const withChange = (part: unknown, change: Change, count: { at: number }): unknown => {
  const isHere = () => count.at++ === change.place;
  if (typeof part === 'number') return isHere() ? Math.max(0, part + (change.up ? 1 : -1)) : part;
  if (part === null || typeof part !== 'object') return part;
  if (Array.isArray(part)) {
    const items = part.map((each) => withChange(each, change, count));
    return isHere() && items.length > 1 ? items.slice(1) : items;
  }
  const fields = Object.entries(part).map(([key, value]) => [key, withChange(value, change, count)] as const);
  const same = Object.fromEntries(fields);
  return isHere() && 'properties' in part
    ? { ...same, properties: { ...(same.properties as object), b: change.other } }
    : same;
};

export const pairs = fc.oneof(
  fc.tuple(schema, schema),
  schema.chain((one) => fc.tuple(fc.constant(one), changed(one))),
  schema.chain((one) => fc.tuple(changed(one), fc.constant(one))),
);
