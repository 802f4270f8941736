import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { renameSchema } from './rename-schema.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const rich: Design = {
  ...shop,
  schemas: { money: { type: 'number' }, price: { properties: { net: { $ref: '#/schemas/money' } } } },
  messages: {
    ...shop.messages,
    paid: {
      name: 'order.paid',
      payload: {
        properties: { net: { $ref: '#/schemas/price/properties/net' }, $ref: { type: 'string' } },
        default: { $ref: '#/schemas/price' },
      },
      previous: [{ version: '1.0.0', payload: { items: { $ref: '#/schemas/money' } } }],
    },
  },
  links: {
    ...shop.links,
    'mailer-reads': { kind: 'subscribe', from: 'payments', to: 'mailer', expects: { $ref: '#/schemas/money' } },
  },
  scenarios: { rush: { overrides: { '/schemas/money/minimum': 0 } } },
  rules: {
    suppressions: { unused: { rule: 'unused-component', elements: [], pointer: '/schemas/money', reason: 'Later.' } },
  },
};

it('every reference follows: in payloads, earlier versions, other schemas and what readers expect', () => {
  const after = applied(renameSchema, { id: 'money', to: 'amount' }, rich);
  expect(JSON.stringify(after)).not.toContain('schemas/money');
  expect(after.schemas).toEqual({
    amount: { type: 'number' },
    price: { properties: { net: { $ref: '#/schemas/amount' } } },
  });
  expect(after.messages?.placed?.payload).toEqual({
    type: 'object',
    properties: { total: { $ref: '#/schemas/amount' } },
  });
  expect(after.links?.['mailer-reads']).toMatchObject({ expects: { $ref: '#/schemas/amount' } });
  expect(after.scenarios?.rush?.overrides).toEqual({ '/schemas/amount/minimum': 0 });
  expect(after.rules?.suppressions?.unused?.pointer).toBe('/schemas/amount');
  expect(after.links?.['web-orders']).toBe(rich.links?.['web-orders']);
});

it('a reference to a part of it follows, and data that looks like one stays', () => {
  const after = applied(renameSchema, { id: 'price', to: 'cost' }, rich);
  expect(after.messages?.paid?.payload).toEqual({
    properties: { net: { $ref: '#/schemas/cost/properties/net' }, $ref: { type: 'string' } },
    default: { $ref: '#/schemas/price' },
  });
});

it.each([
  ['Money!', 'lower case'],
  ['price', 'a “price” already'],
])('refuses the name %s', (to, why) => {
  expect(refusedBecause(renameSchema, { id: 'money', to }, rich)).toContain(why);
});

it('refuses what is gone', () => {
  expect(refusedBecause(renameSchema, { id: 'gone', to: 'x' })).toContain('no “gone” any more');
});
