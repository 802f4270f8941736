import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { brokerBandwidth } from './broker-bandwidth.ts';

/** Messages of 10 kB, in and out to one group. */
const shop = (ratePerSecond: number, topic: Partial<Topic>, sizeBytes = 10_000) =>
  line(ratePerSecond, 0, { topic }).message('placed', { sizeBytes });
const kafka = { broker: 'kafka' } as const;
const read = (design: ReturnType<typeof shop>, ...nodes: string[]) =>
  nodes.reduce((now, id) => now.subscriber(id).subscribe('orders', id), design);

describeRule(brokerBandwidth, {
  facts: analyse,
  finds: [
    { name: 'more than RabbitMQ carries', design: shop(2000, { broker: 'rabbitmq' }).done() },
    { name: 'more than Kafka carries, because of its copies', design: shop(6000, { ...kafka, replication: 3 }).done() },
    { name: 'more than Kafka carries, because of its groups', design: read(shop(6000, kafka), 'a', 'b').done() },
    { name: 'more than a network link carries', design: shop(7000, { broker: 'nats' }).done() },
    {
      name: 'two topics that are too much together',
      design: shop(6000, kafka)
        .topic('views', kafka)
        .publish('cart', 'views', { message: 'placed', arrivals: { process: 'poisson', ratePerSecond: 9000 } })
        .subscribe('views', 'stock')
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'what Kafka carries', design: shop(6000, kafka).done() },
    { name: 'messages in memory', design: shop(90_000, {}).done() },
    { name: 'messages of unknown size', design: shop(90_000, { broker: 'nats' }, 0).done() },
    {
      name: 'readers of one group, who share the messages',
      design: shop(6000, kafka).subscriber('a').subscribe('orders', 'a', { group: 'stock' }).done(),
    },
    {
      name: 'a limit that a design sets itself',
      design: shop(7000, { broker: 'nats' })
        .with({ rules: { settings: { 'broker-bandwidth': { others: 1250 } } } })
        .done(),
    },
  ],
  boundary: [{ name: '200 MB/s on Kafka', found: shop(10_001, kafka).done(), alone: shop(10_000, kafka).done() }],
});

test('what goes through is told with the topic that has most of it', () => {
  const [finding] = findingsOf(brokerBandwidth, read(shop(6000, { ...kafka, replication: 3 }), 'a').done(), analyse);
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['orders'], pointer: '/nodes/orders/partitions' });
  expect(finding?.message.en).toBe(
    '300 MB/s go through one broker (Kafka carries 200 MB/s): 100 % of it is “Orders” (groups that read it: 2, copies: 3).',
  );
});
