import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { blockingCircle } from './blocking-circle.ts';

const full = { capacity: 20, onFull: 'block' } as const;
const message = 'orders-message';
const base = draft()
  .publisher('cart')
  .topic('orders', full)
  .publish('cart', 'orders')
  .service('stock')
  .subscribe('orders', 'stock');
type Again = Parameters<(typeof base)['publish']>[2];
/** What stock has looked at goes back to where it came from. */
const again = (fields: Again = {}) =>
  base.publish('stock', 'orders', { message, after: { probability: 0.2 }, ...fields });
/** Stock publishes what billing reads, and billing publishes what stock reads. */
const round = (second: Parameters<(typeof base)['topic']>[1], fields: Again = {}) =>
  base
    .topic('reserved', second)
    .service('billing')
    .publish('stock', 'reserved', { after: {} })
    .subscribe('reserved', 'billing')
    .publish('billing', 'orders', { message, after: { probability: 0.1 }, ...fields });
const shared = (sharedWorkers: boolean) =>
  draft()
    .publisher('cart')
    .topic('orders')
    .topic('reserved', full)
    .service('stock', { sharedWorkers })
    .publish('cart', 'orders')
    .subscribe('orders', 'stock')
    .subscribe('reserved', 'stock')
    .publish('stock', 'reserved', { after: { subscriptions: ['orders-to-stock'] } });
const called = (timeoutMs?: number) =>
  base
    .service('prices')
    .call('stock', 'prices', { during: {}, ...(timeoutMs !== undefined && { timeoutMs }) })
    .publish('prices', 'orders', { message, after: { probability: 0.1 } });

describeRule(blockingCircle, {
  finds: [
    { name: 'a service that publishes to the topic it reads', design: again().done() },
    { name: 'two topics over two services', design: round(full).done() },
    { name: 'workers that are shared with what publishes there', design: shared(true).done() },
    { name: 'who is called and publishes to the topic of its caller', design: called().done() },
    {
      name: 'two circles over one topic, as one',
      design: round(full)
        .publish('stock', 'orders', { message, after: { probability: 0.2 } })
        .done(),
    },
  ],
  leavesAlone: [
    {
      name: 'a row of topics that block',
      design: base.topic('reserved', full).publish('stock', 'reserved', { after: {} }).done(),
    },
    { name: 'a chance of nothing', design: again({ after: { probability: 0 } }).done() },
    { name: 'workers of their own', design: shared(false).done() },
    { name: 'a call that ends', design: called(500).done() },
    { name: 'a topic that blocks and holds any number', design: again().topic('orders', { onFull: 'block' }).done() },
  ],
  boundary: [
    { name: 'one topic that drops', found: round(full).done(), alone: round({ ...full, onFull: 'drop-new' }).done() },
    {
      name: 'a delay, which holds no worker',
      found: again().done(),
      alone: again({ after: { probability: 0.2, delay: { distribution: 'constant', meanMs: 10 } } }).done(),
    },
  ],
});

test('tells the way round, and opens one topic', () => {
  expect(findingsOf(blockingCircle, round(full).done())[0]?.message.en).toBe(
    'These wait for each other: “Orders” > “Stock” > “Reserved” > “Billing” > “Orders”.',
  );
  const { nodes } = fixed(blockingCircle, round(full).done());
  expect(nodes?.orders).not.toHaveProperty('capacity');
  expect(nodes?.reserved).toMatchObject(full);
});
