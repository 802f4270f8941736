import { expect, test } from 'vitest';
import { isImperative } from './imperative.ts';

test.each([
  'order.place',
  'place_order',
  'PlaceOrder',
  'cart.check-out.cancel',
  'update-price',
  'checkStock',
  'ReserveStockCommand',
  'send.mail.v2',
  '取消订单',
])('“%s” tells somebody to do something', (name) => {
  expect(isImperative(name)).toBe(true);
});

test.each([
  'order.placed',
  'OrderCancelled',
  'create-order.failed',
  'price.update',
  'check.result',
  'mail.sent',
  'invoice.paid',
  'temperature',
  'report',
  '订单已取消',
  '更新完成',
  '',
])('“%s” tells what is, or has happened', (name) => {
  expect(isImperative(name)).toBe(false);
});
