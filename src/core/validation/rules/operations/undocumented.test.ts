import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { undocumented } from './undocumented.ts';

const orders = (description: string) => draft().topic('orders', { description }).done();

describeRule(undocumented, {
  finds: [
    { name: 'a topic', design: draft().topic('orders').done() },
    { name: 'a message', design: draft().message('placed').done() },
    { name: 'both', design: draft().topic('orders').message('placed').done(), times: 2 },
  ],
  leavesAlone: [
    { name: 'a topic with a description', design: orders('All orders of the shop.') },
    { name: 'a message with a summary', design: draft().message('placed', { summary: 'A customer ordered.' }).done() },
    { name: 'nodes that are no topics', design: draft().service('stock').publisher('web').done() },
    {
      name: 'a topic of dead letters',
      design: draft(orders('All orders.'))
        .topic('dead')
        .subscriber('mail')
        .subscribe('orders', 'mail', { deadLetter: 'dead' })
        .done(),
    },
  ],
  boundary: [{ name: 'a description of spaces', found: orders('  '), alone: orders('x') }],
});

test('points at the field where the words go', () => {
  const [finding] = findingsOf(undocumented, draft().message('placed').done());
  expect(finding).toMatchObject({ pointer: '/messages/placed/summary', messages: ['placed'] });
  expect(finding?.message.en).toBe('Nobody has said what “Placed” is for.');
});
