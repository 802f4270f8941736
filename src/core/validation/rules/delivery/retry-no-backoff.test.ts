import { expect, test } from 'vitest';
import type { Retry } from '../../../model/policies.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { retryNoBackoff } from './retry-no-backoff.ts';

const base = draft().publisher('cart').topic('orders').publish('cart', 'orders');
const reading = (retry: Retry | undefined, replicas = 3) =>
  base
    .service('stock', { replicas })
    .subscribe('orders', 'stock', { ...(retry && { retry }), deadLetter: 'discard' })
    .done();
const asking = (retry: Retry, fields: Parameters<(typeof base)['call']>[2] = {}) =>
  draft()
    .publisher('shop')
    .service('prices')
    .call('shop', 'prices', { arrivals: { process: 'poisson', ratePerSecond: 5 }, retry, ...fields })
    .done();
/** The bank is called during the work of the stock service. */
const nested = (replicas: number) =>
  base
    .service('stock', { replicas })
    .service('bank')
    .subscribe('orders', 'stock')
    .call('stock', 'bank', { during: {}, retry: { backoff: 'none' } })
    .done();

describeRule(retryNoBackoff, {
  finds: [
    { name: 'workers that try again at once', design: reading({ backoff: 'none' }) },
    { name: 'at once even with jitter, which has no pause to spread', design: reading({ firstMs: 0, jitter: 1 }) },
    { name: 'pauses of one length', design: reading({ backoff: 'fixed', firstMs: 500 }) },
    { name: 'listed pauses of one length', design: reading({ delaysMs: [200] }) },
    { name: 'pauses that grow in step', design: reading({}) },
    { name: 'requests of a source, of which any number is under way', design: asking({ backoff: 'none' }) },
    { name: 'growth that stops at once', design: reading({ firstMs: 100, maxMs: 100 }) },
  ],
  leavesAlone: [
    { name: 'no retry at all', design: reading(undefined) },
    { name: 'one try', design: reading({ maxDeliveries: 1, backoff: 'none' }) },
    { name: 'growing pauses with jitter', design: reading({ jitter: 1 }) },
    { name: 'pauses of one length that chance spreads', design: reading({ backoff: 'fixed', jitter: 0.5 }) },
    { name: 'calls through a pool of one', design: asking({ backoff: 'none' }, { pool: 1 }) },
  ],
  boundary: [
    { name: 'the second worker', found: reading({ backoff: 'none' }, 2), alone: reading({ backoff: 'none' }, 1) },
    { name: 'the second caller', found: nested(2), alone: nested(1) },
  ],
});

const said = (design: Parameters<typeof findingsOf>[1]) =>
  findingsOf(retryNoBackoff, design).map(({ severity, message }) => [severity, message.en]);

test('says who tries again, and when; pauses that grow are only a hint', () => {
  expect(said(reading({ backoff: 'none' }))).toEqual([
    ['warning', 'After a failure the 3 workers of “Stock” try again at once.'],
  ]);
  expect(said(reading({}))).toEqual([
    ['info', 'After a failure the 3 workers of “Stock” try again after the same 100 ms.'],
  ]);
  expect(said(asking({ backoff: 'fixed', firstMs: 50 }))).toEqual([
    ['warning', 'After a failure all requests of “Shop” to “Prices” try again after the same 50 ms.'],
  ]);
  expect(said(nested(2))[0]?.[1]).toBe('After a failure 2 callers of “Bank” at “Stock” try again at once.');
});

test('the fix keeps the first pause that is written, and drops a list', () => {
  expect(fixed(retryNoBackoff, reading({ backoff: 'fixed', firstMs: 500 })).links?.['orders-to-stock']).toMatchObject({
    retry: { backoff: 'exponential', firstMs: 500, jitter: 1 },
  });
  const listed = reading({ delaysMs: [200], maxDeliveries: 3 });
  expect(fixed(retryNoBackoff, listed).links?.['orders-to-stock']).toHaveProperty('retry', {
    maxDeliveries: 3,
    backoff: 'exponential',
    jitter: 1,
  });
});
