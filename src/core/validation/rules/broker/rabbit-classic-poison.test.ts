import { expect, test } from 'vitest';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { rabbitClassicPoison } from './rabbit-classic-poison.ts';

const shop = (rabbitmq: Topic['rabbitmq'], link: Partial<Subscribe> = {}, broker: Topic['broker'] = 'rabbitmq') =>
  draft()
    .publisher('cart')
    .topic('orders', { ...(broker && { broker }), ...(rabbitmq && { rabbitmq }) })
    .publish('cart', 'orders')
    .service('stock')
    .subscribe('orders', 'stock', link);
const classic = { queue: 'classic' } as const;

describeRule(rabbitClassicPoison, {
  finds: [
    { name: 'a classic queue', design: shop(classic).done() },
    { name: 'one that does not survive a restart', design: shop({ ...classic, durable: false }).done() },
    {
      name: 'one that refuses into the dead letters',
      design: shop({ ...classic, overflow: 'reject-publish-dlx' }).done(),
    },
    {
      name: 'one with a limit in the design, which the crash does not count',
      design: shop(classic, { retry: { maxDeliveries: 3 }, deadLetter: 'discard' }).done(),
    },
  ],
  leavesAlone: [
    { name: 'a quorum queue', design: shop({ queue: 'quorum' }).done() },
    { name: 'a queue of which nothing is said', design: shop(undefined).done() },
    { name: 'what is acknowledged before the work', design: shop(classic, { acknowledge: 'before-work' }).done() },
    {
      name: 'a queue that nobody reads',
      design: draft().topic('orders', { broker: 'rabbitmq', rabbitmq: classic }).done(),
    },
    { name: 'another broker', design: shop(classic, {}, 'nats').done() },
  ],
  boundary: [
    {
      name: 'a queue that goes with its connection',
      found: shop({ ...classic, exclusive: false }).done(),
      alone: shop({ ...classic, exclusive: true }).done(),
    },
  ],
});

test('names the readers that it can take down, and the fix makes it a quorum queue', () => {
  const design = shop({ ...classic, overflow: 'reject-publish-dlx' })
    .service('mail')
    .subscribe('orders', 'mail')
    .done();
  const [finding] = findingsOf(rabbitClassicPoison, design);
  expect(finding?.message.en).toBe(
    'A message of “Orders” that ends the process of “Mail”, “Stock” comes again without limit.',
  );
  expect(finding?.pointer).toBe('/nodes/orders/rabbitmq/queue');
  expect(fixed(rabbitClassicPoison, design).nodes?.orders).toMatchObject({ rabbitmq: { overflow: 'reject-publish' } });
  expect(fixed(rabbitClassicPoison, shop(classic).done()).nodes?.orders).not.toHaveProperty('rabbitmq');
});
