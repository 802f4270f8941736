import { expect, test } from 'vitest';
import type { Service, Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';

const twice = { replicas: 2 };
/** A cart, orders, a service that passes them on, and the mail that has been promised; all doubled but what is given. */
const shop = (order: Partial<Service> = twice, orders: Partial<Topic> = { replication: 3 }) =>
  draft()
    .publisher('cart')
    .topic('orders', orders)
    .service('order', order)
    .topic('letters', { replication: 3 })
    .subscriber('mail', twice)
    .publish('cart', 'orders')
    .subscribe('orders', 'order')
    .publish('order', 'letters', { after: {} })
    .subscribe('letters', 'mail')
    .with({ broker: 'nats', objectives: { told: { name: 'Told', from: 'cart-to-orders', to: 'letters-to-mail' } } });
/** A second way round the service, by another one. */
const detour = (order: Partial<Service>) =>
  shop(order).service('clerk', twice).subscribe('orders', 'clerk').publish('clerk', 'letters', { after: {} });

describeRule(singlePointOfFailure, {
  finds: [
    { name: 'a service with one replica between the ends of an objective', design: shop({}).done() },
    { name: 'a subscriber at the end of it', design: shop().subscriber('mail').done() },
    { name: 'a topic with one copy', design: shop(twice, {}).done() },
    { name: 'a topic with one copy on Kafka', design: shop(twice, { broker: 'kafka' }).done() },
    { name: 'each of them', design: shop({}, {}).done(), times: 2 },
  ],
  leavesAlone: [
    { name: 'a standby that takes over', design: shop({ standby: 1 }).done() },
    {
      name: 'as many replicas as are never fewer than two',
      design: shop({ autoscale: { min: 2, max: 4, targetBacklog: 10, reactionSeconds: 5 } }).done(),
    },
    { name: 'what no objective speaks of', design: shop({}, {}).with({ objectives: {} }).done() },
    { name: 'one of two ways', design: detour({}).done() },
    { name: 'what others run', design: shop({ external: true }, { external: true }).done() },
    { name: 'a broker in memory, of which there is only one', design: shop(twice, { broker: 'in-memory' }).done() },
    { name: 'a service beside the flow', design: shop().service('audit').subscribe('orders', 'audit').done() },
  ],
  boundary: [
    { name: 'two replicas', found: shop({ replicas: 1 }).done(), alone: shop({ replicas: 2 }).done() },
    {
      name: 'two copies',
      found: shop(twice, { replication: 1 }).done(),
      alone: shop(twice, { replication: 2 }).done(),
    },
  ],
});

test('says which flows stop', () => {
  const objectives = {
    told: { name: 'Told', from: 'cart-to-orders', to: 'letters-to-mail' },
    sorted: { from: 'cart-to-orders', to: 'orders-to-order' },
  };
  expect(findingsOf(singlePointOfFailure, shop({}).with({ objectives }).done())).toMatchObject([
    {
      severity: 'error',
      message: { en: '“Order” runs once: if it stops, 2 flows stop: “Told”, “sorted”.' },
      nodes: ['order'],
      pointer: '/nodes/order/replicas',
    },
  ]);
  expect(findingsOf(singlePointOfFailure, shop(twice, {}).done())[0]?.message.en).toBe(
    '“Orders” has one copy: if its broker stops, 1 flow stops: “Told”.',
  );
});

test('says nothing in a draft', () => {
  expect(
    findingsOf(
      singlePointOfFailure,
      shop({})
        .with({ rules: { preset: 'draft' } })
        .done(),
    ),
  ).toEqual([]);
});

test('the fix keeps a standby, or three copies of which Kafka waits for two', () => {
  expect(fixed(singlePointOfFailure, shop({}).done()).nodes?.order).toMatchObject({ standby: 1 });
  expect(fixed(singlePointOfFailure, shop(twice, {}).done()).nodes?.orders).not.toHaveProperty('kafka');
  expect(fixed(singlePointOfFailure, shop(twice, { broker: 'kafka' }).done()).nodes?.orders).toMatchObject({
    replication: 3,
    kafka: { minInSyncReplicas: 2 },
  });
});
