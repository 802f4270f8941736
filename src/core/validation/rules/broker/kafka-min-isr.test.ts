import { expect, test } from 'vitest';
import type { Publish } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { kafkaMinIsr } from './kafka-min-isr.ts';

const topic = (fields: Partial<Topic>, publish: Partial<Publish['kafka']> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'kafka', ...fields })
    .publish('cart', 'orders', { kafka: { ...publish } })
    .done();
const least = (minInSyncReplicas: number, replication?: number) =>
  topic({ kafka: { minInSyncReplicas }, ...(replication !== undefined && { replication }) });

describeRule(kafkaMinIsr, {
  finds: [
    { name: 'one of three copies', design: least(1, 3) },
    { name: 'one of one copy', design: least(1) },
    { name: 'more copies in sync than there are', design: least(3, 2) },
    {
      name: 'a publisher that says that it waits for all',
      design: topic({ kafka: { minInSyncReplicas: 1 } }, { acks: 'all' }),
    },
  ],
  leavesAlone: [
    { name: 'two of three copies', design: least(2, 3) },
    { name: 'what says nothing of it', design: topic({ replication: 3 }) },
    {
      name: 'publishers that wait for the leader only',
      design: topic({ kafka: { minInSyncReplicas: 1 } }, { acks: 'leader' }),
    },
    { name: 'another broker', design: topic({ broker: 'nats', kafka: { minInSyncReplicas: 1 } }) },
  ],
  boundary: [{ name: 'as many in sync as there are copies', found: least(4, 3), alone: least(3, 3) }],
});

test('says how many copies make a message safe', () => {
  const [finding] = findingsOf(kafkaMinIsr, least(1, 3));
  expect(finding?.message.en).toBe('A message of “Orders” counts as written when 1 of its 3 copies has it.');
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['orders'], links: ['cart-to-orders'] });
  expect(finding?.pointer).toBe('/nodes/orders/kafka/minInSyncReplicas');
});

test('what is refused every time is an error, and says so', () => {
  const [finding] = findingsOf(kafkaMinIsr, least(3, 2));
  expect(finding?.severity).toBe('error');
  expect(finding?.message.en).toBe('“Orders” asks for 3 copies in sync and has 2.');
});

test('the fix lets one broker be away, and takes no copy away', () => {
  expect(fixed(kafkaMinIsr, least(1)).nodes?.orders).toMatchObject({ replication: 3, kafka: { minInSyncReplicas: 2 } });
  expect(fixed(kafkaMinIsr, least(7, 5)).nodes?.orders).toMatchObject({
    replication: 5,
    kafka: { minInSyncReplicas: 4 },
  });
});
