import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inferSchema } from './infer-schema.ts';
import { misfits } from './schema-check.ts';

test('examples of several types give a list of types', () => {
  expect(inferSchema([1, 'a', null])).toEqual({ type: ['integer', 'null', 'string'] });
  expect(inferSchema([1, 2.5])).toEqual({ type: 'number' });
  expect(inferSchema([])).toEqual({});
});

test('a field is required when every example has it', () => {
  expect(inferSchema([{ a: 1, b: 1 }, { a: 2 }])).toEqual({
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'integer' }, b: { type: 'integer' } },
  });
});

test('a field named like a built-in is a field', () => {
  const schema = inferSchema([JSON.parse('{ "__proto__": 1, "constructor": "x" }')]);
  expect(Object.keys(schema.properties as object)).toEqual(['__proto__', 'constructor']);
});

test('whatever the examples are, each fits the schema that comes out', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 4 }), { minLength: 1, maxLength: 4 }), (examples) => {
      const schema = inferSchema(examples);
      for (const example of examples) expect(misfits(schema, example)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
