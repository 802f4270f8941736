import { expect, it } from 'vitest';
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
    { pointer: '/id', isScalar: true },
    { pointer: '/ship', isScalar: false },
    { pointer: '/ship/city', isScalar: true },
    { pointer: '/ship/post~1code', isScalar: true },
    { pointer: '/lines', isScalar: false },
    { pointer: '/card', isScalar: true },
    { pointer: '/iban', isScalar: true },
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
