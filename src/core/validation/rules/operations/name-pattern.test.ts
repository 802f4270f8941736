import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { namePattern } from './name-pattern.ts';

const at = (address: string, settings: Record<string, number> = {}, broker: 'nats' | 'mqtt' = 'nats') =>
  draft()
    .topic('orders', { address })
    .with({ broker, rules: { settings: { 'name-pattern': settings } } })
    .done();

describeRule(namePattern, {
  finds: [
    { name: 'capital letters', design: at('Order.Placed') },
    { name: 'words with spaces', design: at('order placed') },
    { name: 'another sign between', design: at('order/placed') },
    { name: 'no version where one is asked for', design: at('order.placed', { version: 1 }) },
    { name: 'dots on MQTT', design: at('order.placed', {}, 'mqtt') },
  ],
  leavesAlone: [
    { name: 'lower-case parts', design: at('order.placed') },
    { name: 'slashes on MQTT', design: at('shop/order', {}, 'mqtt') },
    { name: 'words joined within a part, and a version', design: at('cart.product_added.v1', { version: 1 }) },
    { name: 'places for parameters', design: at('orders.{country}', {}) },
    { name: 'a topic without an address', design: draft().topic('orders').done() },
  ],
  boundary: [{ name: 'two parts', found: at('order'), alone: at('order.x') }],
});

test('the fix writes the same words in the house style, and makes none up', () => {
  expect(findingsOf(namePattern, at('Order/Placed'))[0]?.message.en).toBe(
    'The address “Order/Placed” is not in the house style.',
  );
  expect(fixed(namePattern, at('Order/Placed')).nodes?.orders).toMatchObject({ address: 'order.placed' });
  expect(findingsOf(namePattern, at('order'))[0]?.fix).toBeUndefined();
  const taken = draft(at('Order.Placed')).topic('other', { address: 'order.placed' }).done();
  expect(findingsOf(namePattern, taken)[0]?.fix).toBeUndefined();
});
