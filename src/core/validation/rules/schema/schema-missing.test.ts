import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { schemaMissing } from './schema-missing.ts';

const withMessages = (messages: Record<string, Message>) => draft().with({ messages }).done();
const bare = (fields: Partial<Message> = {}) => withMessages({ placed: { name: 'order.placed', ...fields } });

describeRule(schemaMissing, {
  finds: [
    { name: 'a message without a schema', design: bare() },
    { name: 'a message that has examples only', design: bare({ examples: [{ id: 1 }] }) },
    { name: 'each of several', design: withMessages({ b: { name: 'b' }, a: { name: 'a' } }), times: 2 },
    {
      name: 'a message whose earlier versions had one',
      design: bare({ previous: [{ version: '1.0.0', payload: true }] }),
    },
  ],
  leavesAlone: [
    { name: 'an object', design: bare({ payload: { type: 'object' } }) },
    { name: 'a schema that lets everything through', design: bare({ payload: true }) },
    { name: 'a schema that lets nothing through', design: bare({ payload: false }) },
    { name: 'a design without messages', design: draft().done() },
  ],
  boundary: [{ name: 'an empty schema', found: bare(), alone: bare({ payload: {} }) }],
});

test('says whose readers must guess, at the message', () => {
  expect(findingsOf(schemaMissing, bare())[0]).toMatchObject({
    severity: 'error',
    message: { en: '“order.placed” has no shape; its readers must guess.' },
    messages: ['placed'],
    pointer: '/messages/placed',
  });
});

test('the fix derives a schema that all the examples fit', () => {
  const examples = [
    { orderId: 'o-1', total: 12, lines: [{ sku: 's', quantity: 1 }] },
    { orderId: 'o-2', total: 9.5, lines: [], note: null },
  ];
  expect(fixed(schemaMissing, bare({ key: '/orderId', examples })).messages?.placed?.payload).toEqual({
    type: 'object',
    required: ['orderId', 'total', 'lines'],
    properties: {
      orderId: { type: 'string' },
      total: { type: 'number' },
      lines: {
        type: 'array',
        items: {
          type: 'object',
          required: ['sku', 'quantity'],
          properties: { sku: { type: 'string' }, quantity: { type: 'integer' } },
        },
      },
      note: { type: 'null' },
    },
  });
});

test('nothing is derived without examples, or where the key would not be in it', () => {
  expect(findingsOf(schemaMissing, bare())[0]?.fix).toBeUndefined();
  expect(findingsOf(schemaMissing, bare({ key: '/id', examples: [{ name: 'x' }] }))[0]?.fix).toBeUndefined();
});

test('nothing is derived that a reader or an earlier version speaks against', () => {
  const examples = [{ name: 'x' }];
  const previous = [{ version: '1.0.0', payload: { type: 'object' } }];
  expect(findingsOf(schemaMissing, bare({ examples, previous, compatibility: 'backward' }))[0]?.fix).toBeUndefined();
  const design = draft(bare({ examples }))
    .topic('orders', { messages: ['placed'] })
    .subscriber('mail')
    .subscribe('orders', 'mail', { expects: { required: ['email'] } })
    .done();
  expect(findingsOf(schemaMissing, design)[0]?.fix).toBeUndefined();
});
