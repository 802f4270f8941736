import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { messageOnNoTopic } from './message-on-no-topic.ts';

const shop = draft().publisher('cart').topic('orders').publish('cart', 'orders', { message: 'placed' });
const filtering = shop
  .message('paid')
  .service('stock')
  .subscribe('orders', 'stock', { filter: ['paid'] });

describeRule(messageOnNoTopic, {
  finds: [
    { name: 'a message that nothing names', design: shop.message('paid').done() },
    { name: 'a message that only a filter names', design: filtering.done() },
    {
      name: 'a message that only a trigger names, beside it',
      design: filtering
        .message('sent')
        .publish('stock', 'orders', { message: 'placed', after: { messages: ['sent'] } })
        .done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'a message that is published', design: shop.done() },
    {
      name: 'a message that is listed',
      design: draft()
        .message('paid')
        .topic('t', { messages: ['paid'] })
        .done(),
    },
    {
      name: 'a message that is published where it is not listed',
      design: draft().publisher('p').topic('t', { messages: [] }).publish('p', 't').done(),
    },
  ],
  boundary: [
    {
      name: 'one topic that lists it',
      found: draft().message('paid').topic('t', { messages: [] }).done(),
      alone: draft()
        .message('paid')
        .topic('t', { messages: ['paid'] })
        .done(),
    },
  ],
});

test('names the message', () => {
  const [finding] = findingsOf(messageOnNoTopic, shop.message('paid').done());
  expect(finding).toMatchObject({ severity: 'warning', messages: ['paid'], pointer: '/messages/paid' });
  expect(finding?.message.en).toBe('“Paid” is on no topic.');
});

test('the fix deletes a message that nothing names', () => {
  expect(Object.keys(fixed(messageOnNoTopic, shop.message('paid').done()).messages ?? {})).toEqual(['placed']);
});

test('a message that a filter names is not offered for deletion', () => {
  expect(findingsOf(messageOnNoTopic, filtering.done())[0]?.fix).toBeUndefined();
});
