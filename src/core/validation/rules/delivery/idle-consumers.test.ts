import { expect, test } from 'vitest';
import type { Service, Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
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

test('more consumers than partitions of an ordered topic is a warning that counts the idle ones', () => {
  const [finding, ...rest] = found(ordered(3), { replicas: 5 });
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['stock', 'orders'], links: ['orders-to-stock'] });
  expect(finding?.message.en).toBe(
    '2 of the 5 consumers of “Stock” on “Orders” have nothing to do: it has 3 partitions.',
  );
});

test('concurrency counts, and the link’s own goes before the node’s', () => {
  expect(found(ordered(3), { replicas: 2, concurrency: 2 })).toHaveLength(1);
  expect(found(ordered(3), { replicas: 2, concurrency: 2 }, { concurrency: 1 })).toEqual([]);
});

test('on Kafka order does not matter, and members of a group add up', () => {
  expect(found({ broker: 'kafka', partitions: 2 }, { replicas: 3 })).toHaveLength(1);
  const two = reading({ partitions: 2 }, { replicas: 2 }).with({ broker: 'kafka' }).service('more');
  const [finding] = findingsOf(idleConsumers, two.subscribe('orders', 'more', { group: 'stock' }).done());
  expect(finding?.nodes).toEqual(['more', 'stock', 'orders']);
});

test('as many consumers as partitions are all of use', () => {
  expect(found(ordered(4), { replicas: 4 })).toEqual([]);
  expect(found(ordered(4), { replicas: 5 })).toHaveLength(1);
});

test('on other brokers an unordered topic feeds any number of workers', () => {
  expect(found({ broker: 'nats' }, { replicas: 9 })).toEqual([]);
  expect(found({}, { replicas: 9 })).toEqual([]);
});

test('two groups do not compete, and a shared pool has other work', () => {
  const groups = reading(ordered(2), { replicas: 2 }).service('mail', { replicas: 2 }).subscribe('orders', 'mail');
  expect(findingsOf(idleConsumers, groups.done())).toEqual([]);
  const pool = reading(ordered(2), { replicas: 5, sharedWorkers: true }).topic('more').subscribe('more', 'stock');
  expect(findingsOf(idleConsumers, pool.done())).toEqual([]);
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
