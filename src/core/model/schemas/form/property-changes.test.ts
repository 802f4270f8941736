import { describe, expect, it } from 'vitest';
import { orderedNames } from '../../text/key-order.ts';
import {
  withNewProperty,
  withNullable,
  withoutProperty,
  withPropertyMoved,
  withPropertyRenamed,
  withRequiredProperty,
  withType,
} from './property-changes.ts';

const order = {
  type: 'object',
  required: ['id', 'total'],
  properties: { id: { type: 'string', minLength: 2 }, total: { type: 'number', minimum: 0, description: 'Paid.' } },
  dependentRequired: { total: ['id'] },
};
const total = ['properties', 'total'];

it('a new field is a text under a name that is free', () => {
  const first = withNewProperty(order, [], 'field');
  expect(first).toMatchObject({ name: 'field', schema: { properties: { field: { type: 'string' } } } });
  expect(withNewProperty(first.schema, [], 'field').name).toBe('field2');
  expect(withNewProperty({}, [], 'a').schema).toEqual({ properties: { a: { type: 'string' } } });
});

it('a field goes with its name among those that are wanted', () => {
  expect(withoutProperty(order, total)).toMatchObject({ required: ['id'], properties: { id: {} } });
  const bare = withoutProperty(withoutProperty(order, total), ['properties', 'id']);
  expect(bare).not.toHaveProperty('required');
});

it('a field is wanted or not, and nothing else changes', () => {
  const free = withRequiredProperty(order, total, false) as typeof order;
  expect(free.required).toEqual(['id']);
  expect(free.properties).toBe(order.properties);
  expect(withRequiredProperty(order, total, true)).toEqual(order);
});

it('another name takes the place of the old one everywhere in the object', () => {
  const renamed = withPropertyRenamed(order, total, 'sum') as typeof order;
  expect(Object.keys(renamed.properties)).toEqual(['id', 'sum']);
  expect(renamed.required).toEqual(['id', 'sum']);
  expect(renamed.dependentRequired).toEqual({ sum: ['id'] });
  const numbered = withPropertyRenamed(order, total, '7') as typeof order;
  expect(orderedNames(numbered.properties)).toEqual(['id', '7']);
});

it('a field moves among its neighbours and not beyond them', () => {
  const names = (schema: unknown) => Object.keys((schema as typeof order).properties);
  expect(names(withPropertyMoved(order, total, -1))).toEqual(['total', 'id']);
  expect(names(withPropertyMoved(order, total, 1))).toEqual(['id', 'total']);
});

describe('another type', () => {
  const typed = (type: Parameters<typeof withType>[2], path = total) =>
    (withType(order, path, type) as typeof order).properties;
  it('keeps what is said about the field and drops what only the old type knows', () => {
    expect(typed('string').total).toEqual({ type: 'string', description: 'Paid.' });
    expect(typed('integer').total).toEqual({ type: 'integer', minimum: 0, description: 'Paid.' });
    expect(typed('any').total).toEqual({ description: 'Paid.' });
    expect(typed({ shared: 'money' }).total).toEqual({ $ref: '#/schemas/money', description: 'Paid.' });
  });
  it('begins an object without fields and a list of texts', () => {
    expect(typed('object', ['properties', 'id']).id).toEqual({ type: 'object', properties: {} });
    expect(typed('array', ['properties', 'id']).id).toEqual({ type: 'array', items: { type: 'string' } });
  });
  it('still allows null where null was allowed', () => {
    const free = withNullable(order, total, true);
    expect(withType(free, total, 'string')).toMatchObject({ properties: { total: { type: ['string', 'null'] } } });
    expect(withNullable(free, total, false)).toEqual(order);
  });
});

it('a path that leads nowhere changes nothing', () => {
  expect(withType(order, ['properties', 'gone'], 'string')).toBe(order);
  expect(withoutProperty(true, total)).toBe(true);
});
