import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { keyMissingOrdered } from './key-missing-ordered.ts';

const payload = {
  type: 'object',
  required: ['orderId', 'total'],
  properties: { total: { type: 'number' }, orderId: { type: 'string' }, note: { type: 'string' } },
};
const shop = (message: Partial<Message>, topic: Partial<Topic> = { ordered: true, partitions: 4 }) =>
  draft()
    .message('placed', { payload, ...message })
    .publisher('cart')
    .topic('orders', topic)
    .publish('cart', 'orders', { message: 'placed' });

describeRule(keyMissingOrdered, {
  finds: [
    { name: 'a message without a key', design: shop({}).done() },
    { name: 'a key that the schema does not have', design: shop({ key: '/customerId' }).done() },
    { name: 'a key that may be missing', design: shop({ key: '/note' }).done() },
    {
      name: 'messages that are only listed, or only filtered for',
      design: draft()
        .message('a')
        .message('b')
        .topic('t', { ordered: true, partitions: 2, messages: ['b'] })
        .subscriber('s')
        .subscribe('t', 's', { filter: ['a'] })
        .done(),
      times: 2,
    },
    {
      name: 'dead letters that are to stay in order',
      design: shop({}, {})
        .topic('dead', { ordered: true, partitions: 2 })
        .subscriber('s')
        .subscribe('orders', 's', { deadLetter: 'dead' })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'a topic without order', design: shop({}, { partitions: 4 }).done() },
    { name: 'a required field as the key', design: shop({ key: '/orderId' }).done() },
    {
      name: 'a key in a shared schema',
      design: shop({ key: '/id', payload: { $ref: '#/schemas/order' } })
        .with({ schemas: { order: { required: ['id'], properties: { id: {} } } } })
        .done(),
    },
    {
      name: 'a key without any schema, which has a finding of its own',
      design: draft()
        .publisher('p')
        .topic('t', { ordered: true, partitions: 2 })
        .with({ messages: { m: { name: 'm', key: '/id' } } })
        .publish('p', 't', { message: 'm' })
        .done(),
    },
    { name: 'one partition that nobody has counted', design: shop({}, { ordered: true }).done() },
  ],
  boundary: [
    {
      name: 'the second partition',
      found: shop({}, { ordered: true, partitions: 2 }).done(),
      alone: shop({}, { ordered: true, partitions: 1 }).done(),
    },
  ],
});

test('says the partitions and what is wrong with the key', () => {
  const said = (key?: string) => findingsOf(keyMissingOrdered, shop(key === undefined ? {} : { key }).done())[0];
  expect(said()).toMatchObject({
    severity: 'error',
    message: { en: '“Orders” is ordered over 4 partitions, but “Placed” has no key.' },
    nodes: ['orders'],
    messages: ['placed'],
    pointer: '/messages/placed',
  });
  expect(said('/customerId')?.message.en).toContain('has no field /customerId');
  expect(said('/note')).toMatchObject({ pointer: '/messages/placed/key' });
  expect(said('/note')?.message.en).toContain('may be missing');
});

test('the fix chooses a required field whose name says that it identifies something', () => {
  expect(fixed(keyMissingOrdered, shop({}).done()).messages?.placed?.key).toBe('/orderId');
  expect(fixed(keyMissingOrdered, shop({ key: '/note' }).done()).messages?.placed?.key).toBe('/orderId');
});

test('no key is guessed where no field offers itself', () => {
  const design = shop({ payload: { type: 'object' } }).done();
  expect(findingsOf(keyMissingOrdered, design)[0]?.fix).toBeUndefined();
});
