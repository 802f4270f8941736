import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { redisNoClaim } from './redis-no-claim.ts';

const shop = (redis: Subscribe['redis'], fields: Partial<Subscribe> = {}, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders', { broker: 'redis', ...topic })
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond: 0.05 } })
    .service('stock')
    .subscribe('orders', 'stock', { ...(redis && { redis }), ...fields })
    .done();
const work = (meanMs: number) => ({ work: { distribution: 'exponential', meanMs } }) as const;

describeRule(redisNoClaim, {
  finds: [
    { name: 'a group that claims nothing', design: shop({ claims: false }) },
    { name: 'one with a time that it never uses', design: shop({ claims: false, claimIdleMs: 60_000 }) },
    { name: 'one that says how often it tries', design: shop({ claims: false }, { retry: {}, deadLetter: 'discard' }) },
  ],
  leavesAlone: [
    { name: 'a group that says nothing of it', design: shop(undefined) },
    { name: 'what is acknowledged as it is taken', design: shop({ claims: false }, { acknowledge: 'before-work' }) },
    { name: 'a topic that may lose messages', design: shop({ claims: false }, {}, { guarantee: 'at-most-once' }) },
    { name: 'another broker', design: shop({ claims: false }, {}, { broker: 'nats' }) },
  ],
  boundary: [{ name: 'yes and no', found: shop({ claims: false }), alone: shop({ claims: true }) }],
  facts: analyse,
});

test('says what stays, and the fix claims what is idle for longer than the work takes', () => {
  const design = shop({ claims: false }, work(10));
  const [finding] = findingsOf(redisNoClaim, design);
  expect(finding?.message.en).toBe('What “Stock” has taken from “Orders” when a replica dies stays pending for ever.');
  expect(finding?.pointer).toBe('/links/orders-to-stock/redis/claims');
  expect(fixed(redisNoClaim, design, analyse).links?.['orders-to-stock']).not.toHaveProperty('redis');
});

test('slow work is not claimed while it is still going on', () => {
  const design = shop({ claims: false, claimIdleMs: 5 }, work(10_000));
  const p99Ms = analyse(design).subscriptions['orders-to-stock']?.p99Ms ?? 0;
  expect(p99Ms).toBeGreaterThan(40_000);
  expect(fixed(redisNoClaim, design, analyse).links?.['orders-to-stock']).toMatchObject({
    redis: { claimIdleMs: Math.ceil(2 * p99Ms) },
  });
});

test('where nothing is known of the work, what is taken over has been idle for half a minute', () => {
  const design = shop({ claims: false, claimIdleMs: 5 }, work(100));
  expect(fixed(redisNoClaim, design).links?.['orders-to-stock']).toMatchObject({ redis: { claimIdleMs: 30_000 } });
});
