import { expect, it } from 'vitest';
import { misfits } from '../../model/schemas/schema-check.ts';
import { schemaReferences } from '../../model/schemas/schema-references.ts';
import { bundleSchema } from './bundle-schema.ts';

const money = { type: 'object', required: ['amount'], properties: { amount: { type: 'number' } } };

it('a shared schema is put inside, once, with what it refers to itself', () => {
  const line = { type: 'object', properties: { price: { $ref: '#/schemas/money' }, next: { $ref: '#' } } };
  const payload = { type: 'array', items: { $ref: '#/schemas/line' }, prefixItems: [{ $ref: '#/schemas/line' }] };
  expect(bundleSchema(payload, { line, money })).toMatchObject({
    items: { $ref: '#/$defs/shared:line' },
    prefixItems: [{ $ref: '#/$defs/shared:line' }],
    $defs: {
      'shared:line': { properties: { price: { $ref: '#/$defs/shared:money' }, next: { $ref: '#/$defs/shared:line' } } },
      'shared:money': money,
    },
  });
});

it('a property may be called like a keyword', () => {
  const names = ['default', 'examples', 'enum', 'const', 'properties'];
  const properties = Object.fromEntries(names.map((name) => [name, { $ref: '#/schemas/money' }]));
  const payload = { type: 'object', properties };
  for (const name of names) {
    expect(bundleSchema(payload, { money })).toMatchObject({
      properties: { [name]: { $ref: '#/$defs/shared:money' } },
    });
    expect(misfits(payload, { [name]: { amount: 1 } }, { money })).toEqual([]);
    expect(misfits(payload, { [name]: {} }, { money })).not.toEqual([]);
  }
  const design = { eventwright: 1, name: 'n', schemas: { money }, messages: { m: { name: 'm', payload } } } as const;
  expect(schemaReferences(design)).toHaveLength(names.length);
});

it('what is data stays as it is', () => {
  const data = { $ref: '#/schemas/money' };
  expect(bundleSchema({ const: data, enum: [data], default: data, examples: [data] }, { money })).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    const: data,
    enum: [data],
    default: data,
    examples: [data],
  });
});
