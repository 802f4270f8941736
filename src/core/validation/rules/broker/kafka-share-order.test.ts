import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { kafkaShareOrder } from './kafka-share-order.ts';

const shop = (topic: Partial<Topic>, groupKind: 'consumer' | 'share' | 'none' = 'share') =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'kafka', ordered: true, ...topic })
    .message('placed', { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } })
    .publish('cart', 'orders', { message: 'placed' })
    .service('stock')
    .subscribe('orders', 'stock', groupKind === 'none' ? {} : { kafka: { groupKind } });

describeRule(kafkaShareOrder, {
  finds: [
    { name: 'a share group on an ordered topic', design: shop({}).done() },
    { name: 'one on a topic of one partition', design: shop({ partitions: 1 }).done() },
    { name: 'one where all topics are on Kafka', design: shop({ broker: 'kafka' }).with({ broker: 'kafka' }).done() },
    {
      name: 'each of several',
      design: shop({})
        .service('mail')
        .subscribe('orders', 'mail', { kafka: { groupKind: 'share' } })
        .done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'a consumer group', design: shop({}, 'consumer').done() },
    { name: 'what says nothing of its group', design: shop({}, 'none').done() },
    { name: 'another broker', design: shop({ broker: 'nats' }).done() },
  ],
  boundary: [{ name: 'the order of the topic', found: shop({}).done(), alone: shop({ ordered: false }).done() }],
});

test('says who loses which order, and the fix makes it a consumer group', () => {
  const [finding] = findingsOf(kafkaShareOrder, shop({}).done());
  expect(finding?.message.en).toBe('“Stock” reads “Orders” in a share group: the order of the topic is lost.');
  expect(finding).toMatchObject({ severity: 'error', pointer: '/links/orders-to-stock/kafka/groupKind' });
  expect(fixed(kafkaShareOrder, shop({}).done()).links?.['orders-to-stock']).toMatchObject({
    kafka: { groupKind: 'consumer' },
  });
});
