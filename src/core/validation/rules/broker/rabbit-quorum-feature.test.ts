import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { rabbitQuorumFeature } from './rabbit-quorum-feature.ts';

const shop = (rabbitmq: NonNullable<Topic['rabbitmq']>, broker: Topic['broker'] = 'rabbitmq') =>
  draft()
    .publisher('cart')
    .topic('orders', { ...(broker && { broker }), rabbitmq })
    .publish('cart', 'orders')
    .topic('dead')
    .service('stock')
    .subscribe('orders', 'stock', { deadLetter: 'dead' })
    .done();

describeRule(rabbitQuorumFeature, {
  finds: [
    { name: 'an exclusive one', design: shop({ queue: 'quorum', exclusive: true }) },
    { name: 'one that is exclusive, where no kind is given', design: shop({ exclusive: true }) },
    { name: 'one that does not survive a restart', design: shop({ durable: false }) },
    { name: 'one that refuses into the dead letters', design: shop({ overflow: 'reject-publish-dlx' }) },
    {
      name: 'each of several, dead letters at least once or not',
      design: shop({
        exclusive: true,
        durable: false,
        deadLetterStrategy: 'at-least-once',
        overflow: 'reject-publish-dlx',
      }),
      times: 3,
    },
  ],
  leavesAlone: [
    { name: 'a quorum queue', design: shop({ queue: 'quorum', overflow: 'reject-publish', durable: true }) },
    {
      name: 'a classic queue, which can do all of it',
      design: shop({ queue: 'classic', exclusive: true, durable: false, overflow: 'reject-publish-dlx' }),
    },
    { name: 'another broker', design: shop({ exclusive: true }, 'redis') },
  ],
  boundary: [
    { name: 'the kind of queue', found: shop({ exclusive: true }), alone: shop({ exclusive: true, queue: 'classic' }) },
  ],
});

test('says what the queue cannot do, and the fix gives it what was meant', () => {
  const [finding] = findingsOf(rabbitQuorumFeature, shop({ exclusive: true }));
  expect(finding?.message.en).toBe('“Orders” is a quorum queue that only one connection may use.');
  expect(finding).toMatchObject({ severity: 'error', pointer: '/nodes/orders/rabbitmq/exclusive' });
  const mended = (rabbitmq: NonNullable<Topic['rabbitmq']>) => fixed(rabbitQuorumFeature, shop(rabbitmq)).nodes?.orders;
  expect(mended({ exclusive: true })).toMatchObject({ rabbitmq: { exclusive: true, queue: 'classic' } });
  expect(mended({ durable: false })).not.toHaveProperty('rabbitmq');
  expect(mended({ overflow: 'reject-publish-dlx' })).toMatchObject({ rabbitmq: { overflow: 'reject-publish' } });
});
