import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { kafkaTopicName } from './kafka-topic-name.ts';

const topic = (address: string | undefined, fields: Partial<Topic> = {}) =>
  draft()
    .topic('orders', { ...(address !== undefined && { address }), ...fields })
    .with({ broker: 'kafka' })
    .done();

describeRule(kafkaTopicName, {
  finds: [
    { name: 'a space', design: topic('order placed') },
    { name: 'a slash', design: topic('orders/placed') },
    { name: 'letters that are not of the Latin alphabet', design: topic('订单') },
    { name: 'a name of one dot', design: topic('.') },
    { name: 'a name of two dots', design: topic('..') },
    { name: 'a topic of Kafka in a design of another broker', design: draft(topic('a b', { broker: 'kafka' })).done() },
  ],
  leavesAlone: [
    { name: 'letters, digits, dots, underscores and hyphens', design: topic('Order.placed_v1-x') },
    { name: 'a topic without an address, which is called by its id', design: topic(undefined) },
    { name: 'another broker', design: topic('orders/placed', { broker: 'mqtt' }) },
    { name: 'a place for a parameter', design: topic('orders.{country}', { parameters: { country: 'of the shop' } }) },
  ],
  boundary: [{ name: '249 characters', found: topic('a'.repeat(250)), alone: topic('a'.repeat(249)) }],
});

test('says the name, and the fix writes a legal one', () => {
  const design = topic('order placed!');
  expect(findingsOf(kafkaTopicName, design)[0]?.message.en).toBe('Kafka refuses the topic name “order placed!”.');
  expect(fixed(kafkaTopicName, design).nodes?.orders).toMatchObject({ address: 'order-placed' });
});
