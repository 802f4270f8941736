import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { poisonBlocksPartition } from './poison-blocks-partition.ts';

const keyed = { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } };
const base = (topic: Partial<Topic> = {}) =>
  draft()
    .message('m', keyed)
    .publisher('cart')
    .topic('orders', { ordered: true, partitions: 4, ...topic })
    .publish('cart', 'orders', { message: 'm' })
    .service('stock', { replicas: 4 });
type Fields = NonNullable<Parameters<ReturnType<typeof base>['subscribe']>[2]>;
const drawn = (fields: Fields, topic?: Partial<Topic>) =>
  base(topic).subscribe('orders', 'stock', { idempotent: true, deadLetter: 'discard', ...fields });
const reading = (fields: Fields, topic?: Partial<Topic>) => drawn(fields, topic).done();
const endless = { retry: { maxDeliveries: 0 } };
/** Two pauses. */
const slow = (firstMs: number) =>
  ({
    failure: { poisonProbability: 0.001 },
    retry: { maxDeliveries: 3, backoff: 'fixed', firstMs },
  }) satisfies Fields;
const promised = (p99Ms: number) =>
  drawn(slow(500))
    .with({ objectives: { fast: { from: 'cart-to-orders', to: 'orders-to-stock', p99Ms } } })
    .done();

describeRule(poisonBlocksPartition, {
  finds: [
    { name: 'tries without end', design: reading(endless) },
    {
      name: 'tries without end on Kafka, which reads every partition in turn',
      design: reading(endless, { ordered: false, broker: 'kafka' }),
    },
    { name: 'a bad message that is tried for longer than half a minute', design: reading(slow(20_000)) },
    { name: 'a bad message that is tried for longer than is promised', design: promised(900) },
    {
      name: 'work so long that a second try is too much',
      design: reading({ ...slow(0), work: { distribution: 'constant', meanMs: 25_000 } }),
    },
  ],
  leavesAlone: [
    { name: 'a topic without order, where others go on', design: reading(endless, { ordered: false }) },
    {
      name: 'a share group of Kafka',
      design: reading({ ...endless, kafka: { groupKind: 'share' } }, { ordered: false, broker: 'kafka' }),
    },
    { name: 'long pauses that no failure is known to meet', design: reading({ retry: slow(20_000).retry }) },
    { name: 'what is acknowledged before the work', design: reading({ ...endless, acknowledge: 'before-work' }) },
    {
      name: 'one try, however long',
      design: reading({ failure: { probability: 1 }, work: { distribution: 'constant', meanMs: 90_000 } }),
    },
  ],
  boundary: [
    { name: 'half a minute', found: reading(slow(15_001)), alone: reading(slow(15_000)) },
    { name: 'what is promised', found: promised(999), alone: promised(1000) },
  ],
});

const said = (design: Parameters<typeof findingsOf>[1]) => findingsOf(poisonBlocksPartition, design)[0]?.message.en;

test('says how much stands still, and for how long', () => {
  expect(said(reading(endless))).toBe('One bad message stops 25 % of “Orders” at “Stock” for ever.');
  expect(said(promised(900))).toBe(
    'One bad message stops 25 % of “Orders” at “Stock” for 1 s (3 tries; at most 0.9 s are wanted).',
  );
});

test('the fix ends the tries in time, and sends what fails to a dead letter', () => {
  expect(fixed(poisonBlocksPartition, promised(900)).links?.['orders-to-stock']).toMatchObject({
    retry: { maxDeliveries: 2 },
  });
  const bare = base()
    .subscribe('orders', 'stock', { idempotent: true, ...endless })
    .done();
  expect(fixed(poisonBlocksPartition, bare).links?.['orders-to-stock']).toMatchObject({
    retry: { maxDeliveries: 5 },
    deadLetter: 'orders-dead-letters',
  });
});
