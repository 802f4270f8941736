import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { paste } from './paste.ts';
import { clippingOf } from './steps/clipping.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const empty: Design = { eventwright: 1, name: 'Empty' };
const clipping = (nodes: string[]): Design => {
  const result = clippingOf(shop, { nodes });
  if (!result.ok) throw new Error(result.reason.en);
  return result.value;
};

it('brings messages, schemas and contexts along into another design', () => {
  const after = applied(paste, { clipping: clipping(['web', 'orders']), position: { x: 100, y: 50 } }, empty);
  expect(Object.keys(after.nodes ?? {}).sort()).toEqual(['orders', 'web']);
  expect(Object.keys(after.links ?? {})).toEqual(['web-orders']);
  expect(after.messages).toEqual({ placed: shop.messages?.placed });
  expect(after.schemas).toEqual(shop.schemas);
  expect(after.contexts).toEqual({ sales: shop.contexts?.sales });
  expect(after.layout?.nodes).toEqual({ web: { x: 100, y: 50 }, orders: { x: 420, y: 50 } });
});

it('keeps apart two messages of the same id that differ', () => {
  const other: Design = { ...empty, messages: { placed: { name: 'seat.placed' } } };
  const after = applied(paste, { clipping: clipping(['web', 'orders']) }, other);
  expect(after.messages?.placed).toEqual({ name: 'seat.placed' });
  expect(after.nodes?.orders).toMatchObject({ messages: ['placed-2'] });
  expect(after.links?.['web-orders']).toMatchObject({ message: 'placed-2' });
});

it('refuses a clipping whose schema would change its meaning', () => {
  const other: Design = { ...empty, schemas: { money: { type: 'string' } } };
  expect(refusedBecause(paste, { clipping: clipping(['web', 'orders']) }, other)).toContain('another schema “money”');
});
