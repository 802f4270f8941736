import { afterEach, expect, test, vi } from 'vitest';
import { misfits } from './schema-check.ts';

const order = {
  type: 'object',
  required: ['orderId', 'lines'],
  properties: {
    orderId: { type: 'string', minLength: 1 },
    lines: { type: 'array', items: { type: 'object', properties: { quantity: { type: 'integer', minimum: 1 } } } },
  },
};

afterEach(() => vi.unstubAllGlobals());

test('a value that fits its schema has no misfits', () => {
  expect(misfits(order, { orderId: 'o-1', lines: [{ quantity: 2 }] })).toEqual([]);
});

test('a misfit is placed at the innermost value, not at everything around it', () => {
  const found = misfits(order, { orderId: 'o-1', lines: [{ quantity: 1 }, { quantity: 0 }] });
  expect(found.map(({ pointer }) => pointer)).toEqual(['/lines/1/quantity']);
  expect(found[0]?.reason).toEqual({ en: '0 is less than 1.', zh: '0 小于 1。' });
});

test('a missing property is a misfit of the object that lacks it', () => {
  expect(misfits(order, { lines: [] })).toEqual([
    { pointer: '', reason: { en: 'The field “orderId” is missing.', zh: '缺少字段“orderId”。' } },
  ]);
});

test('references reach the shared schemas and what these refer to, under any name', () => {
  const schemas = {
    id: { type: 'object', properties: { at: { $ref: '#/schemas/default' } } },
    default: { type: 'integer' },
  };
  const schema = { properties: { address: { $ref: '#/schemas/id' }, number: { $ref: '#/schemas/id/properties/at' } } };
  expect(misfits(schema, { address: { at: 1 }, number: 2 }, schemas)).toEqual([]);
  expect(misfits(schema, { address: { at: 'x' } }, schemas).map(({ pointer }) => pointer)).toEqual(['/address/at']);
  expect(misfits(schema, { number: 'x' }, schemas).map(({ pointer }) => pointer)).toEqual(['/number']);
});

test('a schema keeps its own definitions beside the shared ones', () => {
  const schema = {
    $defs: { sku: { type: 'string' } },
    properties: { sku: { $ref: '#/$defs/sku' }, money: { $ref: '#/schemas/money' } },
  };
  const schemas = { money: { type: 'number' } };
  expect(misfits(schema, { sku: 's', money: 1 }, schemas)).toEqual([]);
  expect(misfits(schema, { sku: 1, money: '1' }, schemas)).toHaveLength(2);
});

test.each(['a b', 'a$b', "it's; */", '*', '%', '#', 'a/b', 'a~b', '订单', '__proto__'])(
  'a reference finds a definition by any name, escaped as its writer likes: %s',
  (name) => {
    const pointer = name.replaceAll('~', '~0').replaceAll('/', '~1');
    const $defs = Object.fromEntries([[name, { type: 'integer' }]]);
    for (const written of [encodeURIComponent(pointer), encodeURI(pointer).replaceAll('#', '%23')])
      expect([1, '1'].map((value) => misfits({ $ref: `#/$defs/${written}`, $defs }, value).length > 0)).toEqual([
        false,
        true,
      ]);
  },
);

test('true lets everything through and false nothing', () => {
  expect(misfits(true, { any: 'thing' })).toEqual([]);
  expect(misfits(false, 1)).toHaveLength(1);
});

test('a schema that refers to nothing, to itself for ever or to no address at all is a misfit, never a crash', () => {
  expect(misfits({ $ref: '#/schemas/nowhere' }, 1)).toHaveLength(1);
  expect(misfits({ $ref: '#' }, 1)).toHaveLength(1);
  expect(misfits({ $id: 'http://[', type: 'object' }, {})).toHaveLength(1);
  expect(misfits({ pattern: '(' }, 'x')).toHaveLength(1);
});

test('the schema of the design stays as it is, frozen ones too', () => {
  const frozen = Object.freeze({ type: 'object', properties: Object.freeze({ a: Object.freeze({ type: 'string' }) }) });
  expect(misfits(frozen, { a: 1 })).toHaveLength(1);
  expect(Object.getOwnPropertyNames(frozen)).toEqual(['type', 'properties']);
});

test('nothing is compiled at run time', () => {
  vi.stubGlobal('Function', () => {
    throw new Error('refused by the content security policy');
  });
  expect(misfits(order, { orderId: '', lines: [] }).map(({ pointer }) => pointer)).toEqual(['/orderId']);
});
