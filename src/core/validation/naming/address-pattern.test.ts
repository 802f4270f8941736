import { expect, test } from 'vitest';
import { draft } from '../../model/testing/build.ts';
import { addressOf, covers } from './address-pattern.ts';

test.each([
  ['orders.placed', 'orders.placed', true],
  ['orders.*', 'orders.placed', true],
  ['orders/+', 'orders/placed', true],
  ['orders.*', 'orders', false],
  ['orders.*', 'orders.placed.v1', false],
  ['orders.>', 'orders.placed.v1', true],
  ['orders.>', 'orders', false],
  ['>', 'orders', true],
  ['orders/#', 'orders/placed/v1', true],
  ['orders/#', 'orders', true],
  ['*', 'orders.placed', true],
  ['#', 'orders.placed', true],
  ['orders-*', 'orders-placed.v1', true],
  ['orders-*', 'bills', false],
  ['*.placed', 'orders.placed', true],
  ['orders.eu', 'orders.{country}', true],
  ['orders.placed', 'orders', false],
  ['', 'orders', false],
])('the right to %s over %s: %s', (pattern, address, expected) => {
  expect(covers(pattern, address)).toBe(expected);
});

test('a topic without an address is called by its id', () => {
  const design = draft().topic('orders').topic('bills', { address: 'bills.paid' }).done();
  expect([addressOf(design, 'orders'), addressOf(design, 'bills')]).toEqual(['orders', 'bills.paid']);
});
