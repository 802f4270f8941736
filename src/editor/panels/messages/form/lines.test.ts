import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  withNewProperty,
  withoutProperty,
  withPropertyMoved,
  withPropertyRenamed,
} from '../../../../core/model/schemas/form/property-changes.ts';
import { propertyRows } from '../../../../core/model/schemas/form/property-rows.ts';
import { type Lines, linesOf } from './lines.ts';

const order = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    buyer: { type: 'object', properties: { name: { type: 'string' }, mail: { type: 'string' } } },
    lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } },
  },
};

const before = linesOf(propertyRows(order));
const keysOf = ({ all }: Lines) =>
  Object.fromEntries(all.map(({ key, row }) => [row.path.filter((step) => step !== 'properties').join('.'), key]));
const after = (schema: unknown, lines = before) => keysOf(linesOf(propertyRows(schema), lines));
const at = (...names: readonly string[]) => names.flatMap((name) => ['properties', name]);
const was = keysOf(before);

it('a field that gets another name stays its line, with all that is in it', () => {
  const { buyer, 'buyer.name': name, 'buyer.mail': mail, ...rest } = was;
  const renamed = after(withPropertyRenamed(order, at('buyer'), 'customer'));
  expect(renamed).toEqual({ ...rest, customer: buyer, 'customer.name': name, 'customer.mail': mail });
});

it('a field that goes takes no other line along', () => {
  const { id: _gone, ...rest } = was;
  expect(after(withoutProperty(order, at('id')))).toEqual(rest);
});

it('a field that is moved or has new neighbours stays its line', () => {
  expect(after(withPropertyMoved(order, at('id'), 1))).toEqual(was);
  expect(after(withNewProperty(order, at('buyer'), 'phone').schema)).toEqual({ ...was, 'buyer.phone': before.next });
});

it('a new field is a new line, though it has the name that another had before', () => {
  const renamed = withPropertyRenamed(order, at('id'), 'number');
  const lines = linesOf(propertyRows(renamed), before);
  const again = linesOf(propertyRows(withNewProperty(renamed, [], 'id').schema), lines);
  expect(keysOf(again)).toEqual({ ...keysOf(lines), id: before.next });
});

it('taking a change back gives each line its key again', () => {
  const renamed = linesOf(propertyRows(withPropertyRenamed(order, at('buyer'), 'customer')), before);
  expect(after(order, renamed)).toEqual(was);
});

it('no two lines ever share a key', () => {
  const names = ['a', 'b', 'c'] as const;
  const schema = fc.letrec((tie) => ({
    part: fc.oneof({ depthSize: 'small' }, fc.constant({ type: 'string' }), tie('object'), tie('list')),
    object: fc.record({
      type: fc.constant('object'),
      properties: fc.dictionary(fc.constantFrom(...names), tie('part'), { maxKeys: 3 }),
    }),
    list: fc.record({ type: fc.constant('array'), items: tie('part') }),
  })).object;
  fc.assert(
    fc.property(fc.array(schema, { minLength: 1, maxLength: 6 }), (schemas) => {
      let lines: Lines | undefined;
      for (const each of schemas) {
        lines = linesOf(propertyRows(each), lines);
        const keys = lines.all.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }),
    { numRuns: 300 },
  );
});
