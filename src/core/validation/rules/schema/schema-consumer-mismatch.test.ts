import { expect, test } from 'vitest';
import type { JsonSchema, Message } from '../../../model/message.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { schemaConsumerMismatch } from './schema-consumer-mismatch.ts';

const order = (fields: Record<string, JsonSchema>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  ...(required.length > 0 && { required }),
  properties: fields,
});
const text = { type: 'string' };
const shop = (payload: JsonSchema, expects: JsonSchema, more: Partial<Message> = {}) =>
  draft()
    .message('placed', { payload, ...more })
    .publisher('web')
    .topic('orders')
    .publish('web', 'orders', { message: 'placed' })
    .subscriber('mail')
    .subscribe('orders', 'mail', { expects });
const needsEmail = order({ email: text }, ['email']);

describeRule(schemaConsumerMismatch, {
  finds: [
    { name: 'a field that may be missing', design: shop(order({ email: text }), needsEmail).done() },
    { name: 'a field that is not there', design: shop(order({ id: text }, ['id']), needsEmail).done() },
    {
      name: 'a field of a wider type',
      design: shop(order({ email: { type: ['string', 'null'] } }, ['email']), needsEmail).done(),
    },
    {
      name: 'a value that the reader does not know',
      design: shop(order({ state: { enum: ['new', 'paid'] } }), order({ state: { enum: ['new'] } })).done(),
    },
    {
      name: 'a reader of dead letters',
      design: shop(order({ email: text }), true)
        .topic('dead')
        .subscribe('orders', 'mail', { deadLetter: 'dead' })
        .subscriber('desk')
        .subscribe('dead', 'desk', { expects: needsEmail })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'what is always sent', design: shop(order({ email: text, id: text }, ['email', 'id']), needsEmail).done() },
    { name: 'a reader that expects nothing in particular', design: shop(order({}), true).done() },
    {
      name: 'a message that its filter keeps out',
      design: shop(order({ email: text }), needsEmail)
        .message('other', { payload: needsEmail })
        .subscribe('orders', 'mail', { expects: needsEmail, filter: ['other'] })
        .done(),
    },
    {
      name: 'a message without a schema, which has a finding of its own',
      design: draft()
        .with({ messages: { placed: { name: 'placed' } } })
        .topic('orders', { messages: ['placed'] })
        .subscriber('mail')
        .subscribe('orders', 'mail', { expects: needsEmail })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'the least that the reader takes',
      found: shop({ type: 'integer', minimum: 0 }, { type: 'integer', minimum: 1 }).done(),
      alone: shop({ type: 'integer', minimum: 1 }, { type: 'integer', minimum: 1 }).done(),
    },
  ],
});

test('says who expects what, and points at both ends', () => {
  const [finding] = findingsOf(schemaConsumerMismatch, shop(order({ email: text }), needsEmail).done());
  expect(finding?.message.en).toBe(
    '“Mail” expects more of “Placed” than it promises: /email may be missing, and readers need it.',
  );
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['mail', 'web'],
    links: ['orders-to-mail'],
    messages: ['placed'],
    pointer: '/links/orders-to-mail/expects',
  });
});

test('the fix promises the field, and nothing else changes', () => {
  const design = shop(order({ id: text, email: text }, ['id']), needsEmail).done();
  const after = fixed(schemaConsumerMismatch, design);
  expect(after.messages?.placed?.payload).toEqual(order({ id: text, email: text }, ['id', 'email']));
  expect(after.links).toBe(design.links);
});

test('no field is promised that an example or an earlier version leaves out', () => {
  const offered = (more: Partial<Message>) =>
    findingsOf(schemaConsumerMismatch, shop(order({ email: text }), needsEmail, more).done())[0]?.fix;
  expect(offered({})).toBeDefined();
  expect(offered({ examples: [{ email: 'a@b.c' }] })).toBeDefined();
  expect(offered({ examples: [{}] })).toBeUndefined();
  const previous = [{ version: '1.0.0', payload: order({ email: text }) }];
  expect(offered({ previous, compatibility: 'backward' })).toBeUndefined();
  expect(offered({ previous, compatibility: 'forward' })).toBeDefined();
});
