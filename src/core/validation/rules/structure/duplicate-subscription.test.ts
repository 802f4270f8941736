import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
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
const found = (design: ReturnType<typeof shop.done>) =>
  findingsOf(duplicateSubscription, design).map(({ links }) => links);

test('two links of one node without filters compete for the same messages', () => {
  const [finding, ...rest] = findingsOf(duplicateSubscription, twice({}, {}).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    nodes: ['stock', 'orders'],
    links: ['first', 'second'],
    pointer: '/links/first',
  });
  expect(finding?.message.en).toContain('through 2 links of the group “stock”');
});

test('a filter overlaps with no filter, and two filters overlap by one message', () => {
  expect(found(twice({ filter: ['paid'] }, {}).done())).toEqual([['first', 'second']]);
  expect(found(twice({ filter: ['paid', 'placed'] }, { filter: ['paid'] }).done())).toEqual([['first', 'second']]);
});

test('only the links that overlap are named', () => {
  const three = twice({ filter: ['paid'] }, { filter: ['paid'] });
  expect(found(three.subscribe('orders', 'stock', { id: 'third', filter: ['placed'] }).done())).toEqual([
    ['first', 'second'],
  ]);
});

test('different groups, or filters without a common message, are what one wants', () => {
  expect(found(twice({ group: 'audit' }, {}).done())).toEqual([]);
  expect(found(twice({ filter: ['paid'] }, { filter: ['placed'] }).done())).toEqual([]);
});

test('two nodes of one group share its work on purpose, and two topics are two subscriptions', () => {
  const pair = shop.service('helper').subscribe('orders', 'stock').subscribe('orders', 'helper', { group: 'stock' });
  expect(found(pair.done())).toEqual([]);
  expect(found(shop.topic('returns').subscribe('orders', 'stock').subscribe('returns', 'stock').done())).toEqual([]);
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
