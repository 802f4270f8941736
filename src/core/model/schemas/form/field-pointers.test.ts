import { expect, it } from 'vitest';
import type { JsonObject } from '../../message.ts';
import { fieldPointers } from './field-pointers.ts';

const schemas = {
  address: { type: 'object', properties: { city: { type: 'string' }, 'post/code': { type: 'string' } } },
  node: { properties: { id: { type: 'string' }, next: { $ref: '#/schemas/node' } } },
};

it('names every field with its way, through references and alternatives', () => {
  const schema = {
    properties: { id: { type: 'string' }, ship: { $ref: '#/schemas/address' }, lines: { type: 'array' } },
    oneOf: [{ properties: { card: {} } }, { properties: { iban: {}, id: {} } }],
  };
  expect(fieldPointers(schema, schemas)).toEqual([
    { pointer: '/id', isScalar: true, isList: false },
    { pointer: '/ship', isScalar: false, isList: false },
    { pointer: '/ship/city', isScalar: true, isList: false },
    { pointer: '/ship/post~1code', isScalar: true, isList: false },
    { pointer: '/lines', isScalar: false, isList: true },
    { pointer: '/card', isScalar: true, isList: false },
    { pointer: '/iban', isScalar: true, isList: false },
  ]);
});

it('ends where a schema holds itself, and has none where it says nothing', () => {
  expect(
    fieldPointers({ $ref: '#/schemas/node' }, schemas)
      .map(({ pointer }) => pointer)
      .at(-1),
  ).toBe('/next/next/next/next/next');
  expect(fieldPointers(true, schemas)).toEqual([]);
});

it('goes as deep as the schema does where that has an end', () => {
  const deep = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].reduceRight<JsonObject>(
    (inner, name) => ({ properties: { [name]: inner } }),
    {},
  );
  expect(fieldPointers(deep, {}).at(-1)).toEqual({ pointer: '/a/b/c/d/e/f/g', isScalar: true, isList: false });
});

it('names the fixed places of a list by number, but not the items of one of any length', () => {
  const schema = {
    properties: {
      place: { type: 'array', prefixItems: [{ type: 'number' }, { properties: { street: { type: 'string' } } }] },
      lines: { type: 'array', items: { properties: { sku: { type: 'string' } } } },
    },
  };
  expect(fieldPointers(schema, {}).map(({ pointer }) => pointer)).toEqual([
    '/place',
    '/place/0',
    '/place/1',
    '/place/1/street',
    '/lines',
  ]);
});
