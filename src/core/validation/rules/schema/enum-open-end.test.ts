import { expect, test } from 'vitest';
import type { JsonSchema } from '../../../model/message.ts';
import type { Subscriber } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { enumOpenEnd } from './enum-open-end.ts';

const order = (state: JsonSchema): JsonSchema => ({ type: 'object', properties: { state } });
const closed = { enum: ['new', 'paid'] };
const shop = (expects: JsonSchema, reader: Partial<Subscriber> = { context: 'mailing' }, payload = order(closed)) =>
  draft()
    .with({
      contexts: { sales: { name: 'Sales' }, mailing: { name: 'Mailing' } },
      schemas: { state: closed },
    })
    .message('placed', { payload })
    .publisher('web', { context: 'sales' })
    .topic('orders')
    .publish('web', 'orders', { message: 'placed' })
    .subscriber('mail', reader)
    .subscribe('orders', 'mail', { expects })
    .done();

describeRule(enumOpenEnd, {
  finds: [
    { name: 'a reader that knows all the values', design: shop(order(closed)) },
    { name: 'a reader that knows more than all', design: shop(order({ enum: ['new', 'paid', 'gone'] })) },
    { name: 'the items of a list', design: shop({ items: closed }, undefined, { items: closed }) },
    { name: 'a shared list', design: shop(order({ $ref: '#/schemas/state' })) },
  ],
  leavesAlone: [
    { name: 'a reader that expects a text', design: shop(order({ type: 'string' })) },
    { name: 'a reader of the same context', design: shop(order(closed), { context: 'sales' }) },
    { name: 'a reader outside every context', design: shop(order(closed), {}) },
    {
      name: 'a list that the message does not have',
      design: shop(order(closed), undefined, order({ type: 'string' })),
    },
    { name: 'a reader with an alternative', design: shop(order({ anyOf: [closed, { type: 'string' }] })) },
  ],
  boundary: [{ name: 'one value, which is a mark', found: shop(order(closed)), alone: shop(order({ enum: ['new'] })) }],
});

test('says which values it knows, and the fix leaves the type', () => {
  const design = shop(order(closed));
  expect(findingsOf(enumOpenEnd, design)[0]).toMatchObject({
    message: { en: '“Mail” knows 2 values of /state in “Placed” ("new", "paid"), and one more would break it.' },
    pointer: '/links/orders-to-mail/expects/properties/state/enum',
  });
  expect(fixed(enumOpenEnd, design).links?.['orders-to-mail']).toMatchObject({ expects: order({ type: 'string' }) });
  expect(findingsOf(enumOpenEnd, shop(order({ $ref: '#/schemas/state' })))[0]?.fix).toBeUndefined();
});
