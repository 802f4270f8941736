import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { kafkaNameCollision } from './kafka-name-collision.ts';

const topics = (...addresses: string[]) =>
  addresses.reduce((shop, address, at) => shop.topic(`topic-${at}`, { address }), draft().with({ broker: 'kafka' }));
const named = (...addresses: string[]) => topics(...addresses).done();

describeRule(kafkaNameCollision, {
  finds: [
    { name: 'a dot and an underscore', design: named('order.placed', 'order_placed') },
    { name: 'several of them', design: named('shop.order.placed', 'shop_order.placed') },
    { name: 'each further one', design: named('a.b.c', 'a_b_c', 'a.b_c'), times: 2 },
  ],
  leavesAlone: [
    { name: 'a hyphen, which is another character', design: named('order.placed', 'order-placed') },
    { name: 'one topic that is drawn twice', design: named('order.placed', 'order.placed') },
    { name: 'another broker', design: topics('a.b', 'a_b').with({ broker: 'nats' }).done() },
    { name: 'two brokers', design: topics('a.b').topic('other', { address: 'a_b', broker: 'nats' }).done() },
  ],
  boundary: [{ name: 'one more character', found: named('a.b', 'a_b'), alone: named('a.b', 'a_b1') }],
});

test('names both, and the fix renames the second one so that it differs from all', () => {
  const design = named('order.placed', 'order_placed', 'order-placed');
  const [finding] = findingsOf(kafkaNameCollision, design);
  expect(finding?.message.en).toBe(
    'Kafka takes “order_placed” of “Topic 1” and “order.placed” of “Topic 0” for the same name.',
  );
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['topic-1', 'topic-0'],
    pointer: '/nodes/topic-1/address',
  });
  expect(fixed(kafkaNameCollision, design).nodes?.['topic-1']).toMatchObject({ address: 'order-placed-2' });
});
