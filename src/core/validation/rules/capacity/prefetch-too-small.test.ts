import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { constant, line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { prefetchTooSmall } from './prefetch-too-small.ts';

/** Work of 1 ms, 9 ms on the way: one message at a time makes 100/s, where the worker could do 1,000. */
const shop = (ratePerSecond: number, link: Partial<Subscribe> = {}, topic: Partial<Topic> = {}, reader = {}) =>
  line(ratePerSecond, 1, { topic: { deliveryLatency: constant(9), ...topic }, link, reader }).done();

describeRule(prefetchTooSmall, {
  facts: analyse,
  finds: [
    { name: 'more than the workers can take, one at a time', design: shop(200) },
    { name: 'nearly as much as they can take', design: shop(90) },
    { name: 'a prefetch that is still too small', design: shop(900, { prefetch: 3 }) },
    { name: 'several workers', design: shop(300, {}, {}, { replicas: 3 }) },
    {
      name: 'attempts that fail, which take the way again',
      design: shop(60, { failure: { probability: 0.5 }, retry: { maxDeliveries: 0 } }),
    },
  ],
  leavesAlone: [
    { name: 'a prefetch that covers the way', design: shop(200, { prefetch: 10 }) },
    { name: 'messages that are with the worker at once', design: line(900, 1).done() },
    {
      name: 'work that is the narrower gate',
      design: line(90, 10, { topic: { deliveryLatency: constant(1) }, link: { prefetch: 2 } }).done(),
    },
    { name: 'an ordered topic, which serialises the work', design: shop(200, {}, { ordered: true }) },
    { name: 'a pool of workers, who help each other', design: shop(200, {}, {}, { sharedWorkers: true }) },
    { name: 'what nothing comes to', design: shop(0) },
  ],
  boundary: [{ name: '80 % of the cap', found: shop(80.1), alone: shop(80) }],
});

test('the cap and its cause are told', () => {
  const [finding] = findingsOf(prefetchTooSmall, shop(200), analyse);
  expect(finding).toMatchObject({ links: ['orders-to-stock'], pointer: '/links/orders-to-stock/prefetch' });
  expect(finding?.message.en).toBe(
    'With a prefetch of 1 and 9 ms from broker to worker “Stock” takes at most 100/s of “Orders”, and 200/s arrive.',
  );
});

test('the fix holds twice what the rate keeps under way', () => {
  const after = fixed(prefetchTooSmall, shop(200), analyse);
  expect(after.links?.['orders-to-stock']).toMatchObject({ prefetch: 4 });
  expect(analyse(after).subscriptions['orders-to-stock']?.meanWaitMs).toBeLessThan(20);
});

test('no prefetch is offered that the acknowledge timeout has no patience for', () => {
  expect(findingsOf(prefetchTooSmall, shop(200, { ackTimeoutMs: 12 }), analyse)[0]?.fix).toBeUndefined();
  expect(findingsOf(prefetchTooSmall, shop(200, { ackTimeoutMs: 60_000 }), analyse)[0]?.fix).toBeDefined();
});
