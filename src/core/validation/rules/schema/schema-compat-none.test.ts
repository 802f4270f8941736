import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import type { Subscriber } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { schemaCompatNone } from './schema-compat-none.ts';

const shop = (reader: Partial<Subscriber>, message: Partial<Message> = {}) =>
  draft()
    .with({ contexts: { sales: { name: 'Sales' }, mailing: { name: 'Mailing' } } })
    .message('placed', message)
    .publisher('web', { context: 'sales' })
    .topic('orders', { context: 'sales' })
    .publish('web', 'orders', { message: 'placed' })
    .subscriber('mail', reader)
    .subscribe('orders', 'mail')
    .done();
const other = { context: 'mailing' };

describeRule(schemaCompatNone, {
  finds: [
    { name: 'a reader in another context', design: shop(other) },
    { name: 'a mode that checks nothing', design: shop(other, { compatibility: 'none' }) },
    { name: 'a reader that others run', design: shop({ external: true }) },
    {
      name: 'a reader of dead letters in another context',
      design: draft(shop({ context: 'sales' }))
        .topic('dead')
        .subscribe('orders', 'mail', { deadLetter: 'dead' })
        .subscriber('desk', other)
        .subscribe('dead', 'desk')
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'a mode', design: shop(other, { compatibility: 'forward' }) },
    { name: 'a message that nobody else reads', design: shop({ context: 'sales' }) },
    { name: 'a reader outside every context', design: shop({}) },
    {
      name: 'a draft',
      design: draft(shop(other))
        .with({ rules: { preset: 'draft' } })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'the border of a context',
      found: shop({ context: 'mailing' }),
      alone: shop({ context: 'sales' }),
    },
  ],
});

test('says between whom, and the fix sets the usual mode, or full where it leaves the company', () => {
  expect(findingsOf(schemaCompatNone, shop(other))[0]?.message.en).toBe(
    '“Placed” travels between “Sales”, “Mailing”, and nothing stops a change that breaks its readers.',
  );
  expect(fixed(schemaCompatNone, shop(other)).messages?.placed).toMatchObject({ compatibility: 'backward' });
  expect(fixed(schemaCompatNone, shop({ external: true })).messages?.placed).toMatchObject({ compatibility: 'full' });
});

test('a mode that is broken already is set by nobody but people', () => {
  const previous = [{ version: '1.0.0', payload: { type: 'string' } }];
  expect(findingsOf(schemaCompatNone, shop(other, { previous }))[0]?.fix).toBeUndefined();
});
