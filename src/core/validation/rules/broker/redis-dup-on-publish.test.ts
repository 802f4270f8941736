import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { redisDupOnPublish } from './redis-dup-on-publish.ts';

const shop = (publish: Partial<Publish> = {}, link: Partial<Subscribe> = {}, topic: Partial<Topic> = {}) =>
  draft()
    .message('placed')
    .message('paid')
    .publisher('cart')
    .topic('orders', { broker: 'redis', ...topic })
    .publish('cart', 'orders', { message: 'placed', ...publish })
    .service('stock')
    .subscribe('orders', 'stock', link);

describeRule(redisDupOnPublish, {
  finds: [
    { name: 'a publisher of which nothing is said', design: shop().done() },
    { name: 'one that says no', design: shop({ redis: { idempotent: false } }).done() },
    {
      name: 'several publishers once',
      design: shop().publisher('shop').publish('shop', 'orders', { message: 'paid' }).done(),
    },
  ],
  leavesAlone: [
    { name: 'a reader that bears duplicates', design: shop({}, { idempotent: true }).done() },
    { name: 'a reader without side effects', design: shop({}, { sideEffects: false }).done() },
    { name: 'a reader that does not take the message', design: shop({}, { filter: ['paid'] }).done() },
    { name: 'a publisher that waits for no answer', design: shop({ confirmed: false }).done() },
    { name: 'a topic on which duplicates are dropped', design: shop({}, {}, { dedupWindowSeconds: 60 }).done() },
    { name: 'another broker', design: shop({}, {}, { broker: 'kafka' }).done() },
  ],
  boundary: [
    {
      name: 'an idempotent id',
      found: shop({ redis: {} }).done(),
      alone: shop({ redis: { idempotent: true } }).done(),
    },
  ],
});

test('names who sends again, and the fix gives each an id', () => {
  const design = shop().publisher('shop').publish('shop', 'orders', { message: 'paid' }).done();
  const [finding] = findingsOf(redisDupOnPublish, design);
  expect(finding?.message.en).toBe(
    'When the answer of “Orders” is lost, “Cart”, “Shop” send again, and Redis keeps both.',
  );
  expect(finding).toMatchObject({ severity: 'info', pointer: '/links/cart-to-orders/redis' });
  const { links } = fixed(redisDupOnPublish, design);
  expect(links).toMatchObject({
    'cart-to-orders': { redis: { idempotent: true } },
    'shop-to-orders': { redis: { idempotent: true } },
  });
});
