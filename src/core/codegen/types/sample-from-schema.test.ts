import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../model/message.ts';
import { sampleFromSchema } from './sample-from-schema.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);

const leaf = fc.oneof(
  fc.constantFrom<JsonSchema>({ type: 'boolean' }, { type: 'null' }, true, { const: 'x' }, { enum: [3, 'b'] }),
  fc
    .constantFrom('date', 'date-time', 'email', 'uuid', 'uri', 'ipv4', 'ipv6', 'hostname', 'time', 'duration')
    .map((format) => ({ type: 'string', format })),
  fc.record({ minLength: fc.nat(20) }).map((limits) => ({ type: 'string', ...limits })),
  fc.nat(8).map((maxLength) => ({ type: 'string', maxLength })),
  fc.record({ minimum: fc.integer({ min: -100, max: 100 }) }).map((limits) => ({ type: 'integer', ...limits })),
  fc.record({ exclusiveMinimum: fc.integer({ min: -100, max: 100 }) }).map((limits) => ({ type: 'number', ...limits })),
  fc.integer({ min: -100, max: 100 }).map((maximum) => ({ type: 'integer', maximum })),
);

const schemas = fc.letrec<{ schema: JsonSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((parts) => ({ anyOf: parts })),
    fc.tuple(tie('schema'), fc.nat(3)).map(([items, minItems]) => ({ type: 'array', items, minItems })),
    fc
      .array(tie('schema'), { minLength: 1, maxLength: 3 })
      .map((prefixItems) => ({ type: 'array', prefixItems, minItems: prefixItems.length })),
    fc.dictionary(fc.constantFrom('a', 'b', 'c d', 'constructor'), tie('schema'), { maxKeys: 3 }).map((properties) => ({
      type: 'object',
      properties,
      required: Object.keys(properties),
    })),
  ),
})).schema;

describe('a sample made from a schema', () => {
  it('is accepted by the schema', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const sample = sampleFromSchema(schema);
        expect(sample).toBeDefined();
        expect(ajv.validate(schema as object | boolean, sample?.value)).toBe(true);
      }),
    );
  });

  it('follows shared schemas and ends on recursion', () => {
    const tree = {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, next: { $ref: '#/schemas/tree' } },
    };
    expect(JSON.stringify(sampleFromSchema({ $ref: '#/schemas/tree' }, { tree })?.value)).toMatch(
      /^\{"name":"name","next":\{/,
    );
  });

  it.each<[string, JsonSchema]>([
    ['a pattern that looks ahead', { type: 'string', pattern: '^(?=B)[A-Z]{3}$' }],
    ['a pattern that is none', { type: 'string', pattern: '(' }],
    ['a pattern too short for its length', { type: 'string', pattern: '^[A-Z]{3}$', minLength: 4 }],
    ['a pattern that its format does not fit', { type: 'string', format: 'date', pattern: '^[A-Z]+$' }],
    ['a remote reference', { $ref: 'https://example.com/x.json' }],
    ['nothing at all', false],
    ['what is forbidden', { not: { type: 'string' } }],
    ['an endless object', { type: 'object', required: ['me'], properties: { me: { $ref: '#' } } }],
  ])('is not invented for %s', (_name, schema) => {
    expect(sampleFromSchema(schema)).toBeUndefined();
  });

  it('fits patterns, with their format where there is one', () => {
    expect(sampleFromSchema({ type: 'string', pattern: '^[A-Z]{3}-\\d{4}$' })).toEqual({ value: 'AAA-0000' });
    expect(sampleFromSchema({ type: 'string', pattern: '^\\d', format: 'date', minLength: 10 })).toEqual({
      value: '2026-01-31',
    });
  });

  it('takes the example of a field where there is one', () => {
    expect(sampleFromSchema({ type: 'string', pattern: '^A', examples: ['AB'] })).toEqual({ value: 'AB' });
  });
});
