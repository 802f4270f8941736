import { expect, test } from 'vitest';
import type { Arrivals } from '../../../model/arrivals.ts';
import type { RateLimit } from '../../../model/policies.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line, poisson } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { rateLimitBelowArrival } from './rate-limit-below-arrival.ts';

const limited = (ratePerSecond: number, perSecond: number, limit: Partial<RateLimit> = {}, arrivals: object = {}) =>
  line(ratePerSecond, 1, { publish: { rateLimit: { perSecond, ...limit }, ...arrivals } }).done();
const bursts: Arrivals = { process: 'on-off', ratePerSecond: 20, onMeanSeconds: 10, offMeanSeconds: 40 };
const refuses = { onLimit: 'reject' } as const;
const batches: Arrivals = { process: 'poisson', ratePerSecond: 20, batch: 10 };
/** Half of 80/s are shipped in three parcels each. */
const triggered = (perSecond: number, after: object = {}) =>
  line(80, 1)
    .topic('shipped')
    .publish('stock', 'shipped', { after: { probability: 0.5, copies: 3, ...after }, rateLimit: { perSecond } })
    .subscriber('mail')
    .subscribe('shipped', 'mail')
    .done();
const calls = (perSecond: number) =>
  line(80, 1)
    .service('bank')
    .call('stock', 'bank', { during: { probability: 0.25 }, rateLimit: { perSecond } })
    .done();

describeRule(rateLimitBelowArrival, {
  facts: analyse,
  finds: [
    { name: 'a limit that delays below the mean', design: limited(100, 60) },
    { name: 'a limit that refuses below the mean', design: limited(100, 60, refuses) },
    { name: 'a limit below what triggers bring', design: triggered(100) },
    { name: 'a limit of calls', design: calls(10) },
    { name: 'a burst above the limit', design: limited(0, 50, {}, { arrivals: bursts }) },
    { name: 'a batch that is refused', design: limited(0, 50, refuses, { arrivals: batches }) },
  ],
  leavesAlone: [
    { name: 'a limit above the mean', design: limited(100, 120) },
    { name: 'a batch that is spread out', design: limited(0, 50, {}, { arrivals: batches }) },
    { name: 'a burst that the bucket holds', design: limited(0, 50, { burst: 600 }, { arrivals: bursts }) },
    { name: 'a publication that nothing triggers', design: limited(0, 50) },
    { name: 'one message among several, whose share nobody knows', design: triggered(1, { messages: ['placed'] }) },
    { name: 'triggers below the limit', design: triggered(121) },
  ],
  boundary: [
    { name: 'exactly what comes', found: limited(100, 99.9), alone: limited(100, 100) },
    { name: 'the calls of a quarter of 80/s', found: calls(19.9), alone: calls(20) },
  ],
});

const found = (design: ReturnType<typeof limited>) => findingsOf(rateLimitBelowArrival, design, analyse);

test('a queue without end is an error, load that is shed a warning', () => {
  expect(found(limited(100, 60))).toMatchObject([
    { severity: 'error', pointer: '/links/cart-to-orders/rateLimit/perSecond' },
  ]);
  expect(found(limited(100, 60))[0]?.message.en).toBe(
    'From “Cart” to “Orders” 100/s come and 60/s are let through: what waits for the limit grows by 40/s.',
  );
  expect(found(limited(100, 60, refuses))).toMatchObject([{ severity: 'warning' }]);
  expect(found(limited(100, 60, refuses))[0]?.message.en).toContain('40 % are refused');
});

test('a burst is told with the wait that it makes', () => {
  const [finding] = found(limited(0, 50, {}, { arrivals: bursts }));
  expect(finding?.severity).toBe('warning');
  expect(finding?.message.en).toBe(
    'From “Cart” to “Orders” bursts of 100/s last 10 s and 50/s are let through: the last ones wait 9.98 s.',
  );
});

test('instances of a publisher bring so much more', () => {
  const design = line(40, 1, { publish: { rateLimit: { perSecond: 100 } } }).publisher('cart', { instances: 3 });
  expect(found(design.done())[0]?.message.en).toContain('120/s come');
});

test('the fix lets a quarter more through than comes, or holds the batch', () => {
  expect(fixed(rateLimitBelowArrival, limited(100, 60), analyse).links?.['cart-to-orders']).toMatchObject({
    rateLimit: { perSecond: 125 },
  });
  const batch = limited(0, 50, refuses, { arrivals: batches });
  expect(fixed(rateLimitBelowArrival, batch, analyse).links?.['cart-to-orders']).toMatchObject({
    rateLimit: { perSecond: 50, burst: 10 },
  });
});

test('behind a limit that is lifted may be an overload that it held back', () => {
  const design = draft()
    .publisher('cart')
    .topic('orders')
    .publish('cart', 'orders', { ...poisson(100), rateLimit: { perSecond: 50 } })
    .service('stock')
    .subscribe('orders', 'stock', { work: { distribution: 'constant', meanMs: 15 } })
    .done();
  expect(analyse(fixed(rateLimitBelowArrival, design, analyse)).stable).toBe(false);
});
