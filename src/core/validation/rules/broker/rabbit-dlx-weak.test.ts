import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { rabbitDlxWeak } from './rabbit-dlx-weak.ts';

const shop = (rabbitmq: Topic['rabbitmq'], link: Partial<Subscribe> = {}, broker: Topic['broker'] = 'rabbitmq') =>
  draft()
    .publisher('cart')
    .topic('orders', { ...(broker && { broker }), ...(rabbitmq && { rabbitmq }) })
    .publish('cart', 'orders')
    .topic('dead')
    .service('stock')
    .subscribe('orders', 'stock', { deadLetter: 'dead', ...link })
    .done();
const safe = { deadLetterStrategy: 'at-least-once', overflow: 'reject-publish' } as const;

describeRule(rabbitDlxWeak, {
  finds: [
    { name: 'a topic of which nothing is said', design: shop(undefined) },
    { name: 'dead letters that may be lost by decision', design: shop({ deadLetterStrategy: 'at-most-once' }) },
    { name: 'a classic queue, which knows no other way', design: shop({ queue: 'classic' }) },
    {
      name: 'a classic queue that would make dead letters of what it has no room for',
      design: shop({ queue: 'classic', overflow: 'reject-publish-dlx' }),
    },
    { name: 'an exclusive queue', design: shop({ queue: 'classic', exclusive: true }) },
  ],
  leavesAlone: [
    { name: 'a topic without dead letters', design: shop(undefined, { deadLetter: 'discard' }) },
    { name: 'what is acknowledged before the work', design: shop(undefined, { acknowledge: 'before-work' }) },
    { name: 'another broker', design: shop({ deadLetterStrategy: 'at-most-once' }, {}, 'nats') },
  ],
  boundary: [{ name: 'once or more', found: shop({ overflow: 'reject-publish' }), alone: shop(safe) }],
});

test('says where dead letters go, and the fix hands them over safely', () => {
  const [finding] = findingsOf(rabbitDlxWeak, shop(undefined));
  expect(finding?.message.en).toBe('Dead letters of “Orders” leave it before “Dead” has them.');
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['orders', 'dead'], pointer: '/nodes/orders/rabbitmq' });
  expect(fixed(rabbitDlxWeak, shop(undefined)).nodes?.orders).toMatchObject({ rabbitmq: safe });
});

test('a classic queue becomes one that can, and a queue of one connection stays', () => {
  const classic = shop({ queue: 'classic', durable: false });
  expect(fixed(rabbitDlxWeak, classic).nodes?.orders).toMatchObject({ rabbitmq: safe });
  expect(findingsOf(rabbitDlxWeak, shop({ queue: 'classic', exclusive: true }))[0]?.fix).toBeUndefined();
});
