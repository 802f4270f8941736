import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { rabbitUnroutable } from './rabbit-unroutable.ts';

const shop = (filter: readonly string[] | undefined, topic: Partial<Topic> = {}) =>
  draft()
    .message('placed')
    .message('paid')
    .message('sent')
    .publisher('cart')
    .topic('orders', { broker: 'rabbitmq', ...topic })
    .publish('cart', 'orders', { message: 'placed' })
    .publish('cart', 'orders', { id: 'pays', message: 'paid' })
    .service('stock')
    .subscribe('orders', 'stock', filter ? { filter: [...filter] } : {});

describeRule(rabbitUnroutable, {
  finds: [
    { name: 'a message that the only reader leaves out', design: shop(['placed']).done() },
    { name: 'several of them', design: shop(['sent']).done() },
    {
      name: 'an alternate exchange without a name',
      design: shop(['placed'], { rabbitmq: { alternateExchange: '' } }).done(),
    },
  ],
  leavesAlone: [
    { name: 'a reader of everything', design: shop(undefined).done() },
    {
      name: 'a topic that nobody reads, which is told elsewhere',
      design: draft().publisher('cart').topic('orders', { broker: 'rabbitmq' }).publish('cart', 'orders').done(),
    },
    { name: 'an alternate exchange', design: shop(['placed'], { rabbitmq: { alternateExchange: 'rest' } }).done() },
    { name: 'another broker, which keeps what nobody reads yet', design: shop(['placed'], { broker: 'kafka' }).done() },
  ],
  boundary: [
    {
      name: 'the last message without a reader',
      found: shop(['placed']).done(),
      alone: shop(['placed'])
        .service('bank')
        .subscribe('orders', 'bank', { filter: ['paid'] })
        .done(),
    },
  ],
});

test('names the messages, and the fix keeps them in an exchange of their own', () => {
  const [finding] = findingsOf(rabbitUnroutable, shop(['placed']).done());
  expect(finding?.message.en).toBe('No queue of “Orders” takes “Paid”: RabbitMQ drops it and confirms all the same.');
  expect(finding).toMatchObject({ links: ['pays'], messages: ['paid'], pointer: '/nodes/orders/rabbitmq' });
  expect(fixed(rabbitUnroutable, shop(['placed']).done()).nodes?.orders).toMatchObject({
    rabbitmq: { alternateExchange: 'orders.unrouted' },
  });
});
