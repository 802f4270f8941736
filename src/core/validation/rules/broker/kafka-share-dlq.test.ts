import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { kafkaShareDlq } from './kafka-share-dlq.ts';

const shop = (fields: Partial<Subscribe> = {}, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'kafka', ...topic })
    .publish('cart', 'orders')
    .service('stock')
    .topic('dead')
    .subscribe('orders', 'stock', { kafka: { groupKind: 'share' }, ...fields })
    .done();

describeRule(kafkaShareDlq, {
  finds: [
    { name: 'a share group that says nothing of failure', design: shop() },
    { name: 'one with a limit of its own', design: shop({ retry: { maxDeliveries: 3 } }) },
    { name: 'one that is meant to try for ever, which Kafka does not', design: shop({ retry: { maxDeliveries: 0 } }) },
  ],
  leavesAlone: [
    { name: 'a dead-letter topic', design: shop({ deadLetter: 'dead' }) },
    { name: 'a consumer group', design: shop({ kafka: { groupKind: 'consumer' } }) },
    { name: 'what is acknowledged before the work', design: shop({ acknowledge: 'before-work' }) },
    { name: 'a topic on which messages may be lost', design: shop({}, { guarantee: 'at-most-once' }) },
    { name: 'another broker', design: shop({}, { broker: 'nats' }) },
  ],
  boundary: [{ name: 'the decision to discard', found: shop(), alone: shop({ deadLetter: 'discard' }) }],
});

test('says after how many deliveries, those of the broker where the design gives none', () => {
  const text = (fields: Partial<Subscribe> = {}) => findingsOf(kafkaShareDlq, shop(fields))[0]?.message.en;
  expect(text()).toBe('After 5 deliveries Kafka archives a record of “Orders” that “Stock” could not work on.');
  expect(text({ retry: { maxDeliveries: 1 } })).toContain('After 1 delivery Kafka');
  expect(text({ retry: { maxDeliveries: 0 } })).toContain('After 5 deliveries');
});

test('the dead-letter topic of the fix lives on Kafka, too', () => {
  const after = fixed(kafkaShareDlq, shop());
  expect(after.links?.['orders-to-stock']).toMatchObject({ deadLetter: 'orders-dead-letters' });
  expect(after.nodes?.['orders-dead-letters']).toMatchObject({ kind: 'topic', broker: 'kafka' });
});
