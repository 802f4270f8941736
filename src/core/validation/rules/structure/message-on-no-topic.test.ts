import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { messageOnNoTopic } from './message-on-no-topic.ts';

const shop = draft().publisher('cart').topic('orders').publish('cart', 'orders', { message: 'placed' });
const found = (design: ReturnType<typeof shop.done>) =>
  findingsOf(messageOnNoTopic, design).map(({ messages: [id] }) => id);

test('a message that no topic lists and no link publishes is found', () => {
  const [finding, ...rest] = findingsOf(messageOnNoTopic, shop.message('paid').done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', messages: ['paid'], pointer: '/messages/paid' });
  expect(finding?.message.en).toBe('“Paid” is on no topic.');
});

test('a filter or a trigger alone carries no message', () => {
  const design = shop
    .message('paid')
    .service('stock')
    .subscribe('orders', 'stock', { filter: ['paid'] });
  expect(found(design.done())).toEqual(['paid']);
  const triggered = design
    .message('sent')
    .publish('stock', 'orders', { message: 'placed', after: { messages: ['sent'] } });
  expect(found(triggered.done())).toEqual(['paid', 'sent']);
});

test('published or listed is enough', () => {
  expect(found(shop.done())).toEqual([]);
  expect(
    found(
      draft()
        .message('paid')
        .topic('t', { messages: ['paid'] })
        .done(),
    ),
  ).toEqual([]);
});

test('a message that is published where it is not listed is on a topic, if wrongly', () => {
  const design = draft().publisher('p').topic('t', { messages: [] }).publish('p', 't').done();
  expect(found(design)).toEqual([]);
});

test('the fix deletes a message that nothing names', () => {
  expect(Object.keys(fixed(messageOnNoTopic, shop.message('paid').done()).messages ?? {})).toEqual(['placed']);
});

test('a message that a filter names is not offered for deletion', () => {
  const design = shop
    .message('paid')
    .service('stock')
    .subscribe('orders', 'stock', { filter: ['paid'] })
    .done();
  expect(findingsOf(messageOnNoTopic, design)[0]?.fix).toBeUndefined();
});
