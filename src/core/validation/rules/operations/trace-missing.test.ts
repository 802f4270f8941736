import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { traceMissing } from './trace-missing.ts';

const shop = (orders: boolean | undefined, paid = true, to = 'paid-to-mail') =>
  draft()
    .publisher('web')
    .topic('orders', orders === undefined ? {} : { carriesTrace: orders })
    .service('billing')
    .topic('paid', { carriesTrace: paid })
    .subscriber('mail')
    .publish('web', 'orders')
    .subscribe('orders', 'billing')
    .publish('billing', 'paid', { after: {} })
    .subscribe('paid', 'mail')
    .with({ objectives: { fast: { from: 'web-to-orders', to } } })
    .done();

describeRule(traceMissing, {
  finds: [
    { name: 'the first topic of a path', design: shop(false) },
    { name: 'the last topic of a path', design: shop(true, false) },
    { name: 'each topic that stops it', design: shop(false, false), times: 2 },
  ],
  leavesAlone: [
    { name: 'topics that carry it, as all do unless they say otherwise', design: shop(undefined) },
    { name: 'a topic behind the end of the path', design: shop(true, false, 'orders-to-billing') },
    { name: 'a design without objectives', design: draft(shop(false)).with({ objectives: {} }).done() },
  ],
  boundary: [
    {
      name: 'the end of the path',
      found: shop(true, false, 'paid-to-mail'),
      alone: shop(true, false, 'orders-to-billing'),
    },
  ],
});

test('names the topic, and the fix lets it carry the trace as usual', () => {
  expect(findingsOf(traceMissing, shop(false))[0]?.message.en).toBe('A trace stops at “Orders”.');
  expect(fixed(traceMissing, shop(false)).nodes?.orders).not.toHaveProperty('carriesTrace');
});
