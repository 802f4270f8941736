import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { ownerMissing } from './owner-missing.ts';

const shop = draft().topic('orders', { owner: 'Sales' }).service('stock', { owner: 'Sales' });
const inside = (owner: Record<string, string>, parent: Record<string, string> = {}) =>
  draft()
    .with({ contexts: { shop: { name: 'Shop', ...parent }, desk: { name: 'Desk', parent: 'shop', ...owner } } })
    .service('stock', { context: 'desk' })
    .done();

describeRule(ownerMissing, {
  finds: [
    { name: 'a service', design: draft().service('stock').done() },
    { name: 'a subscriber', design: shop.subscriber('mail').done() },
    { name: 'a topic', design: shop.topic('dead').done() },
    { name: 'each of several', design: draft().service('stock').topic('orders').done(), times: 2 },
  ],
  leavesAlone: [
    { name: 'what has an owner', design: shop.done() },
    { name: 'what others run', design: draft().service('bank', { external: true }).done() },
    { name: 'a publisher, which is not of the company', design: draft().publisher('web').done() },
    { name: 'what is in a context of a team', design: inside({ owner: 'Sales' }) },
    { name: 'what is in a context in a context of a team', design: inside({}, { owner: 'Sales' }) },
  ],
  boundary: [
    {
      name: 'a name of spaces',
      found: draft().service('stock', { owner: ' ' }).done(),
      alone: draft().service('stock', { owner: 'S' }).done(),
    },
  ],
});

test('the fix names the only team there is, and with several teams there is none', () => {
  expect(fixed(ownerMissing, shop.topic('dead').done()).nodes?.dead).toMatchObject({ owner: 'Sales' });
  const two = shop.service('mail', { owner: 'Marketing' }).topic('dead').done();
  expect(findingsOf(ownerMissing, two)[0]?.fix).toBeUndefined();
});
