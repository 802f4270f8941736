import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../model/message.ts';
import { gapsBetween } from './gaps.ts';
import { sideOf } from './side.ts';

const gaps = (writer: JsonSchema, reader: JsonSchema, schemas: Readonly<Record<string, JsonSchema>> = {}) => {
  return gapsBetween(sideOf(schemas, writer), sideOf(schemas, reader)).map(
    ({ field, words }) => `${field}: ${words.en}`,
  );
};
const object = (properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = [], more = {}) => ({
  ...{ type: 'object', properties, required, ...more },
});
const text = { type: 'string' };
/** The keyword, which a linter takes for a promise. */
const met = 'then';

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
    ['takes alternatives among more', { anyOf: [text] }, { anyOf: [text, { type: 'null' }] }, []],
    [
      'minds an alternative that is none of its own',
      { anyOf: [text, { type: 'boolean' }] },
      { anyOf: [text, { type: 'null' }] },
      [': may be true, false, which readers do not know'],
    ],
    [
      'minds within the alternative that a mark leads to',
      {
        oneOf: [
          object({ kind: { const: 'a' }, n: { type: 'number' } }, ['kind']),
          object({ kind: { const: 'b' } }, ['kind']),
        ],
      },
      {
        oneOf: [
          object({ kind: { const: 'a' }, n: { type: 'integer' } }, ['kind']),
          object({ kind: { const: 'b' } }, ['kind']),
        ],
      },
      ['/n: may be number, and readers take integer'],
    ],
    [
      'minds a mark that it does not know',
      object({ kind: { enum: ['a', 'b', 'c'] } }, ['kind']),
      { oneOf: [object({ kind: { const: 'a' } }), object({ kind: { const: 'b' } })] },
      [': fits none of the alternatives that readers take'],
    ],
    [
      'finds its alternative by a list of marks',
      object({ kind: { enum: ['a', 'b'] } }, ['kind']),
      { oneOf: [object({ kind: { const: 'a' } }), object({ kind: { const: 'b' } })] },
      [],
    ],
    [
      'minds what fits two alternatives of one',
      text,
      { oneOf: [text, { type: ['string', 'null'] }] },
      [': fits several alternatives of which readers take exactly one'],
    ],
    [
      'takes what all parts say together',
      { allOf: [object({ a: text }, ['a']), object({ b: text }, ['b'])] },
      object({ a: text, b: text }, ['a', 'b']),
      [],
    ],
    [
      'minds one part of several',
      object({ a: text }, ['a']),
      { allOf: [object({ a: text }, ['a']), object({ b: text }, ['b'])] },
      ['/b: may be missing, and readers need it'],
    ],
    ['takes what it does not rule out', { const: 'a' }, { not: { const: 'b' } }, []],
    ['minds what it rules out', text, { not: { type: ['string', 'null'] } }, [': is sent, and readers refuse it']],
    [
      'cannot be told to take what it may rule out',
      text,
      { not: { type: 'string', minLength: 2 } },
      [': differs in not; whether readers take it cannot be told'],
    ],
    [
      'minds what a condition asks for',
      object({ kind: { const: 'a' } }, ['kind']),
      { if: object({ kind: { const: 'a' } }, ['kind']), [met]: object({}, ['b']), else: false },
      ['/b: may be missing, and readers need it'],
    ],
    [
      'does not mind a condition that is never met',
      object({ kind: { const: 'b' } }, ['kind']),
      { if: object({ kind: { const: 'a' } }, ['kind']), [met]: object({}, ['b']) },
      [],
    ],
    [
      'minds fields that may come without a name',
      object({ a: text }, [], { additionalProperties: true }),
      object({ a: text, b: text }, [], { additionalProperties: false }),
      [
        '/b: may be anything, and readers take only some of it',
        '/*: is sent, and readers refuse what they do not know',
      ],
    ],
    [
      'minds unnamed fields of another type',
      object({}, [], { additionalProperties: text }),
      object({}, [], { additionalProperties: { type: 'null' } }),
      ['/*: may be string, and readers take null'],
    ],
    [
      'minds fields by a pattern of their names',
      object({ 'x-a': { type: 'number' }, y: text }),
      object({}, [], { patternProperties: { '^x-': text } }),
      ['/x-a: may be number, and readers take string'],
    ],
    [
      'needs one field with another',
      object({ card: text, code: text }),
      object({}, [], { dependentRequired: { card: ['code'] } }),
      ['/code: may be missing, and readers need it'],
    ],
    [
      'minds a place of a list',
      { type: 'array', prefixItems: [text, text], items: false },
      { type: 'array', prefixItems: [text, { type: 'null' }] },
      ['/1: may be string, and readers take null'],
    ],
    [
      'minds a list that is too long or holds the same twice',
      { type: 'array', maxItems: 5 },
      { type: 'array', maxItems: 3, uniqueItems: true },
      [': may be beyond the maxItems of readers, 3', ': may hold the same twice, and readers refuse that'],
    ],
    ['takes multiples of multiples', { type: 'number', multipleOf: 0.3 }, { type: 'number', multipleOf: 0.1 }, []],
    [
      'takes whole multiples for whole numbers',
      { type: 'number', multipleOf: 5, exclusiveMinimum: 0 },
      { type: 'integer', minimum: 5 },
      [],
    ],
    [
      'minds a limit that is reached',
      { type: 'number', maximum: 5 },
      { type: 'number', exclusiveMaximum: 5 },
      [': may be beyond the exclusiveMaximum of readers, 5'],
    ],
    ['minds nothing of what cannot be sent', object({ a: false }, ['a']), { type: 'null' }, []],
    [
      'follows references within the schema',
      { ...object({ a: { $ref: '#/$defs/id' } }), $defs: { id: text } },
      { ...object({ a: { $ref: '#/$defs/id' } }), $defs: { id: { type: 'integer' } } },
      ['/a: may be string, and readers take integer'],
    ],
    [
      'cannot be told what it counts in a list',
      { type: 'array', items: text },
      { type: 'array', contains: { const: 'a' } },
      [': differs in contains; whether readers take it cannot be told'],
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

it('reads what its own design means by a shared schema', () => {
  const at = { $ref: '#/schemas/id' };
  const found = gapsBetween(sideOf({ id: text }, at), sideOf({ id: { type: 'integer' } }, at));
  expect(found.map(({ words }) => words.en)).toEqual(['may be string, and readers take integer']);
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

it.each(['allOf', 'anyOf', 'oneOf'])(
  'does not take long over one that doubles in %s, and says what it cannot tell',
  (keyword) => {
    const schemas = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => {
        const next = { $ref: `#/schemas/s${at + 1}` };
        return [`s${at}`, at === 29 ? text : { [keyword]: [next, next] }];
      }),
    );
    expect(gaps({ type: 'number' }, { $ref: '#/schemas/s0' }, schemas).length).toBeGreaterThan(0);
    expect(gaps({ $ref: '#/schemas/s0' }, { type: 'number' }, schemas).length).toBeGreaterThan(0);
    expect(gaps({ $ref: '#/schemas/s0' }, { $ref: '#/schemas/s15' }, schemas).length).toBeLessThan(1000);
  },
);
