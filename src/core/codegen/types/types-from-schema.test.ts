import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../model/message.ts';
import { printTypes } from './print-types.ts';
import { typesFromSchemas } from './types-from-schema.ts';

const typesOf = (schema: JsonSchema): string =>
  printTypes(typesFromSchemas([{ name: 'Order', schema }], new Map([['line', 'Line']])));

const typeOf = (schema: JsonSchema): string =>
  typesOf({ type: 'object', required: ['x'], properties: { x: schema } })
    .split('\n')
    .slice(1, -2)
    .join('\n')
    .replace(/^ {2}readonly x: ?/, '');

describe('the TypeScript type of a JSON Schema', () => {
  it.each<[string, JsonSchema, string]>([
    ['a text', { type: 'string', format: 'uuid' }, 'string;'],
    ['an integer', { type: 'integer' }, 'number;'],
    ['several types', { type: ['string', 'null'] }, 'string | null;'],
    ['nullable, as OpenAPI has it', { type: 'boolean', nullable: true }, 'boolean | null;'],
    ['an enumeration', { enum: ['a', 1, null, true] }, "'a' | 1 | null | true;"],
    ['a constant', { const: 'card' }, "'card';"],
    ['a list', { type: 'array', items: { type: 'string' } }, 'readonly string[];'],
    ['a list of lists', { type: 'array', items: { type: 'array' } }, 'readonly (readonly unknown[])[];'],
    ['a list of a union', { type: 'array', items: { type: ['string', 'number'] } }, 'readonly (string | number)[];'],
    [
      'a list that is not empty',
      { type: 'array', minItems: 1, items: { type: 'string' } },
      'readonly [string, ...string[]];',
    ],
    [
      'a tuple',
      { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false, minItems: 1 },
      'readonly [string, number?];',
    ],
    [
      'a tuple with a rest',
      { type: 'array', prefixItems: [{ type: 'string' }], items: { type: 'number' }, minItems: 1 },
      'readonly [string, ...number[]];',
    ],
    ['a map', { type: 'object', additionalProperties: { type: 'number' } }, 'Readonly<Record<string, number>>;'],
    [
      'a map by pattern',
      { patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false },
      'Readonly<Record<string, string>>;',
    ],
    ['an open object', { type: 'object' }, 'Readonly<Record<string, unknown>>;'],
    ['a shared schema', { $ref: '#/schemas/line' }, 'Line;'],
    ['the whole again', { $ref: '#' }, 'Order;'],
    ['what cannot be resolved', { $ref: 'https://example.com/x.json' }, 'unknown;'],
    ['anything', true, 'unknown;'],
    ['nothing', false, 'never;'],
    ['alternatives', { oneOf: [{ type: 'string' }, { type: 'number' }] }, 'string | number;'],
    [
      'an object in place',
      { type: 'object', properties: { a: { type: 'string' } } },
      '{\n    readonly a?: string;\n  };',
    ],
    [
      'an object or null',
      { anyOf: [{ type: 'object', properties: { a: {} } }, { type: 'null' }] },
      'OrderXOption1 | null;',
    ],
  ])('of %s', (_name, schema, type) => {
    expect(typeOf(schema)).toContain(type);
  });

  it('gives parts in lists, unions and maps names of their own', () => {
    expect(
      typesOf({
        type: 'object',
        required: ['lines'],
        properties: { lines: { type: 'array', items: { type: 'object', properties: { n: { type: 'integer' } } } } },
      }),
    ).toBe(
      'export interface Order {\n  readonly lines: readonly OrderLinesItem[];\n}\n\nexport interface OrderLinesItem {\n  readonly n?: number;\n}\n',
    );
  });

  it('ends on recursion', () => {
    expect(typesOf({ $defs: { tree: { type: 'array', items: { $ref: '#/$defs/tree' } } }, $ref: '#/$defs/tree' })).toBe(
      'export type Order = OrderTree;\n\nexport type OrderTree = readonly OrderTree[];\n',
    );
  });

  it('joins all parts', () => {
    const text = typesOf({
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
        { type: 'object', properties: { b: { type: 'null' } } },
      ],
    });
    expect(text).toContain('export type Order = OrderPart1 & OrderPart2;');
  });

  it('quotes names that are no identifiers and keeps descriptions as harmless comments', () => {
    expect(
      typesOf({ type: 'object', properties: { "it's */": { type: 'string', description: 'ends */ here' } } }),
    ).toBe('export interface Order {\n  /** ends * / here */\n  readonly "it\'s */"?: string;\n}\n');
  });

  it('breaks a long union', () => {
    const words = Array.from({ length: 20 }, (_, index) => `word-number-${index}`);
    expect(typesOf({ enum: words })).toBe(`export type Order =\n${words.map((word) => `  | '${word}'`).join('\n')};\n`);
  });
});
