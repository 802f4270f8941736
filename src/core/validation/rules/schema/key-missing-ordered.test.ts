import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
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
const found = (design: ReturnType<ReturnType<typeof shop>['done']>) => findingsOf(keyMissingOrdered, design);

test('a message without a key on an ordered topic with partitions is an error', () => {
  const [finding, ...rest] = found(shop({}).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['orders'],
    messages: ['placed'],
    pointer: '/messages/placed',
  });
  expect(finding?.message.en).toBe('“Orders” is ordered over 4 partitions, but “Placed” has no key.');
});

test('a key that the schema does not have, or that may be missing, is none', () => {
  expect(found(shop({ key: '/customerId' }).done())[0]?.message.en).toContain('has no field /customerId');
  expect(found(shop({ key: '/note' }).done())[0]?.message.en).toContain('may be missing');
  expect(found(shop({ key: '/note' }).done())[0]?.pointer).toBe('/messages/placed/key');
});

test('messages that are only listed or filtered for count as well', () => {
  const listed = draft()
    .message('a')
    .message('b')
    .topic('t', { ordered: true, partitions: 2, messages: ['b'] })
    .subscriber('s');
  const design = listed.subscribe('t', 's', { filter: ['a'] }).done();
  expect(found(design).map(({ messages }) => messages)).toEqual([['a'], ['b']]);
});

test('from two partitions on a key is needed, with one it is not', () => {
  expect(found(shop({}, { ordered: true, partitions: 2 }).done())).toHaveLength(1);
  expect(found(shop({}, { ordered: true, partitions: 1 }).done())).toEqual([]);
  expect(found(shop({}, { ordered: true }).done())).toEqual([]);
});

test('without order, or with a required field as the key, all is well', () => {
  expect(found(shop({}, { partitions: 4 }).done())).toEqual([]);
  expect(found(shop({ key: '/orderId' }).done())).toEqual([]);
  const shared = shop({ key: '/id', payload: { $ref: '#/schemas/order' } });
  expect(found(shared.with({ schemas: { order: { required: ['id'], properties: { id: {} } } } }).done())).toEqual([]);
});

test('a key without any schema is not judged here', () => {
  const design = draft().publisher('p').topic('t', { ordered: true, partitions: 2 });
  const bare = design.with({ messages: { m: { name: 'm', key: '/id' } } }).publish('p', 't', { message: 'm' });
  expect(found(bare.done())).toEqual([]);
});

test('the fix chooses a required field whose name says that it identifies something', () => {
  expect(fixed(keyMissingOrdered, shop({}).done()).messages?.placed?.key).toBe('/orderId');
  expect(fixed(keyMissingOrdered, shop({ key: '/note' }).done()).messages?.placed?.key).toBe('/orderId');
});

test('no key is guessed where no field offers itself', () => {
  expect(found(shop({ payload: { type: 'object' } }).done())[0]?.fix).toBeUndefined();
});
