import { expect, it } from 'vitest';
import { wrongDefaults } from './schema-defaults.ts';

const paths = (schema: Record<string, unknown>, schemas = {}) =>
  wrongDefaults(schema, schemas).map(({ path }) => path.join('/'));

it('a default that does not fit is found wherever schemas stand in schemas', () => {
  const wrong = { type: 'integer', default: 'x' };
  expect(
    paths({
      properties: { a: wrong, b: { items: wrong }, default: { type: 'string', default: 'fits' } },
      allOf: [{ $defs: { d: wrong } }],
      default: { a: 1 },
    }),
  ).toEqual(['properties/a/default', 'properties/b/items/default', 'allOf/0/$defs/d/default']);
});

it('a default that fits, or that is data in an example, is none', () => {
  expect(paths({ type: 'integer', minimum: 0, default: 0 })).toEqual([]);
  expect(paths({ examples: [{ type: 'integer', default: 'x' }], const: { default: 1 } })).toEqual([]);
  expect(wrongDefaults(true, {})).toEqual([]);
});

it('what a part refers to is found; of references into the whole nothing is said', () => {
  const id = { type: 'string' };
  expect(paths({ $defs: { id }, properties: { a: { $ref: '#/$defs/id', default: 1 } } })).toEqual([
    'properties/a/default',
  ]);
  expect(paths({ properties: { a: { $ref: '#/schemas/id', default: 1 } } }, { id })).toEqual(['properties/a/default']);
  expect(paths({ properties: { b: id, a: { $ref: '#/properties/b', default: 'fits' } } })).toEqual([]);
});
