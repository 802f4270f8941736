import { describe, expect, it } from 'vitest';
import { propertyRows } from './property-rows.ts';

const order = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    note: { type: ['string', 'null'] },
    ship: { $ref: '#/schemas/address' },
    lines: { type: 'array', items: { properties: { sku: { type: 'string' } } } },
    pay: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  },
};

it('shows each field below what it lies in, with its type and whether it is wanted', () => {
  const rows = propertyRows(order).map(({ name, type, level, required, path }) => [
    name,
    type,
    level,
    required,
    path.join('/'),
  ]);
  expect(rows).toEqual([
    [null, 'object', 0, false, ''],
    ['id', 'string', 1, true, 'properties/id'],
    ['note', 'string', 1, false, 'properties/note'],
    ['ship', 'shared', 1, false, 'properties/ship'],
    ['lines', 'array', 1, false, 'properties/lines'],
    [null, 'object', 2, false, 'properties/lines/items'],
    ['sku', 'string', 3, false, 'properties/lines/items/properties/sku'],
    ['pay', 'other', 1, false, 'properties/pay'],
  ]);
});

it('tells which shared schema a field refers to, and whether null is allowed', () => {
  const rows = propertyRows(order);
  expect(rows.find(({ name }) => name === 'ship')?.shared).toBe('address');
  expect(rows.filter(({ nullable }) => nullable).map(({ name }) => name)).toEqual(['note']);
});

describe('what a form cannot say', () => {
  it.each([
    false,
    'text',
    { type: ['string', 'number'] },
    { const: 1 },
    { $ref: '#/$defs/x' },
    { $ref: '#/schemas/a/properties/b' },
  ])('is left to the source: %j', (schema) => {
    expect(propertyRows(schema)).toMatchObject([{ type: 'other' }]);
  });
});

it('ends on a schema that is deeper than anybody reads', () => {
  let deep: unknown = { type: 'string' };
  for (let level = 0; level < 40; level++) deep = { type: 'array', items: deep };
  expect(propertyRows(deep).length).toBe(13);
});
