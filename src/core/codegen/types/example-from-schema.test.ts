import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../model/message.ts';
import { exampleFromSchema } from './example-from-schema.ts';

// A field that every object inherits, such as `constructor`, is not there unless it is the object's own.
const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
addFormats.default(ajv);

const names = ['id', 'orderId', 'email', 'total', 'quantity', 'createdAt', 'status', 'a b', '7', 'constructor'];

const text = fc.record(
  {
    type: fc.constant('string'),
    minLength: fc.nat(12),
    maxLength: fc.integer({ min: 12, max: 40 }),
    pattern: fc.constantFrom('^[A-Z]{3}-\\d{4}$', '^o-', '[0-9]', '^(?=A)B', '^$'),
    format: fc.constantFrom('date', 'date-time', 'email', 'uuid', 'uri', 'ipv4', 'hostname', 'made-up'),
  },
  { requiredKeys: ['type'] },
);
const number = fc.record(
  {
    type: fc.constantFrom('integer', 'number'),
    minimum: fc.integer({ min: -50, max: 50 }),
    exclusiveMinimum: fc.integer({ min: -50, max: 50 }),
    maximum: fc.integer({ min: 0, max: 200 }),
    exclusiveMaximum: fc.integer({ min: 0, max: 200 }),
    multipleOf: fc.constantFrom(1, 2, 5, 7),
  },
  { requiredKeys: ['type'] },
);
const leaf = fc.oneof(
  text,
  number,
  fc.constantFrom<JsonSchema>(
    true,
    false,
    { type: 'boolean' },
    { type: 'null' },
    { const: { a: 1 } },
    { enum: [3, 'b'] },
  ),
);

const schemas = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(fc.constantFrom('anyOf', 'oneOf', 'allOf'), fc.array(tie('schema'), { minLength: 1, maxLength: 3 }))
      .map(([keyword, parts]) => ({ [keyword]: parts })),
    fc.tuple(tie('schema'), tie('schema')).map(([part, not]) => ({ allOf: [part], not })),
    fc.record(
      {
        type: fc.constant('array'),
        items: tie('schema'),
        minItems: fc.nat(3),
        uniqueItems: fc.boolean(),
        contains: tie('schema'),
      },
      { requiredKeys: ['type'] },
    ),
    fc
      .record(
        {
          properties: fc.dictionary(fc.constantFrom(...names), tie('schema'), { maxKeys: 4 }),
          required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
          additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
          minProperties: fc.nat(2),
        },
        { requiredKeys: ['properties'] },
      )
      .map((object) => ({ type: 'object', ...object })),
  ),
})).schema;

describe('an example made from a schema', () => {
  it('is accepted by the schema, whatever the schema is', () => {
    let made = 0;
    fc.assert(
      fc.property(schemas, (schema) => {
        const example = exampleFromSchema(schema);
        if (!example) return;
        made++;
        const fits = ajv.validate(schema as object | boolean, example.value);
        if (!fits) throw new Error(JSON.stringify({ schema, example: example.value, why: ajv.errors }));
      }),
      { numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(300);
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        expect(exampleFromSchema(schema)).toEqual(exampleFromSchema(schema));
      }),
    );
  });

  it('reads like one of the trade', () => {
    const properties = {
      orderId: { type: 'string' },
      email: { type: 'string' },
      total: { type: 'number', minimum: 0 },
      cents: { type: 'integer' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      createdAt: { type: 'string', format: 'date-time' },
      lines: { type: 'array', items: { $ref: '#/schemas/line' }, minItems: 1 },
    };
    const line = { type: 'object', properties: { sku: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } } };
    expect(exampleFromSchema({ type: 'object', properties }, { line })?.value).toEqual({
      orderId: 'o-1001',
      email: 'ada.lovelace@example.com',
      total: 49.9,
      cents: 4990,
      currency: 'EUR',
      createdAt: '2026-01-31T12:00:00Z',
      lines: [{ sku: 'LAMP-042', quantity: 2 }],
    });
  });

  it('takes the alternative that can be met', () => {
    expect(exampleFromSchema({ oneOf: [false, { type: 'string', pattern: '^(?=A)B' }, { type: 'null' }] })).toEqual({
      value: null,
    });
  });

  it('leaves a guess that the limits rule out', () => {
    const schema = { type: 'object', properties: { total: { type: 'number', maximum: 10 }, city: { maxLength: 3 } } };
    expect(exampleFromSchema(schema)?.value).toEqual({ total: 0, city: 'cit' });
  });

  it('is none where nothing fits', () => {
    expect(exampleFromSchema(false)).toBeUndefined();
    expect(exampleFromSchema({ type: 'string', not: { type: 'string' } })).toBeUndefined();
  });
});
