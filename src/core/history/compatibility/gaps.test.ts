import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../model/message.ts';
import { gapsBetween } from './gaps.ts';

const gaps = (writer: JsonSchema, reader: JsonSchema, schemas: Readonly<Record<string, JsonSchema>> = {}) => {
  const resolve = (reference: string) => schemas[reference.slice('#/schemas/'.length)];
  return gapsBetween({ schema: writer, resolve }, { schema: reader, resolve }).map(
    ({ field, words }) => `${field}: ${words.en}`,
  );
};
const object = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = [], more = {}) => ({
  ...{ type: 'object', properties, required, ...more },
});
const text = { type: 'string' };

describe('a reader', () => {
  it.each<[string, JsonSchema, JsonSchema, string[]]>([
    ['takes what is the same', object({ a: text }, ['a']), object({ a: text }, ['a']), []],
    ['does not mind fields that it does not know', object({ a: text, b: text }), object({ a: text }), []],
    [
      'that refuses unknown fields minds them',
      object({ b: text }),
      object({}, [], { additionalProperties: false }),
      ['/b: is sent, and readers refuse what they do not know'],
    ],
    [
      'needs what it requires',
      object({ a: text }),
      object({ a: text }, ['a']),
      ['/a: may be missing, and readers need it'],
    ],
    ['takes whole numbers for numbers', { type: 'integer' }, { type: 'number' }, []],
    [
      'of whole numbers minds others',
      { type: 'number' },
      { type: 'integer' },
      [': may be number, and readers take integer'],
    ],
    [
      'minds another type',
      object({ a: text }),
      object({ a: { type: 'integer' } }),
      ['/a: may be string, and readers take integer'],
    ],
    [
      'minds values that it does not know',
      { enum: ['a', 'b'] },
      { enum: ['a'] },
      [': may be "b", which readers do not know'],
    ],
    ['takes fewer values', { const: 'a' }, { enum: ['a', 'b'] }, []],
    [
      'minds what is beyond its limits',
      { type: 'integer', maximum: 9 },
      { type: 'integer', maximum: 5, minimum: 0 },
      [': may be beyond the minimum of readers, 0', ': may be beyond the maximum of readers, 5'],
    ],
    [
      'takes what is within its limits',
      { type: 'integer', minimum: 1, maximum: 4 },
      { type: 'integer', minimum: 0, maximum: 5 },
      [],
    ],
    ['minds another form', text, { ...text, pattern: '^a' }, [': need not have the pattern that readers ask for, ^a']],
    [
      'minds items of another type',
      { type: 'array', items: text },
      { type: 'array', items: { type: 'null' } },
      ['/*: may be string, and readers take null'],
    ],
    [
      'cannot be told what combinations mean',
      { anyOf: [text] },
      { anyOf: [text, { type: 'null' }] },
      [': differs in anyOf; whether readers take it cannot be told'],
    ],
    ['of everything takes everything', object({ a: text }), true, []],
    ['of something minds that it may be anything', true, text, [': may be anything, and readers take only some of it']],
    [
      'finds fields with odd names',
      object({ 'a/b~': text }),
      object({ 'a/b~': { type: 'null' } }),
      ['/a~1b~0: may be string, and readers take null'],
    ],
  ])('%s', (_what, writer, reader, said) => {
    expect(gaps(writer, reader)).toEqual(said);
  });
});

it('follows references to shared schemas, in circles too', () => {
  const schemas = {
    tree: object({ left: { $ref: '#/schemas/tree' }, size: { type: 'number' } }),
    strict: object({ left: { $ref: '#/schemas/strict' }, size: { type: 'integer' } }),
    self: { $ref: '#/schemas/self' },
  };
  const at = (name: string) => ({ $ref: `#/schemas/${name}` });
  expect(gaps(at('strict'), at('tree'), schemas)).toEqual([]);
  expect(gaps(at('tree'), at('strict'), schemas)).toEqual(['/size: may be number, and readers take integer']);
  expect(gaps(at('self'), at('self'), schemas)).toEqual([]);
});

it('does not take long over a schema that doubles at every step', () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => {
      const next = { $ref: `#/schemas/s${at + 1}` };
      return [`s${at}`, object({ a: next, b: next }, [`r${at}`])];
    }),
  );
  expect(gaps({ $ref: '#/schemas/s0' }, { $ref: '#/schemas/s1' }, schemas).length).toBeLessThan(1000);
});

const names = ['a', 'b', 'c'];
const leaf = fc.oneof(
  fc.constantFrom<JsonSchema>(text, { type: 'boolean' }, { type: 'null' }, { type: ['string', 'null'] }),
  fc.subarray(['x', 'y', 'z'], { minLength: 1 }).map((values): JsonSchema => ({ enum: values })),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 4, max: 9 }), fc.constantFrom('integer', 'number'))
    .map(([minimum, maximum, type]): JsonSchema => ({ type, minimum, maximum })),
  fc
    .tuple(fc.nat(2), fc.integer({ min: 2, max: 4 }))
    .map(([minLength, maxLength]) => ({ ...text, minLength, maxLength })),
);
const schema: fc.Arbitrary<JsonSchema> = fc.oneof(
  leaf,
  fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...names), leaf, { maxKeys: 3 }),
      required: fc.subarray(names),
      additionalProperties: fc.boolean(),
    })
    .map((parts) => ({
      type: 'object',
      ...parts,
      // Else nothing at all could be sent.
      required: parts.required.filter((name) => name in parts.properties),
    })),
  leaf.map((items): JsonSchema => ({ type: 'array', items })),
);

/** Something that a writer of this schema may send. */
const sent = (of: JsonSchema): fc.Arbitrary<unknown> => {
  if (typeof of === 'boolean') return fc.constant(null);
  if (Array.isArray(of.enum)) return fc.constantFrom(...(of.enum as string[]));
  const { type, minimum = 0, maximum = 9, minLength = 0, maxLength = 3 } = of as Record<string, number | string>;
  const [least, most] = [Number(minimum), Number(maximum)];
  if (Array.isArray(type)) return fc.oneof(fc.constant(null), fc.string({ maxLength: 3 }));
  if (type === 'null') return fc.constant(null);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: least, max: most });
  if (type === 'number') return fc.double({ min: least, max: most, noNaN: true });
  if (type === 'string')
    return fc.string({ minLength: Number(minLength), maxLength: Number(maxLength), unit: 'grapheme-ascii' });
  if (type === 'array') return fc.array(sent(of.items as JsonSchema), { maxLength: 3 });
  const fields = Object.entries(of.properties as Readonly<Record<string, JsonSchema>>);
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, sent(field)])), {
    requiredKeys: of.required as string[],
  });
};

it('where nothing is found, the reader takes whatever the writer sends', () => {
  const ajv = new Ajv2020({ strict: false });
  const pair = fc
    .tuple(schema, schema)
    .chain(([writer, reader]) =>
      fc.record({ writer: fc.constant(writer), reader: fc.constant(reader), message: sent(writer) }),
    );
  fc.assert(
    fc.property(pair, ({ writer, reader, message }) => {
      if (gaps(writer, reader).length > 0) return;
      expect(ajv.validate(reader as object, message)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
