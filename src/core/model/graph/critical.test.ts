import { expect, test } from 'vitest';
import { draft } from '../testing/build.ts';
import { criticalOf, pathsOf } from './critical.ts';

const shop = draft()
  .publisher('web')
  .topic('orders')
  .service('billing')
  .topic('paid')
  .subscriber('mail')
  .subscriber('audit')
  .publish('web', 'orders')
  .subscribe('orders', 'billing')
  .subscribe('orders', 'audit')
  .publish('billing', 'paid', { after: {} })
  .subscribe('paid', 'mail');
const promised = shop.with({ objectives: { fast: { from: 'web-to-orders', to: 'paid-to-mail' } } });

test('the path of an objective is what follows from its start and leads to its end', () => {
  const { links, nodes } = criticalOf(promised.done());
  expect([...links].sort()).toEqual(['billing-to-paid', 'orders-to-billing', 'paid-to-mail', 'web-to-orders']);
  expect([...nodes].sort()).toEqual(['billing', 'mail', 'orders', 'paid', 'web']);
});

test('without an objective nothing is critical, nor where its ends are not joined', () => {
  expect(criticalOf(shop.done()).links.size).toBe(0);
  const apart = shop
    .topic('other')
    .publish('web', 'other')
    .with({
      objectives: { lost: { from: 'web-to-other', to: 'paid-to-mail' } },
    });
  expect(pathsOf(apart.done()).get('lost')?.links.size).toBe(0);
});
