import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { orderingBroken } from './ordering-broken.ts';

type Draft = ReturnType<typeof draft>;
type Publish = NonNullable<Parameters<Draft['publish']>[2]>;
type Subscribe = NonNullable<Parameters<Draft['subscribe']>[2]>;
interface Ways {
  readonly publish?: Publish;
  readonly read?: Subscribe;
  readonly topic?: Partial<Topic>;
  readonly replicas?: number;
}

const open = (broker: NonNullable<Topic['broker']>, { publish = {}, read = {}, topic = {}, replicas = 1 }: Ways) =>
  draft()
    .message('placed', { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } })
    .publisher('web')
    .topic('orders', { broker, ordered: true, ...topic })
    .service('stock', { replicas })
    .publish('web', 'orders', { message: 'placed', ...publish })
    .subscribe('orders', 'stock', { idempotent: true, ...read });
const shop = (...given: Parameters<typeof open>) => open(...given).done();
const resent = { kafka: { idempotent: false } } as const;
const exponential = { distribution: 'exponential', meanMs: 50 } as const;
const constant = { distribution: 'constant', meanMs: 50 } as const;

describeRule(orderingBroken, {
  finds: [
    { name: 'a publisher on Kafka without idempotence', design: shop('kafka', { publish: resent }) },
    { name: 'one that the leader alone answers', design: shop('kafka', { publish: { kafka: { acks: 'leader' } } }) },
    { name: 'competing consumers on RabbitMQ', design: shop('rabbitmq', { replicas: 3 }) },
    { name: 'competing consumers on Redis', design: shop('redis', { read: { concurrency: 2 } }) },
    { name: 'prefetched messages on RabbitMQ', design: shop('rabbitmq', { read: { prefetch: 10, retry: {} } }) },
    { name: 'a window on NATS', design: shop('nats', { read: { nats: { maxAckPending: 1000 } } }) },
    { name: 'a window on MQTT, which is what it has', design: shop('mqtt', {}) },
    { name: 'a delay that varies', design: shop('nats', { read: { delay: exponential } }) },
    {
      name: 'a topic for retries',
      design: open('kafka', { read: { retry: {}, deadLetter: 'later' } })
        .topic('later', { broker: 'kafka' })
        .subscribe('later', 'stock')
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'Kafka as it is', design: shop('kafka', { replicas: 1 }) },
    { name: 'NATS as it is exported', design: shop('nats', { replicas: 2, topic: { partitions: 2 } }) },
    {
      name: 'a single active consumer',
      design: shop('rabbitmq', { replicas: 3, read: { rabbitmq: { singleActive: true } } }),
    },
    { name: 'a queue for each consumer', design: shop('rabbitmq', { replicas: 3, topic: { partitions: 3 } }) },
    { name: 'a topic without order', design: shop('kafka', { publish: resent, topic: { ordered: false } }) },
    { name: 'a delay that is always the same', design: shop('nats', { read: { delay: constant } }) },
    { name: 'the fields of another broker', design: shop('nats', { publish: resent }) },
    {
      name: 'a dead-letter topic that somebody else reads',
      design: open('kafka', { read: { retry: {}, deadLetter: 'dead' } })
        .topic('dead', { broker: 'kafka' })
        .subscriber('desk')
        .subscribe('dead', 'desk')
        .done(),
    },
  ],
  boundary: [
    {
      name: 'one request in flight',
      found: shop('kafka', { publish: { kafka: { idempotent: false, maxInFlight: 2 } } }),
      alone: shop('kafka', { publish: { kafka: { idempotent: false, maxInFlight: 1 } } }),
    },
    {
      name: 'one unacknowledged message',
      found: shop('nats', { read: { nats: { maxAckPending: 2 } } }),
      alone: shop('nats', { read: { nats: { maxAckPending: 1 } } }),
    },
  ],
});

test('says why, and the fix lets one consumer work at a time', () => {
  const design = shop('rabbitmq', { replicas: 3 });
  const [finding] = findingsOf(orderingBroken, design);
  expect(finding).toMatchObject({ severity: 'error', nodes: ['stock', 'orders'], links: ['orders-to-stock'] });
  expect(finding?.message.en).toBe(
    'Messages of “Orders” can be worked on out of order: 3 consumers of “Stock ← Orders” take from 1 queue by turns.',
  );
  expect(fixed(orderingBroken, design).links?.['orders-to-stock']).toMatchObject({ rabbitmq: { singleActive: true } });
});

test('with partitions it is the order of a key; idempotence comes back, or one batch is sent at a time', () => {
  const design = shop('kafka', { publish: resent, topic: { partitions: 4 } });
  expect(findingsOf(orderingBroken, design)[0]?.message.en).toContain('with the same key');
  expect(fixed(orderingBroken, design).links?.['web-to-orders']).not.toHaveProperty('kafka');
  const leader = shop('kafka', { publish: { kafka: { acks: 'leader' } } });
  expect(fixed(orderingBroken, leader).links?.['web-to-orders']).toMatchObject({ kafka: { maxInFlight: 1 } });
});

test('what nobody has written is a warning, what somebody has written an error', () => {
  expect(findingsOf(orderingBroken, shop('mqtt', {}))[0]?.severity).toBe('warning');
  const written = shop('mqtt', { read: { mqtt: { maxInFlight: 20 } } });
  expect(findingsOf(orderingBroken, written)[0]?.severity).toBe('error');
});
