import { expect, test } from 'vitest';
import type { Subscriber } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { dlqWiderAcl } from './dlq-wider-acl.ts';

const base = () =>
  draft()
    .with({ contexts: { sales: { name: 'Sales', owner: 'Sales' }, ops: { name: 'Operations' } } })
    .publisher('web', { context: 'sales' })
    .topic('orders', { address: 'shop.orders' })
    .topic('dead', { address: 'shop.dead' })
    .publish('web', 'orders')
    .subscriber('mail', { owner: 'Mailing' })
    .subscribe('orders', 'mail', { deadLetter: 'dead' });
const reading = (desk: Partial<Subscriber>) => base().subscriber('desk', desk).subscribe('dead', 'desk').done();
const allowed = (...mayRead: string[]) => base().service('desk', { owner: 'Desk', access: { mayRead } }).done();

describeRule(dlqWiderAcl, {
  finds: [
    { name: 'a reader of another team', design: reading({ owner: 'Desk' }) },
    { name: 'a reader of another context', design: reading({ context: 'ops' }) },
    { name: 'a reader that others run', design: reading({ external: true }) },
    { name: 'a right to read that nobody uses', design: allowed('shop.dead') },
  ],
  leavesAlone: [
    { name: 'the team that reads the topic', design: reading({ owner: 'Mailing' }) },
    { name: 'the team that publishes to it', design: reading({ context: 'sales' }) },
    { name: 'a reader whose team nobody has named', design: reading({}) },
    { name: 'a right to read both', design: allowed('shop.*') },
    { name: 'dead letters that nobody else reads', design: base().done() },
  ],
  boundary: [{ name: 'one level of a wildcard', found: allowed('*.dead'), alone: allowed('*.letters') }],
});

test('says who reads what by the back door, and the fix takes back a right that is not used', () => {
  expect(findingsOf(dlqWiderAcl, reading({ owner: 'Desk' }))[0]).toMatchObject({
    message: { en: '“Desk” reads “Dead”, the dead letters of “Orders”, which its team does not read.' },
    nodes: ['desk', 'dead', 'orders'],
    links: ['dead-to-desk'],
  });
  expect(fixed(dlqWiderAcl, allowed('shop.dead')).nodes?.desk).toMatchObject({ access: {} });
});
