import { expect, test } from 'vitest';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { constant, line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { prefetchUnbounded } from './prefetch-unbounded.ts';

const shop = (prefetch: number, topic = {}, ratePerSecond = 10) =>
  line(ratePerSecond, 5, { topic, link: { prefetch } }).done();
const far = { deliveryLatency: constant(2000) };

describeRule(prefetchUnbounded, {
  facts: analyse,
  finds: [
    { name: 'a prefetch of all there is', design: shop(65_535) },
    { name: 'it on RabbitMQ', design: shop(2000, { broker: 'rabbitmq' }) },
    { name: 'it where nothing is known of the load', design: shop(5000, {}, 0) },
    { name: 'more than a long way needs', design: shop(5000, far, 100) },
  ],
  leavesAlone: [
    { name: 'a usual prefetch', design: shop(300) },
    { name: 'none', design: shop(1) },
    { name: 'a reader on Kafka, which takes batches', design: shop(5000, { broker: 'kafka' }) },
    {
      name: 'what a high rate over a long way needs',
      design: line(2000, 0.1, { topic: far, link: { prefetch: 5000 } }).done(),
    },
  ],
  boundary: [{ name: 'a thousand', found: shop(1001), alone: shop(1000) }],
});

test('it is told as seconds of work, and the fix is a usual prefetch', () => {
  const [finding] = findingsOf(prefetchUnbounded, shop(65_535), analyse);
  expect(finding?.message.en).toBe(
    'One worker of “Stock” may hold 65535 messages of “Orders”, which is 327.7 s of work.',
  );
  expect(fixed(prefetchUnbounded, shop(65_535), analyse).links?.['orders-to-stock']).toMatchObject({ prefetch: 300 });
  expect(fixed(prefetchUnbounded, shop(5000, far, 100), analyse).links?.['orders-to-stock']).toMatchObject({
    prefetch: 401,
  });
});
