import { expect, test } from 'vitest';
import { numbered } from './numbered.ts';

test('a name that nobody has stays, others get the smallest number that is free', () => {
  const taken = new Set(['orders', 'orders-2', 'orders-4']);
  const named = (wanted: string) => numbered(wanted, (name) => taken.has(name));
  expect([named('stock'), named('orders'), named('orders-4')]).toEqual(['stock', 'orders-3', 'orders-4-2']);
});
