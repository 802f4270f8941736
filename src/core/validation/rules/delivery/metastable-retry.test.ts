import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { metastableRetry } from './metastable-retry.ts';

type Fields = NonNullable<Parameters<ReturnType<typeof draft>['call']>[2]>;
const exponential = (meanMs: number) => ({ distribution: 'exponential', meanMs }) as const;
const poisson = (ratePerSecond: number) => ({ process: 'poisson', ratePerSecond }) as const;
const stubborn: Fields = { timeoutMs: 100, work: exponential(10), retry: { maxDeliveries: 4, backoff: 'none' } };
const shop = draft().publisher('shop').service('prices');
/** The prices service can do 100/s. */
const asking = (ratePerSecond: number, fields: Fields = {}) =>
  shop.call('shop', 'prices', { ...stubborn, arrivals: poisson(ratePerSecond), ...fields }).done();
const pooled = (calls: number, orders: number) =>
  draft()
    .publisher('shop')
    .topic('orders')
    .publish('shop', 'orders', { arrivals: poisson(orders) })
    .service('prices', { sharedWorkers: true })
    .subscribe('orders', 'prices', { work: exponential(10) })
    .call('shop', 'prices', { ...stubborn, arrivals: poisson(calls) })
    .done();
const { timeoutMs: _timeout, ...waits } = stubborn;
const patient = shop.call('shop', 'prices', { ...waits, arrivals: poisson(50) }).done();
/** Orders at 50/s, each with a call during its work. */
const during = (workers: number, fields: Fields = {}) =>
  draft()
    .publisher('shop')
    .topic('orders')
    .publish('shop', 'orders', { arrivals: poisson(50) })
    .service('stock', { concurrency: workers })
    .service('prices')
    .subscribe('orders', 'stock', { work: exponential(5) })
    .call('stock', 'prices', { ...stubborn, during: {}, ...fields })
    .done();

describeRule(metastableRetry, {
  facts: analyse,
  finds: [
    { name: 'half load, four tries', design: asking(50) },
    { name: 'tries without end', design: asking(5, { retry: { maxDeliveries: 0 } }) },
    { name: 'a pool whose other work leaves little room', design: pooled(15, 50) },
    { name: 'enough callers to keep the callee busy by themselves', design: during(20) },
    { name: 'failures that already cost tries', design: asking(40, { failure: { probability: 0.2 } }) },
  ],
  leavesAlone: [
    { name: 'light load, which four times over still fits', design: asking(20) },
    { name: 'a callee that drops what nobody waits for', design: asking(50, { dropExpired: true }) },
    { name: 'a call that waits as long as it takes', design: patient },
    { name: 'one try', design: asking(50, { retry: { maxDeliveries: 1 } }) },
    { name: 'a breaker', design: asking(50, { breaker: {} }) },
    { name: 'a pool of a few calls in flight', design: asking(50, { pool: 9 }) },
    { name: 'a limited rate of tries', design: asking(50, { rateLimit: { perSecond: 90 } }) },
    { name: 'few callers, each of which waits', design: during(5) },
    { name: 'what is overloaded without any outage', design: asking(120) },
    { name: 'a call without load', design: shop.call('shop', 'prices', stubborn).done() },
  ],
  boundary: [
    { name: 'as many tries as the callee can do', found: asking(25), alone: asking(24.9) },
    { name: 'ten callers of a tenth of a second', found: during(10), alone: during(9) },
  ],
});

test('says how much a short outage would make of the rate, and the fix drops stale calls', () => {
  const design = asking(50);
  expect(findingsOf(metastableRetry, design, analyse)[0]?.message.en).toBe(
    'A short outage of “Prices” can start an overload that never ends: 50/s with 4 tries each become 200/s, and it can do 100/s.',
  );
  expect(fixed(metastableRetry, design, analyse).links?.['shop-to-prices']).toMatchObject({ dropExpired: true });
});

test('work that shares the pool takes its part of the room', () => {
  expect(findingsOf(metastableRetry, pooled(15, 50), analyse)[0]?.message.en).toContain(
    '15/s with 4 tries each become 60/s, and it can do 50/s',
  );
});
