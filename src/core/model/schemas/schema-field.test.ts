import { expect, test } from 'vitest';
import { fieldAt, requiredScalars } from './schema-field.ts';

const order = {
  type: 'object',
  required: ['orderId', 'customer'],
  properties: {
    orderId: { type: 'string' },
    note: { type: 'string' },
    customer: { $ref: '#/schemas/customer' },
    'a/b': { type: 'integer' },
  },
};
const schemas = {
  customer: { type: 'object', required: ['id'], properties: { id: { type: 'string' }, age: { type: 'integer' } } },
};

test('a field is required only when all on the way to it are', () => {
  expect(fieldAt(order, '/orderId', schemas)).toEqual({ required: true });
  expect(fieldAt(order, '/note', schemas)).toEqual({ required: false });
  expect(fieldAt(order, '/customer/id', schemas)).toEqual({ required: true });
  expect(fieldAt(order, '/customer/age', schemas)).toEqual({ required: false });
  expect(fieldAt(order, '/a~1b', schemas)).toEqual({ required: false });
});

test('what the schema does not describe is no field', () => {
  expect(fieldAt(order, '/total', schemas)).toBeUndefined();
  expect(fieldAt(order, '/customer/id/x', schemas)).toBeUndefined();
  expect(fieldAt(order, '/customer/id', {})).toBeUndefined();
  expect(fieldAt({}, '/constructor', {})).toBeUndefined();
  expect(fieldAt(true, '/a', {})).toBeUndefined();
});

test('allOf adds up, alternatives are trusted, own definitions are followed', () => {
  const base = { allOf: [{ $ref: '#/$defs/base' }], $defs: { base: { required: ['id'], properties: { id: {} } } } };
  expect(fieldAt(base, '/id', {})).toEqual({ required: true });
  expect(fieldAt({ oneOf: [{}, {}] }, '/id', {})).toEqual({ required: true });
});

test('a schema that refers to itself ends', () => {
  expect(fieldAt({ $ref: '#' }, '/id', {})).toBeUndefined();
});

test('required text and whole numbers at the top can be keys', () => {
  expect(requiredScalars(order, schemas)).toEqual(['orderId']);
});
