import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { rabbitDlxDropHead } from './rabbit-dlx-drop-head.ts';

const shop = (
  rabbitmq: NonNullable<Topic['rabbitmq']>,
  link: Partial<Subscribe> = {},
  broker: Topic['broker'] = 'rabbitmq',
) =>
  draft()
    .publisher('cart')
    .topic('orders', { ...(broker && { broker }), rabbitmq: { deadLetterStrategy: 'at-least-once', ...rabbitmq } })
    .publish('cart', 'orders')
    .topic('dead')
    .service('stock')
    .subscribe('orders', 'stock', { deadLetter: 'dead', ...link })
    .done();

describeRule(rabbitDlxDropHead, {
  finds: [
    { name: 'a queue that drops its oldest message', design: shop({ overflow: 'drop-head' }) },
    { name: 'one that does so since nothing else is said', design: shop({}) },
    { name: 'a classic queue', design: shop({ queue: 'classic', overflow: 'reject-publish' }) },
    { name: 'an exclusive queue', design: shop({ queue: 'classic', exclusive: true }) },
  ],
  leavesAlone: [
    { name: 'dead letters that may be lost', design: shop({ deadLetterStrategy: 'at-most-once' }) },
    { name: 'a topic without dead letters', design: shop({}, { deadLetter: 'discard' }) },
    { name: 'another broker', design: shop({}, {}, 'kafka') },
  ],
  boundary: [
    {
      name: 'what happens when it is full',
      found: shop({ overflow: 'drop-head' }),
      alone: shop({ overflow: 'reject-publish' }),
    },
  ],
});

test('says what stands against what, and the fix refuses new messages', () => {
  const [finding] = findingsOf(rabbitDlxDropHead, shop({}));
  expect(finding?.message.en).toBe(
    '“Orders” is to hand dead letters over at least once, and drops its oldest message when it is full.',
  );
  expect(finding).toMatchObject({ severity: 'error', pointer: '/nodes/orders/rabbitmq/deadLetterStrategy' });
  expect(fixed(rabbitDlxDropHead, shop({})).nodes?.orders).toMatchObject({
    rabbitmq: { deadLetterStrategy: 'at-least-once', overflow: 'reject-publish' },
  });
  const classic = shop({ queue: 'classic' });
  expect(findingsOf(rabbitDlxDropHead, classic)[0]?.message.en).toContain('which a classic queue cannot.');
  expect(fixed(rabbitDlxDropHead, classic).nodes?.orders).not.toHaveProperty('rabbitmq.queue');
});
