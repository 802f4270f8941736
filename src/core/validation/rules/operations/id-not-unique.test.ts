import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { idNotUnique } from './id-not-unique.ts';

const topics = draft().topic('first', { address: 'orders' }).topic('second', { address: 'orders' });
const messages = draft().message('one', { name: 'order.placed' }).message('two', { name: 'order.placed' });
const address = (word: string) =>
  draft().topic('first', { address: 'orders' }).topic('second', { address: word }).done();

describeRule(idNotUnique, {
  finds: [
    { name: 'two topics with one address', design: topics.done() },
    {
      name: 'an address that is the id of another topic',
      design: draft().topic('a').topic('b', { address: 'a' }).done(),
    },
    { name: 'two messages with one name', design: messages.done() },
    { name: 'three of a name, twice', design: messages.message('three', { name: 'order.placed' }).done(), times: 2 },
  ],
  leavesAlone: [
    {
      name: 'one address on two brokers',
      design: draft().topic('a', { address: 'x', broker: 'nats' }).topic('b', { address: 'x', broker: 'kafka' }).done(),
    },
    {
      name: 'two versions of a message',
      design: draft()
        .message('one', { name: 'order.placed', version: '1.0.0' })
        .message('two', { name: 'order.placed', version: '2.0.0' })
        .done(),
    },
    { name: 'topics without addresses', design: draft().topic('a').topic('b').done() },
  ],
  boundary: [{ name: 'one letter', found: address('orders'), alone: address('order') }],
});

test('names both, and the fix numbers the second one past what is taken', () => {
  const design = topics.topic('third', { address: 'orders-2' }).done();
  expect(findingsOf(idNotUnique, design)[0]?.message.en).toBe(
    '“First” and “Second” are one topic on the broker: “orders”.',
  );
  expect(fixed(idNotUnique, design).nodes?.second).toMatchObject({ address: 'orders-3' });
  expect(fixed(idNotUnique, messages.done()).messages?.two).toMatchObject({ name: 'order.placed 2' });
});
