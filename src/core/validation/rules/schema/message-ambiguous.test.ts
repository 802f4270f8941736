import { expect, test } from 'vitest';
import type { JsonSchema } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { messageAmbiguous } from './message-ambiguous.ts';

const marked = (type: unknown, required = true): JsonSchema => ({
  type: 'object',
  ...(required && { required: ['type'] }),
  properties: { type: Array.isArray(type) ? { enum: type } : { const: type } },
});
const bare = { type: 'object' };
const shop = (one: JsonSchema, other: JsonSchema, topic: Partial<Topic> = { envelope: 'none' }) =>
  draft()
    .message('placed', { payload: one })
    .message('paid', { payload: other })
    .topic('orders', { messages: ['placed', 'paid'], ...topic })
    .done();

describeRule(messageAmbiguous, {
  finds: [
    { name: 'two messages of any shape', design: shop(bare, bare) },
    { name: 'a mark that may be missing', design: shop(marked('placed'), marked('paid', false)) },
    { name: 'a mark of only one of them', design: shop(marked('placed'), bare) },
    {
      name: 'dead letters of two topics',
      design: draft()
        .topic('orders', { messages: ['placed'] })
        .topic('bills', { messages: ['paid'] })
        .topic('dead', { envelope: 'none' })
        .message('placed')
        .message('paid')
        .subscriber('mail')
        .subscribe('orders', 'mail', { deadLetter: 'dead' })
        .subscribe('bills', 'mail', { deadLetter: 'dead' })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'what has the usual envelope', design: shop(bare, bare, {}) },
    { name: 'a required field with a value per message', design: shop(marked('placed'), marked('paid')) },
    {
      name: 'one message',
      design: draft()
        .message('placed')
        .topic('orders', { messages: ['placed'], envelope: 'none' })
        .done(),
    },
    {
      name: 'a mark in a shared schema',
      design: draft()
        .with({ schemas: { paid: marked('paid') } })
        .message('placed', { payload: marked('placed') })
        .message('paid', { payload: { allOf: [{ $ref: '#/schemas/paid' }] } })
        .topic('orders', { messages: ['placed', 'paid'], envelope: 'none' })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'one value in common',
      found: shop(marked(['a', 'b']), marked(['b', 'c'])),
      alone: shop(marked(['a', 'b']), marked(['c', 'd'])),
    },
  ],
});

test('names the two, and the fix gives the topic its envelope', () => {
  expect(findingsOf(messageAmbiguous, shop(bare, bare))[0]?.message.en).toBe(
    'Readers of “Orders” cannot tell “Paid” from “Placed”.',
  );
  expect(fixed(messageAmbiguous, shop(bare, bare)).nodes?.orders).not.toHaveProperty('envelope');
});
