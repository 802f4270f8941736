import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { natsBackoff } from './nats-backoff.ts';

const shop = (fields: Partial<Subscribe>, broker: 'nats' | 'kafka' = 'nats') =>
  draft()
    .with({ broker })
    .publisher('cart')
    .topic('orders')
    .publish('cart', 'orders')
    .service('stock')
    .subscribe('orders', 'stock', { deadLetter: 'discard', ...fields })
    .done();
const listed = (maxDeliveries: number | undefined, ...backoffMs: number[]) =>
  shop({ nats: { backoffMs }, ...(maxDeliveries !== undefined && { retry: { maxDeliveries } }) });
const nats = { backoffMs: [1000, 5000] };

describeRule(natsBackoff, {
  finds: [
    { name: 'more timeouts than deliveries', design: listed(2, 1000, 2000, 4000) },
    { name: 'several timeouts for the one delivery that there is', design: listed(undefined, 1000, 2000) },
    { name: 'an acknowledge timeout that is not used', design: shop({ nats, retry: {}, ackTimeoutMs: 30_000 }) },
    { name: 'a list taken for delays', design: shop({ nats, retry: { backoff: 'none' } }) },
    {
      name: 'all three',
      design: shop({ nats: { backoffMs: [1, 2, 3] }, ackTimeoutMs: 5, retry: { maxDeliveries: 2, backoff: 'none' } }),
      times: 3,
    },
  ],
  leavesAlone: [
    { name: 'a timeout alone', design: shop({ ackTimeoutMs: 30_000 }) },
    { name: 'a list that begins with the timeout', design: shop({ nats, retry: {}, ackTimeoutMs: 1000 }) },
    { name: 'deliveries without end', design: listed(0, 1, 2, 3, 4, 5, 6, 7) },
    { name: 'retries with delays', design: shop({ nats, retry: { backoff: 'none', delaysMs: [100] } }) },
    { name: 'another broker', design: shop({ nats, ackTimeoutMs: 30_000 }, 'kafka') },
  ],
  boundary: [{ name: 'one timeout for each delivery', found: listed(2, 1, 2, 3), alone: listed(3, 1, 2, 3) }],
});

test('a list that is too long is an error, which the fix cuts', () => {
  const design = listed(2, 1000, 2000, 4000);
  const [finding] = findingsOf(natsBackoff, design);
  expect(finding?.message.en).toBe('“Stock” lists 3 acknowledge timeouts for 2 deliveries of a message.');
  expect(finding).toMatchObject({ severity: 'error', pointer: '/links/orders-to-stock/nats/backoffMs' });
  expect(fixed(natsBackoff, design).links?.['orders-to-stock']).toMatchObject({ nats: { backoffMs: [1000, 2000] } });
});

test('a timeout that is not used is a warning, and the list begins with it afterwards', () => {
  const design = shop({ nats, retry: {}, ackTimeoutMs: 30_000 });
  const [finding] = findingsOf(natsBackoff, design);
  expect(finding?.message.en).toBe('The acknowledge timeout of 30 s at “Stock” is not used: the list begins with 1 s.');
  expect(finding?.severity).toBe('warning');
  expect(fixed(natsBackoff, design).links?.['orders-to-stock']).toMatchObject({ nats: { backoffMs: [30_000, 5000] } });
});

test('what is meant as delays becomes delays', () => {
  const design = shop({ nats, retry: { backoff: 'none' } });
  expect(fixed(natsBackoff, design).links?.['orders-to-stock']).toMatchObject({ retry: { delaysMs: [1000, 5000] } });
});
