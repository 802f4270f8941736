import { expect, test } from 'vitest';
import type { Call, Subscribe } from '../../../model/link.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import type { Facts } from '../../facts.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { noFacts } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { syncCallInHandler } from './sync-call-in-handler.ts';

/** Mail asks for the address of whoever has ordered. */
const shop = (call: Partial<Call>, reading: Partial<Subscribe> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders')
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond: 10 } })
    .service('mail')
    .service('addresses')
    .subscribe('orders', 'mail', reading)
    .call('mail', 'addresses', { work: { distribution: 'exponential', meanMs: 10 }, ...call });
const asked = { during: { subscriptions: ['orders-to-mail'] } };

describeRule(syncCallInHandler, {
  finds: [
    { name: 'a call without timeout and breaker', design: shop({ during: {} }).done() },
    { name: 'a call during one subscription', design: shop(asked).done() },
    { name: 'a breaker without a timeout', design: shop({ ...asked, breaker: {} }).done() },
    { name: 'a call that is made sometimes', design: shop({ during: { probability: 0.1 } }).done() },
  ],
  leavesAlone: [
    { name: 'a call with a timeout', design: shop({ ...asked, timeoutMs: 100 }).done() },
    {
      name: 'a call that no handler waits for',
      design: shop({ arrivals: { process: 'poisson', ratePerSecond: 1 } }).done(),
    },
    {
      name: 'a call during another call, which holds no queue',
      design: draft().publisher('p').service('a').service('b').call('p', 'a').call('a', 'b', { during: {} }).done(),
    },
    { name: 'a call that is never made', design: shop({ during: { probability: 0 } }).done() },
  ],
  boundary: [
    {
      name: 'a timeout, however long',
      found: shop({ during: {} }).done(),
      alone: shop({ during: {}, timeoutMs: 1e9 }).done(),
    },
  ],
});

test('says who waits for whom and what backs up, and the fix adds timeout and breaker', () => {
  const design = shop(asked).done();
  expect(findingsOf(syncCallInHandler, design)[0]).toMatchObject({
    severity: 'warning',
    message: {
      en: 'If “Addresses” is slow, the workers of “Mail” wait for it without end, and “Orders” backs up.',
    },
    nodes: ['mail', 'addresses', 'orders'],
    pointer: '/links/mail-to-addresses/timeoutMs',
  });
  expect(fixed(syncCallInHandler, design).links?.['mail-to-addresses']).toMatchObject({ timeoutMs: 1000, breaker: {} });
});

test('the fix waits twice what 99 of 100 calls need, and gives up before the broker does', () => {
  const subscriptions = {
    'mail-to-addresses': { ...analyse(shop(asked).done()).subscriptions['mail-to-addresses'], p99Ms: 46 },
  };
  const measured = () => ({ ...noFacts, subscriptions }) as Facts;
  const after = fixed(syncCallInHandler, shop(asked).done(), measured);
  expect(after.links?.['mail-to-addresses']).toMatchObject({ timeoutMs: 92 });
  const impatient = fixed(syncCallInHandler, shop({ ...asked, retry: {} }, { ackTimeoutMs: 500 }).done());
  expect(impatient.links?.['mail-to-addresses']).toMatchObject({ timeoutMs: 50 });
});
