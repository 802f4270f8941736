import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { contextCoupling } from './context-coupling.ts';

const contexts = { sales: { name: 'Sales' }, desk: { name: 'Desk', parent: 'sales' }, store: { name: 'Store' } };

/** Order (of sales) and stock (of the store) send each other so many kinds; so many stay between order and till. */
const shop = (there: number, back: number, inside = 0, of: { order?: string; stock?: string } = {}) => {
  let design = draft()
    .with({ contexts })
    .service('order', { context: of.order ?? 'sales' })
    .service('till', { context: 'sales' })
    .service('stock', { context: of.stock ?? 'store' });
  const send = (from: string, to: string, count: number) => {
    for (let at = 1; at <= count; at++) {
      const topic = `${from}-${to}-${at}`;
      design = design.topic(topic).publish(from, topic).subscribe(topic, to);
    }
  };
  send('order', 'stock', there);
  send('stock', 'order', back);
  send('order', 'till', inside);
  return design;
};

describeRule(contextCoupling, {
  finds: [
    { name: 'six kinds between two domains that keep nothing inside', design: shop(3, 3).done() },
    { name: 'more kinds between them than inside', design: shop(5, 4, 8).done() },
    { name: 'a context inside one domain', design: shop(3, 3, 0, { order: 'desk' }).done() },
    {
      name: 'what a stricter design does not want',
      design: shop(1, 1)
        .with({ rules: { settings: { 'context-coupling': { messages: 1 } } } })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'what runs one way only', design: shop(9, 0).done() },
    { name: 'domains that keep more inside', design: shop(3, 3, 7).done() },
    { name: 'a context and another one inside it', design: shop(5, 5, 0, { order: 'desk', stock: 'sales' }).done() },
    { name: 'services in no context', design: draft(shop(5, 5).done()).service('stock').done() },
  ],
  boundary: [
    { name: 'five kinds', found: shop(3, 3).done(), alone: shop(3, 2).done() },
    { name: 'as many as inside', found: shop(4, 3, 6).done(), alone: shop(4, 3, 7).done() },
  ],
});

test('says how many kinds cross and stay, and who takes part in most', () => {
  const [finding] = findingsOf(contextCoupling, shop(4, 3, 2).done());
  expect(finding).toMatchObject({
    severity: 'warning',
    message: { en: '“Sales” and “Store” send each other 7 kinds of messages and keep 2 inside.' },
    howToFix: {
      en: 'Draw the line elsewhere: “Order” takes part in 7 of these messages; or join the two.',
    },
    nodes: ['order', 'stock'],
    pointer: '/contexts/sales',
  });
});
