import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../../../model/link.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { sagaNoCompensation } from './saga-no-compensation.ts';

const fails = { failure: { probability: 0.1 }, retry: { maxDeliveries: 2 }, deadLetter: 'discard' };
/** An order is written down, then stock is taken for it. */
const shop = (taking: Partial<Subscribe> = fails, stores: { order?: string[]; stock?: string[] } = {}) =>
  draft()
    .publisher('cart')
    .topic('carts')
    .service('order', { stores: stores.order ?? ['orders'] })
    .topic('orders')
    .service('stock', { stores: stores.stock ?? ['stock'] })
    .publish('cart', 'carts')
    .subscribe('carts', 'order')
    .publish('order', 'orders', { after: { subscriptions: ['carts-to-order'] } })
    .subscribe('orders', 'stock', taking);
/** Stock says something after the order, which the order service reads. */
const answering = (after: NonNullable<Publish['after']>) =>
  shop().topic('news').publish('stock', 'news', { after }).subscribe('news', 'order');
/** A step between the two that writes nothing. */
const relayed = shop()
  .service('relay')
  .topic('lists')
  .service('shelf', { stores: ['shelves'] })
  .subscribe('orders', 'relay')
  .publish('relay', 'lists', { after: {} })
  .subscribe('lists', 'shelf', fails);

describeRule(sagaNoCompensation, {
  facts: analyse,
  finds: [
    { name: 'a second step that fails for good and tells nobody', design: shop().done() },
    { name: 'poisoned messages', design: shop({ failure: { poisonProbability: 0.01 }, deadLetter: 'discard' }).done() },
    {
      name: 'an answer that comes only when all went well',
      design: answering({ subscriptions: ['orders-to-stock'] }).done(),
    },
    { name: 'steps with another service between them', design: relayed.done(), times: 2 },
    {
      name: 'dead letters that somebody else reads',
      design: shop({ ...fails, deadLetter: 'dead' })
        .topic('dead')
        .subscriber('clerk')
        .subscribe('dead', 'clerk')
        .done(),
    },
  ],
  leavesAlone: [
    {
      name: 'a failure that is published and heard',
      design: answering({ subscriptions: ['orders-to-stock'], outcome: 'exhausted' }).done(),
    },
    {
      name: 'a refusal that is heard',
      design: answering({ subscriptions: ['orders-to-stock'], choice: 'stock', probability: 0.1 }).done(),
    },
    {
      name: 'dead letters that the step before reads',
      design: shop({ ...fails, deadLetter: 'dead' })
        .topic('dead')
        .subscribe('dead', 'order')
        .done(),
    },
    { name: 'a step that does not fail', design: shop({}).done() },
    { name: 'a first step that writes nothing', design: shop(fails, { order: [] }).done() },
    { name: 'a second step that writes nothing', design: shop(fails, { stock: [] }).done() },
    {
      name: 'a draft',
      design: shop()
        .with({ rules: { preset: 'draft' } })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'attempts without end, which never give up',
      found: shop({ ...fails, retry: { maxDeliveries: 9 } }).done(),
      alone: shop({ ...fails, retry: { maxDeliveries: 0 } }).done(),
    },
  ],
});

test('says how often it gives up and what stays done, and the fix tells those before', () => {
  expect(findingsOf(sagaNoCompensation, shop().done())[0]).toMatchObject({
    severity: 'warning',
    message: { en: 'If “Stock” gives up (1 % of the messages of “Orders”), what “Order” did before stays done.' },
    nodes: ['stock', 'order'],
    links: ['orders-to-stock'],
    pointer: '/links/orders-to-stock',
  });
  const after = fixed(sagaNoCompensation, shop().done(), analyse);
  expect(after.links?.['stock-gives-up']).toMatchObject({
    from: 'stock',
    to: 'stock-failures',
    after: { subscriptions: ['orders-to-stock'], outcome: 'exhausted' },
  });
  expect(after.links?.['order-undoes']).toMatchObject({ kind: 'subscribe', from: 'stock-failures', to: 'order' });
});

test('no fix is offered where the step before publishes after whatever it reads', () => {
  const loose = shop().publish('order', 'orders', { after: {} }).done();
  expect(findingsOf(sagaNoCompensation, loose)[0]?.fix).toBeUndefined();
});
