import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { kafkaGrowPartitions } from './kafka-grow-partitions.ts';

const keyed = { key: '/id', payload: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } };
const shop = (created: number, partitions: number, fields: Partial<Topic> = {}, message: object = keyed) =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'kafka', partitions, kafka: { createdPartitions: created }, ...fields })
    .message('placed', message)
    .publish('cart', 'orders', { message: 'placed' });
const grown = (created: number, partitions: number, fields: Partial<Topic> = {}, message?: object) =>
  shop(created, partitions, fields, message).done();

describeRule(kafkaGrowPartitions, {
  finds: [
    { name: 'more partitions under messages with a key', design: grown(4, 6) },
    { name: 'more on an ordered topic', design: grown(1, 2, { ordered: true }) },
    { name: 'more where keys are spread', design: grown(4, 6, { keyDistribution: { distribution: 'zipf' } }, {}) },
    { name: 'more where a listed message has a key', design: grown(4, 6, { messages: ['placed'] }) },
    { name: 'fewer, keys or not', design: grown(6, 4, {}, {}) },
  ],
  leavesAlone: [
    { name: 'more partitions under messages without a key', design: grown(4, 6, {}, {}) },
    { name: 'a topic that is new', design: grown(4, 6, { kafka: {} }) },
    { name: 'another broker', design: grown(4, 6, { broker: 'nats' }) },
  ],
  boundary: [{ name: 'one partition more', found: grown(4, 5), alone: grown(4, 4) }],
});

test('says how many keys move: 12 places in turn, of which the first 4 stay where they were', () => {
  const text = (...numbers: [number, number]) => findingsOf(kafkaGrowPartitions, grown(...numbers))[0]?.message.en;
  expect(text(4, 6)).toBe('“Orders” grows from 4 to 6 partitions: 66.67 % of its keys move to another one.');
  expect(text(4, 8)).toContain(': 50 % of its keys');
});

test('partitions that go are an error, since Kafka refuses that', () => {
  const [finding] = findingsOf(kafkaGrowPartitions, grown(6, 4));
  expect(finding).toMatchObject({ severity: 'error', pointer: '/nodes/orders/kafka/createdPartitions' });
  expect(finding?.message.en).toBe('“Orders” was made with 6 partitions and is drawn with 4.');
});

test('the fix gives the topic a name of its next version, which none has yet', () => {
  expect(fixed(kafkaGrowPartitions, grown(4, 6)).nodes?.orders).toEqual({
    kind: 'topic',
    name: 'Orders',
    broker: 'kafka',
    partitions: 6,
    address: 'orders-v2',
  });
  const versioned = shop(4, 6, { address: 'orders.v2', kafka: { createdPartitions: 4, cleanup: 'compact' } });
  const taken = versioned.topic('other', { broker: 'kafka', address: 'orders_v3' }).done();
  expect(fixed(kafkaGrowPartitions, taken).nodes?.orders).toMatchObject({
    address: 'orders.v3-2',
    kafka: { cleanup: 'compact' },
  });
});
