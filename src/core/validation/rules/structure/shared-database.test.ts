import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { sharedDatabase } from './shared-database.ts';

const pair = (a: string[], b: string[]) => draft().service('order', { stores: a }).service('stock', { stores: b });

describeRule(sharedDatabase, {
  finds: [
    { name: 'two services of one datastore', design: pair(['shop-db'], ['shop-db']).done() },
    {
      name: 'a subscriber beside a service',
      design: draft()
        .service('a', { stores: ['db'] })
        .subscriber('b', { stores: ['x', 'db'] })
        .done(),
    },
    {
      name: 'three services once',
      design: pair(['db'], ['db'])
        .service('mail', { stores: ['db'] })
        .done(),
    },
    { name: 'each of two datastores', design: pair(['a', 'b'], ['b', 'a']).done(), times: 2 },
  ],
  leavesAlone: [
    { name: 'a datastore for each', design: pair(['orders-db'], ['stock-db']).done() },
    { name: 'a datastore that one service names twice', design: pair(['db', 'db'], []).done() },
    { name: 'services that write nothing', design: pair([], []).done() },
    { name: 'names of spaces', design: pair([' '], [' ']).done() },
  ],
  boundary: [
    {
      name: 'upper and lower case',
      found: pair(['Shop DB'], ['shop db ']).done(),
      alone: pair(['Shop DB'], ['shop-db']).done(),
    },
  ],
});

test('says which datastore and who writes it', () => {
  expect(findingsOf(sharedDatabase, pair(['cache', 'shop-db'], ['shop-db']).done())).toMatchObject([
    {
      severity: 'warning',
      message: { en: '2 services write “shop-db”: “Order”, “Stock”.' },
      nodes: ['order', 'stock'],
      pointer: '/nodes/order/stores/1',
    },
  ]);
});
