import { expect, test } from 'vitest';
import type { Service } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { sharedCredential } from './shared-credential.ts';

type Access = NonNullable<Service['access']>;
const two = (one: Access, other: Access) =>
  draft().service('stock', { access: one }).service('bank', { access: other });
const same = two({ credential: 'shop' }, { credential: 'shop' });
const variable = (name: string) => `\${${name}}`;

describeRule(sharedCredential, {
  finds: [
    { name: 'two services', design: same.done() },
    {
      name: 'a publisher and a subscriber',
      design: draft()
        .publisher('web', { access: { credential: 'a' } })
        .subscriber('mail', { access: { credential: 'a' } })
        .done(),
    },
    { name: 'three nodes once', design: same.subscriber('mail', { access: { credential: 'shop ' } }).done() },
    {
      name: 'each of two credentials',
      design: same
        .publisher('a', { access: { credential: 'x' } })
        .publisher('b', { access: { credential: 'x' } })
        .done(),
      times: 2,
    },
    { name: 'one variable', design: two({ credential: variable('USER') }, { credential: variable('USER') }).done() },
  ],
  leavesAlone: [
    { name: 'a credential for each', design: two({ credential: 'stock' }, { credential: 'bank' }).done() },
    { name: 'nodes of which nothing is said', design: two({}, {}).done() },
    { name: 'one node alone', design: two({ credential: 'shop' }, { mayRead: ['a'] }).done() },
  ],
  boundary: [
    {
      name: 'the scheme, for accounts of one name under two are two',
      found: two({ credential: 'shop', scheme: 'a' }, { credential: 'shop', scheme: 'a' }).done(),
      alone: two({ credential: 'shop', scheme: 'a' }, { credential: 'shop', scheme: 'b' }).done(),
    },
  ],
});

test('says who falls with whom', () => {
  const design = same.subscriber('mail', { access: { credential: 'shop' } }).done();
  expect(findingsOf(sharedCredential, design)[0]).toMatchObject({
    message: { en: 'A leak in “Bank” opens “Mail”, “Stock”: 3 nodes sign in by the credential “shop”.' },
    nodes: ['bank', 'mail', 'stock'],
  });
});

test('the fix leaves it to the first, and calls the others after their nodes', () => {
  const design = same.publisher('web', { access: { credential: 'shop-stock' } }).done();
  expect(fixed(sharedCredential, design).nodes).toMatchObject({
    bank: { access: { credential: 'shop' } },
    stock: { access: { credential: 'shop-stock-2' } },
  });
  const variables = two({ credential: variable('USER') }, { credential: variable('USER') }).done();
  expect(fixed(sharedCredential, variables).nodes?.stock).toMatchObject({
    access: { credential: variable('USER_STOCK') },
  });
});
