import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { duplicateSubscription } from './duplicate-subscription.ts';

const shop = draft()
  .message('placed')
  .message('paid')
  .topic('orders')
  .publisher('cart')
  .publish('cart', 'orders', { message: 'placed' })
  .service('stock');
type Fields = Parameters<typeof shop.subscribe>[2];
const twice = (a: Fields, b: Fields) =>
  shop.subscribe('orders', 'stock', { id: 'first', ...a }).subscribe('orders', 'stock', { id: 'second', ...b });
describeRule(duplicateSubscription, {
  finds: [
    { name: 'two links of one node without filters', design: twice({}, {}).done() },
    { name: 'a filter beside no filter', design: twice({ filter: ['paid'] }, {}).done() },
    {
      name: 'filters that meet in one message',
      design: twice({ filter: ['paid', 'placed'] }, { filter: ['paid'] }).done(),
    },
    {
      name: 'links that do different work',
      design: twice({ work: { distribution: 'constant', meanMs: 1 } }, {}).done(),
    },
    {
      name: 'each topic by itself',
      design: twice({}, {})
        .topic('returns')
        .subscribe('returns', 'stock', { id: 'a' })
        .subscribe('returns', 'stock', { id: 'b' })
        .done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'different groups', design: twice({ group: 'audit' }, {}).done() },
    {
      name: 'two nodes that share the work of a group',
      design: shop
        .service('helper')
        .subscribe('orders', 'stock')
        .subscribe('orders', 'helper', { group: 'stock' })
        .done(),
    },
    {
      name: 'two topics',
      design: shop.topic('returns').subscribe('orders', 'stock').subscribe('returns', 'stock').done(),
    },
  ],
  boundary: [
    {
      name: 'a message that both filters let through',
      found: twice({ filter: ['paid'] }, { filter: ['placed', 'paid'] }).done(),
      alone: twice({ filter: ['paid'] }, { filter: ['placed'] }).done(),
    },
  ],
});

test('names the group and only the links that overlap', () => {
  const three = twice({ filter: ['paid'] }, { filter: ['paid'] });
  const design = three.subscribe('orders', 'stock', { id: 'third', filter: ['placed'] }).done();
  expect(findingsOf(duplicateSubscription, design)).toMatchObject([
    {
      severity: 'warning',
      message: { en: '“Stock” reads “Orders” through 2 links of the group “stock” whose messages overlap.' },
      nodes: ['stock', 'orders'],
      links: ['first', 'second'],
      pointer: '/links/first',
    },
  ]);
});

test('the fix merges filters and workers, and what named the second link names the first', () => {
  const design = twice({ filter: ['paid'], concurrency: 2 }, { filter: ['paid', 'placed'] })
    .topic('answers')
    .subscriber('mail')
    .publish('stock', 'answers', { after: { subscriptions: ['first', 'second'] } })
    .subscribe('answers', 'mail')
    .with({
      objectives: { fast: { from: 'cart-to-orders', to: 'second', p99Ms: 10 } },
      layout: { links: { second: { bends: [[1, 2]] } } },
    })
    .done();
  const after = fixed(duplicateSubscription, design);
  expect(after.links?.first).toMatchObject({ filter: ['paid', 'placed'], concurrency: 3 });
  expect(after.links?.second).toBeUndefined();
  expect(after.links?.['stock-to-answers']).toMatchObject({ after: { subscriptions: ['first'] } });
  expect(after.objectives?.fast?.to).toBe('first');
  expect(after.layout?.links).toEqual({});
});

test('merging with a link that accepts all accepts all, and a shared pool keeps its workers', () => {
  const merged = fixed(duplicateSubscription, twice({ filter: ['paid'] }, {}).done());
  expect(merged.links?.first).not.toHaveProperty('filter');
  const pool = draft().topic('t').publisher('p').publish('p', 't').service('s', { sharedWorkers: true });
  const both = pool.subscribe('t', 's', { id: 'a' }).subscribe('t', 's', { id: 'b' }).done();
  expect(fixed(duplicateSubscription, both).links?.a).not.toHaveProperty('concurrency');
});

test('links that do different work are not merged for anybody', () => {
  const design = twice({ work: { distribution: 'constant', meanMs: 1 } }, {}).done();
  expect(findingsOf(duplicateSubscription, design)[0]?.fix).toBeUndefined();
});
