import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { channelAddressBad } from './channel-address-bad.ts';

const at = (address: string, parameters?: Topic['parameters']) =>
  draft()
    .topic('orders', { address, ...(parameters && { parameters }) })
    .done();
const addressOf = (design: ReturnType<typeof at>) => fixed(channelAddressBad, design).nodes?.orders;

describeRule(channelAddressBad, {
  finds: [
    { name: 'a question mark', design: at('orders?new=1') },
    { name: 'a hash', design: at('orders#1') },
    { name: 'an empty parameter', design: at('orders.{}') },
    { name: 'a parameter that nobody has described', design: at('orders.{country}') },
    { name: 'a described parameter that is nowhere', design: at('orders', { country: 'of the shop' }) },
    { name: 'both kinds of parameters at once', design: at('orders.{a}', { b: 'of the shop' }), times: 2 },
  ],
  leavesAlone: [
    { name: 'words and dots', design: at('orders.placed') },
    { name: 'a described parameter', design: at('orders.{country}', { country: 'of the shop' }) },
    { name: 'a topic without an address', design: draft().topic('orders').done() },
    { name: 'a topic of MQTT', design: at('shop/orders') },
  ],
  boundary: [{ name: 'a slash at the end', found: at('shop/orders/'), alone: at('shop/orders') }],
});

test('says the address, and the fix leaves out what no broker takes', () => {
  expect(findingsOf(channelAddressBad, at('orders?new'))[0]?.message.en).toBe(
    'The address “orders?new” of “Orders” is not valid.',
  );
  expect(addressOf(at('shop.{}.orders?#/'))).toMatchObject({ address: 'shop.orders' });
  expect(addressOf(at('??'))).not.toHaveProperty('address');
});

test('the fix describes what is in the address, and deletes what is not', () => {
  expect(addressOf(at('orders.{country}'))).toMatchObject({ parameters: { country: 'country' } });
  expect(addressOf(at('orders', { country: 'of the shop' }))).not.toHaveProperty('parameters');
});
