import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { constant, line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { ackPendingCeiling } from './ack-pending-ceiling.ts';

/** Fifty workers of 100 ms each. */
const shop = (
  ratePerSecond: number,
  maxAckPending?: number,
  link: Partial<Subscribe> = {},
  topic: Partial<Topic> = {},
) =>
  line(ratePerSecond, 100, {
    topic: { broker: 'nats', ...topic },
    reader: { replicas: 50 },
    link: { ...(maxAckPending !== undefined && { nats: { maxAckPending } }), ...link },
  }).done();
const slowRetry = { failure: { probability: 0.1 }, retry: { backoff: 'fixed' as const, firstMs: 60_000 } };

describeRule(ackPendingCeiling, {
  facts: analyse,
  finds: [
    { name: 'a ceiling below what the work keeps', design: shop(200, 10) },
    { name: 'the usual ceiling, where retries wait long', design: shop(300, undefined, slowRetry) },
    { name: 'a long way from the broker', design: shop(200, 100, {}, { deliveryLatency: constant(900) }) },
    { name: 'an overloaded consumer, too', design: shop(800, 10) },
    { name: 'an ordered topic', design: shop(15, 1, {}, { ordered: true, partitions: 50 }) },
  ],
  leavesAlone: [
    { name: 'the usual ceiling', design: shop(400) },
    { name: 'another broker', design: shop(200, 10, {}, { broker: 'rabbitmq' }) },
    { name: 'what nothing comes to', design: shop(0, 1) },
    {
      name: 'retries that wait a moment',
      design: shop(300, undefined, { ...slowRetry, retry: { backoff: 'fixed', firstMs: 100 } }),
    },
  ],
  boundary: [{ name: 'as many as are under way: 200/s for 100 ms', found: shop(200, 19), alone: shop(200, 20) }],
});

test('the ceiling is told with the rate that it makes', () => {
  const [finding] = findingsOf(ackPendingCeiling, shop(200, 10), analyse);
  expect(finding).toMatchObject({ pointer: '/links/orders-to-stock/nats/maxAckPending' });
  expect(finding?.message.en).toBe(
    '“Stock” may have 10 messages of “Orders” unacknowledged for 100 ms each, so it gets 100/s at most, and 200/s arrive.',
  );
});

test('the fix allows twice what is under way, and none is offered where the ceiling keeps the order', () => {
  const after = fixed(ackPendingCeiling, shop(200, 10), analyse);
  expect(after.links?.['orders-to-stock']).toMatchObject({ nats: { maxAckPending: 40 } });
  const ordered = shop(15, 1, {}, { ordered: true, partitions: 50 });
  expect(findingsOf(ackPendingCeiling, ordered, analyse)[0]?.fix).toBeUndefined();
});
