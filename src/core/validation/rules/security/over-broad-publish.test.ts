import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { overBroadPublish } from './over-broad-publish.ts';

const base = draft()
  .topic('orders', { address: 'shop.orders' })
  .topic('stock', { address: 'shop.stock' })
  .topic('dead', { address: 'shop.dead' });
/** A service that publishes stock and hands on dead letters. */
const keeper = (...mayWrite: string[]) =>
  base
    .service('keeper', { access: { mayWrite } })
    .subscribe('orders', 'keeper', { deadLetter: 'dead' })
    .publish('keeper', 'stock', { after: {} });

describeRule(overBroadPublish, {
  finds: [
    { name: 'everything', design: keeper('#').done() },
    { name: 'a wildcard over one more', design: keeper('shop.*').done() },
    { name: 'a right besides', design: keeper('shop.stock', 'shop.dead', 'shop.orders').done() },
    { name: 'a prefix, as Kafka has them', design: keeper('shop.o*', 'shop.stock').done() },
    {
      name: 'rights of who publishes nothing',
      design: base.publisher('web', { access: { mayWrite: ['shop.dead'] } }).done(),
    },
  ],
  leavesAlone: [
    { name: 'no rights, which is what is drawn', design: keeper().done() },
    { name: 'what is published and the dead letters', design: keeper('shop.stock', 'shop.dead').done() },
    { name: 'less than is drawn', design: keeper('shop.stock').done() },
    { name: 'rights to read', design: base.service('all', { access: { mayRead: ['>'] } }).done() },
  ],
  boundary: [{ name: 'one letter of a prefix', found: keeper('shop.*').done(), alone: keeper('shop.s*').done() }],
});

test('says how many topics are never written to, and which', () => {
  const [finding] = findingsOf(overBroadPublish, keeper('shop.>').done());
  expect(finding).toMatchObject({
    message: { en: '“Keeper” may write to 3 topics and never publishes to 1 of them: “Orders”.' },
    nodes: ['keeper'],
    pointer: '/nodes/keeper/access/mayWrite',
  });
});

test('the fix writes the addresses of what is published in the place of a wildcard', () => {
  expect(fixed(overBroadPublish, keeper('shop.>').done()).nodes?.keeper).toMatchObject({
    access: { mayWrite: ['shop.dead', 'shop.stock'] },
  });
});
