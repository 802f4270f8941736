import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../../../model/link.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { lingerAddsUp } from './linger-adds-up.ts';

interface Waits {
  readonly broker?: 'kafka' | 'nats';
  readonly publish?: Partial<Publish>;
  readonly link?: Partial<Subscribe>;
  readonly p99Ms?: number;
}

/** Two hops to the mail. */
const shop = ({ broker = 'kafka', publish = {}, link = {}, p99Ms = 100 }: Waits = {}) =>
  line(1, 1, { topic: { broker }, publish, link })
    .topic('shipped', { broker })
    .publish('stock', 'shipped', { after: {} })
    .subscriber('mail')
    .subscribe('shipped', 'mail')
    .with({ objectives: { told: { from: 'cart-to-orders', to: 'shipped-to-mail', p99Ms } } })
    .done();
const linger = (lingerMs: number): Partial<Publish> => ({ kafka: { lingerMs } });

describeRule(lingerAddsUp, {
  finds: [
    { name: 'a long linger', design: shop({ publish: linger(50) }) },
    { name: 'a poll that waits', design: shop({ broker: 'nats', link: { pollWaitMs: 500 } }) },
    { name: 'the usual linger twice, where the goal is tight', design: shop({ p99Ms: 40 }) },
    { name: 'both together', design: shop({ publish: linger(10), link: { pollWaitMs: 10 } }) },
  ],
  leavesAlone: [
    { name: 'the usual linger', design: shop() },
    { name: 'linger where the broker knows none', design: shop({ broker: 'nats', publish: linger(50) }) },
    {
      name: 'a path without a goal for its time',
      design: line(1, 1, { link: { pollWaitMs: 500 } })
        .with({ objectives: { kept: { from: 'cart-to-orders', to: 'orders-to-stock', maxLossFraction: 0 } } })
        .done(),
    },
    {
      name: 'waits beside the path',
      design: { ...shop(), objectives: { told: { from: 'stock-to-shipped', to: 'shipped-to-mail', p99Ms: 26 } } },
    },
  ],
  boundary: [
    {
      name: 'a fifth of the goal, with the usual 5 ms of the second hop',
      found: shop({ publish: linger(15.1) }),
      alone: shop({ publish: linger(15) }),
    },
  ],
});

test('the sum is told with its share of the goal, and the links that make it', () => {
  const [finding] = findingsOf(lingerAddsUp, shop({ publish: linger(50), link: { pollWaitMs: 20 } }));
  expect(finding).toMatchObject({ severity: 'info', links: ['cart-to-orders', 'orders-to-stock', 'stock-to-shipped'] });
  expect(finding?.message.en).toBe('“told”: batching alone costs up to 75 ms on the way (75 % of the goal of 100 ms).');
});

test('of several ways the longest counts, and a loop is gone through once', () => {
  const design = shop({ link: { pollWaitMs: 30 } });
  const more = {
    ...design,
    links: {
      ...design.links,
      again: {
        kind: 'publish',
        from: 'stock',
        to: 'orders',
        message: 'placed',
        after: { probability: 0.1 },
        kafka: { lingerMs: 40 },
      },
      other: { kind: 'publish', from: 'cart', to: 'shipped', message: 'placed' },
    },
  } as const;
  expect(findingsOf(lingerAddsUp, more)[0]?.message.en).toContain('costs up to 75 ms');
});

test('the fix shortens all of them alike', () => {
  const after = fixed(lingerAddsUp, shop({ publish: linger(50), link: { pollWaitMs: 20 } }));
  expect(after.links?.['cart-to-orders']).toMatchObject({ kafka: { lingerMs: 13 } });
  expect(after.links?.['orders-to-stock']).toMatchObject({ pollWaitMs: 5 });
  expect(after.links?.['stock-to-shipped']).toMatchObject({ kafka: { lingerMs: 1 } });
});
