import { expect, test } from 'vitest';
import type { Service, Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { idleConsumers } from './idle-consumers.ts';

const message = { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } };
type Fields = Parameters<ReturnType<typeof draft>['subscribe']>[2];
const base = (topic: Partial<Topic>, worker: Partial<Service>) =>
  draft()
    .message('m', message)
    .publisher('p')
    .topic('orders', topic)
    .publish('p', 'orders', { message: 'm' })
    .service('stock', worker);
const reading = (topic: Partial<Topic>, worker: Partial<Service>, fields?: Fields) =>
  base(topic, worker).subscribe('orders', 'stock', fields);
const found = (topic: Partial<Topic>, worker: Partial<Service>, fields?: Fields) =>
  findingsOf(idleConsumers, reading(topic, worker, fields).done());
const ordered = (partitions: number): Partial<Topic> => ({ ordered: true, partitions });

const alone = (topic: Partial<Topic>, worker: Partial<Service>, fields?: Fields) =>
  reading(topic, worker, fields).done();
const twoMembers = reading({ partitions: 2 }, { replicas: 2 })
  .with({ broker: 'kafka' })
  .service('more')
  .subscribe('orders', 'more', { group: 'stock' })
  .done();

describeRule(idleConsumers, {
  finds: [
    { name: 'more replicas than partitions of an ordered topic', design: alone(ordered(3), { replicas: 5 }) },
    { name: 'replicas whose concurrency is too much', design: alone(ordered(3), { replicas: 2, concurrency: 2 }) },
    { name: 'Kafka, where order does not matter', design: alone({ broker: 'kafka', partitions: 2 }, { replicas: 3 }) },
    { name: 'members of one group that add up', design: twoMembers },
  ],
  leavesAlone: [
    {
      name: 'a link whose own concurrency goes before the node’s',
      design: alone(ordered(3), { replicas: 2, concurrency: 2 }, { concurrency: 1 }),
    },
    { name: 'workers of an unordered topic on other brokers', design: alone({ broker: 'nats' }, { replicas: 9 }) },
    {
      name: 'a share group of Kafka, whose members read the same partitions',
      design: alone({ broker: 'kafka', partitions: 2 }, { replicas: 3 }, { kafka: { groupKind: 'share' } }),
    },
    {
      name: 'consumers of RabbitMQ, which take by turns',
      design: alone({ ...ordered(3), broker: 'rabbitmq' }, { replicas: 5 }),
    },
    {
      name: 'those that stand by behind a single active one',
      design: alone({ ...ordered(1), broker: 'rabbitmq' }, { replicas: 2 }, { rabbitmq: { singleActive: true } }),
    },
    { name: 'consumers of Redis', design: alone({ ...ordered(3), broker: 'redis' }, { replicas: 5 }) },
    { name: 'workers of an unordered topic in memory', design: alone({}, { replicas: 9 }) },
    {
      name: 'two groups, which do not compete',
      design: reading(ordered(2), { replicas: 2 }).service('mail', { replicas: 2 }).subscribe('orders', 'mail').done(),
    },
    {
      name: 'a shared pool, which has other work',
      design: reading(ordered(2), { replicas: 5, sharedWorkers: true }).topic('more').subscribe('more', 'stock').done(),
    },
  ],
  boundary: [
    {
      name: 'as many consumers as partitions',
      found: alone(ordered(4), { replicas: 5 }),
      alone: alone(ordered(4), { replicas: 4 }),
    },
  ],
});

test('counts the idle ones, and names all members of a group', () => {
  const [finding] = found(ordered(3), { replicas: 5 });
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['stock', 'orders'], links: ['orders-to-stock'] });
  expect(finding?.message.en).toBe(
    '2 of the 5 consumers of “Stock” on “Orders” have nothing to do: it has 3 partitions.',
  );
  expect(findingsOf(idleConsumers, twoMembers)[0]?.nodes).toEqual(['more', 'stock', 'orders']);
});

test('the fix on an ordered topic runs one consumer per partition, without changing how many work', () => {
  const after = fixed(idleConsumers, reading(ordered(6), { replicas: 4, concurrency: 2 }).done());
  expect(after.nodes?.stock).toMatchObject({ replicas: 3 });
  expect(after.links?.['orders-to-stock']).toMatchObject({ concurrency: 2 });
});

test('replicas that serve another topic, too, are left as they are', () => {
  const busy = reading(ordered(4), { replicas: 2, concurrency: 3 })
    .topic('more')
    .publish('p', 'more')
    .subscribe('more', 'stock');
  const after = fixed(idleConsumers, busy.done());
  expect(after.nodes?.stock).toMatchObject({ replicas: 2, concurrency: 3 });
  expect(after.links?.['orders-to-stock']).toMatchObject({ concurrency: 2 });
  const odd = reading(ordered(3), { replicas: 4 }).topic('more').publish('p', 'more').subscribe('more', 'stock').done();
  expect(findingsOf(idleConsumers, odd)[0]?.fix).toBeUndefined();
});

test('the fix on Kafka without order gives the topic more partitions', () => {
  const after = fixed(idleConsumers, reading({ broker: 'kafka', partitions: 2 }, { replicas: 5 }).done());
  expect(after.nodes?.orders).toMatchObject({ partitions: 5 });
});
