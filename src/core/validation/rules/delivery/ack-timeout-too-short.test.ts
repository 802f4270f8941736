import { expect, test } from 'vitest';
import type { Distribution } from '../../../model/distribution.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { ackTimeoutTooShort } from './ack-timeout-too-short.ts';

type Subscribe = NonNullable<Parameters<ReturnType<typeof draft>['subscribe']>[2]>;
const open = (fields: Subscribe, topic: Partial<Topic> = {}) =>
  draft()
    .publisher('web')
    .topic('orders', topic)
    .service('stock')
    .publish('web', 'orders')
    .subscribe('orders', 'stock', { idempotent: true, ...fields });
const shop = (...given: Parameters<typeof open>) => open(...given).done();
const takes = (meanMs: number): { work: Distribution } => ({ work: { distribution: 'constant', meanMs } });
const about = (meanMs: number): { work: Distribution } => ({ work: { distribution: 'exponential', meanMs } });
const patient = { ackTimeoutMs: 1000 };
const slowBank = (timeoutMs?: number) =>
  open({ ...takes(100), ...patient })
    .service('bank')
    .call('stock', 'bank', { during: {}, ...takes(950), ...(timeoutMs && { timeoutMs }) })
    .done();

describeRule(ackTimeoutTooShort, {
  finds: [
    { name: 'work that is as long on average', design: shop({ ...about(1000), ...patient }) },
    { name: 'prefetched messages before it', design: shop({ ...takes(200), ...patient, prefetch: 10 }) },
    { name: 'a call that the work waits for', design: slowBank() },
    {
      name: 'a list of timeouts on NATS',
      design: shop({ ...takes(500), nats: { backoffMs: [200, 2000] } }, { broker: 'nats' }),
    },
    { name: 'a claim on Redis', design: shop({ ...takes(500), redis: { claimIdleMs: 100 } }, { broker: 'redis' }) },
    { name: 'half an hour on RabbitMQ', design: shop(takes(2_000_000), { broker: 'rabbitmq' }) },
    { name: 'a full poll of Kafka', design: shop(takes(700), { broker: 'kafka' }) },
    {
      name: 'a poll that was made too large',
      design: shop({ ...takes(40), kafka: { maxPollRecords: 10_000 } }, { broker: 'kafka' }),
    },
  ],
  leavesAlone: [
    { name: 'a broker that waits long enough', design: shop({ ...about(100), ...patient }) },
    { name: 'a broker that waits for ever', design: shop(about(10_000)) },
    {
      name: 'a reader that acknowledges first',
      design: shop({ ...about(2000), ...patient, acknowledge: 'before-work' }),
    },
    { name: 'a call that gives up in time', design: slowBank(500) },
    {
      name: 'NATS where the list takes the place',
      design: shop({ ...takes(500), ...patient, ackTimeoutMs: 1, nats: { backoffMs: [600] } }, { broker: 'nats' }),
    },
    { name: 'work without a time', design: shop(patient) },
    {
      name: 'a share group, which has no polls to finish',
      design: shop({ ...takes(700), kafka: { groupKind: 'share' } }, { broker: 'kafka' }),
    },
  ],
  boundary: [
    {
      name: 'exactly the timeout',
      found: shop({ ...takes(1001), ...patient }),
      alone: shop({ ...takes(1000), ...patient }),
    },
    {
      name: 'one message in a hundred',
      found: shop({ ...about(1000 / Math.log(99)), ...patient }),
      alone: shop({ ...about(1000 / Math.log(101)), ...patient }),
    },
    {
      name: '500 messages of 0.6 s per poll',
      found: shop(takes(601), { broker: 'kafka' }),
      alone: shop(takes(600), { broker: 'kafka' }),
    },
  ],
  facts: analyse,
});

test('says how many are late, and the fix waits twice as long as they take', () => {
  const design = shop({ ...about(1000), ...patient });
  const [finding] = findingsOf(ackTimeoutTooShort, design);
  expect(finding).toMatchObject({ severity: 'error', pointer: '/links/orders-to-stock/ackTimeoutMs' });
  expect(finding?.message.en).toBe(
    '“Stock” still holds 36.79 % of the messages of “Orders” when its acknowledge timeout of 1000 ms is over, so they are delivered again.',
  );
  // Twice 1 s x ln 100.
  expect(fixed(ackTimeoutTooShort, design).links?.['orders-to-stock']).toMatchObject({ ackTimeoutMs: 9300 });
});

test('limits of Kafka that nobody has written are a warning; the fix takes fewer messages at a time', () => {
  const design = shop(takes(700), { broker: 'kafka' });
  const [finding] = findingsOf(ackTimeoutTooShort, design);
  expect(finding?.severity).toBe('warning');
  expect(finding?.message.en).toBe(
    'A full poll of “Stock” is 500 messages and 350 s of work, but Kafka waits 300 s for the next one.',
  );
  expect(fixed(ackTimeoutTooShort, design).links?.['orders-to-stock']).toMatchObject({
    kafka: { maxPollRecords: 214 },
  });
  const written = shop({ ...takes(700), kafka: { maxPollRecords: 500 } }, { broker: 'kafka' });
  expect(findingsOf(ackTimeoutTooShort, written)[0]?.severity).toBe('error');
});

test('what RabbitMQ waits for is the broker’s own, so there is no button', () => {
  expect(findingsOf(ackTimeoutTooShort, shop(takes(2_000_000), { broker: 'rabbitmq' }))[0]?.fix).toBeUndefined();
});

test('where several timeouts are too short, the fix lets all of them wait', () => {
  const design = shop({ ...takes(500), ackTimeoutMs: 200, redis: { claimIdleMs: 100 } }, { broker: 'redis' });
  const after = fixed(ackTimeoutTooShort, design).links?.['orders-to-stock'];
  expect(after).toMatchObject({ ackTimeoutMs: 1000, redis: { claimIdleMs: 1000 } });
});
