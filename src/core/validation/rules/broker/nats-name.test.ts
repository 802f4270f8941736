import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { natsName } from './nats-name.ts';

const shop = (topic: Partial<Topic>) =>
  draft().with({ broker: 'nats' }).publisher('cart').topic('orders', topic).publish('cart', 'orders').service('stock');
const called = (address: string, fields: Partial<Topic> = {}) => shop({ address, ...fields }).done();
const read = (group: string) => shop({}).subscribe('orders', 'stock', { group });

describeRule(natsName, {
  finds: [
    { name: 'a space in an address', design: called('order placed') },
    { name: 'a slash', design: called('orders/placed') },
    { name: 'a wildcard', design: called('orders.*') },
    { name: 'nothing between two dots', design: called('orders..placed') },
    { name: 'a group with a dot', design: read('stock.workers').done() },
    {
      name: 'a group once for all its members',
      design: read('a b').service('more').subscribe('orders', 'more', { group: 'a b' }).done(),
    },
  ],
  leavesAlone: [
    { name: 'words with dots between them', design: called('shop.order_placed.v1') },
    { name: 'a topic and a group without names of their own', design: shop({}).subscribe('orders', 'stock').done() },
    { name: 'a place for a parameter', design: called('orders.{country}', { parameters: { country: 'of it' } }) },
    { name: 'another broker', design: called('orders/placed', { broker: 'mqtt' }) },
  ],
  boundary: [
    { name: 'a dot at the end', found: called('orders.'), alone: called('orders') },
    { name: 'a hyphen for a dot', found: read('stock.a').done(), alone: read('stock-a').done() },
  ],
});

test('says the name, and the fix writes one that no other topic has', () => {
  const design = shop({ address: 'orders/placed now' }).topic('other', { address: 'orders.placed-now' }).done();
  const [finding] = findingsOf(natsName, design);
  expect(finding?.message.en).toBe('NATS refuses the name “orders/placed now”.');
  expect(finding).toMatchObject({ severity: 'error', nodes: ['orders'], pointer: '/nodes/orders/address' });
  expect(fixed(natsName, design).nodes?.orders).toMatchObject({ address: 'orders.placed-now-2' });
});

test('members of a group stay together, and do not join another', () => {
  const design = read('a b').service('more').subscribe('orders', 'more', { group: 'a b' });
  const beside = design.service('a-b').subscribe('orders', 'a-b').done();
  const links = fixed(natsName, beside).links ?? {};
  expect([links['orders-to-stock'], links['orders-to-more']]).toMatchObject([{ group: 'a-b-2' }, { group: 'a-b-2' }]);
});

test('names that would become one stay two when both are mended', () => {
  const design = shop({ address: 'orders placed' })
    .topic('other', { address: 'orders*placed' })
    .subscribe('orders', 'stock', { group: 'a.b' })
    .service('more')
    .subscribe('orders', 'more', { group: 'a b' })
    .done();
  const after = findingsOf(natsName, design).reduce((whole, { fix }) => fix?.apply(whole) ?? whole, design);
  expect(findingsOf(natsName, after)).toEqual([]);
  expect(after.nodes).toMatchObject({ orders: { address: 'orders-placed' }, other: { address: 'orders-placed-2' } });
  expect(after.links).toMatchObject({ 'orders-to-more': { group: 'a-b' }, 'orders-to-stock': { group: 'a-b-2' } });
});
