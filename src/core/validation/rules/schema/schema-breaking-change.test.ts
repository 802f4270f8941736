import { expect, test } from 'vitest';
import type { JsonSchema, Message } from '../../../model/message.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { schemaBreakingChange } from './schema-breaking-change.ts';

const text = { type: 'string' };
const order = (fields: Record<string, JsonSchema>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  ...(required.length > 0 && { required }),
  properties: fields,
});
type Mode = NonNullable<Message['compatibility']>;
const shop = (compatibility: Mode, now: JsonSchema, ...before: JsonSchema[]) =>
  draft()
    .message('placed', {
      compatibility,
      version: '9.0.0',
      payload: now,
      previous: before.map((payload, at) => ({ version: `${at + 1}.0.0`, payload })),
    })
    .publisher('web')
    .topic('orders')
    .publish('web', 'orders', { message: 'placed' })
    .subscriber('mail')
    .subscribe('orders', 'mail')
    .done();
const plain = order({ id: text }, ['id']);
const withNote = order({ id: text, note: text }, ['id']);
const needsNote = order({ id: text, note: text }, ['id', 'note']);

describeRule(schemaBreakingChange, {
  finds: [
    { name: 'a new required field under backward', design: shop('backward', needsNote, plain) },
    { name: 'a required field removed under forward', design: shop('forward', plain, needsNote) },
    { name: 'either under full', design: shop('full', needsNote, plain) },
    {
      name: 'an older version under a transitive mode',
      design: shop('backward-transitive', needsNote, plain, needsNote),
    },
    {
      name: 'another type',
      design: shop('backward', order({ id: { type: 'integer' } }, ['id']), plain),
    },
    { name: 'a value gone under backward', design: shop('backward', { enum: ['a'] }, { enum: ['a', 'b'] }) },
    { name: 'a new value under forward', design: shop('forward', { enum: ['a', 'b'] }, { enum: ['a'] }) },
  ],
  leavesAlone: [
    { name: 'an optional field added or removed', design: shop('full', withNote, plain) },
    { name: 'a required field removed under backward', design: shop('backward', plain, needsNote) },
    { name: 'a required field added under forward', design: shop('forward', needsNote, plain) },
    { name: 'what breaks only an older version than the last', design: shop('backward', needsNote, plain, needsNote) },
    { name: 'a message that promises nothing', design: shop('none', needsNote, plain) },
    { name: 'a message without earlier versions', design: shop('full-transitive', plain) },
  ],
  boundary: [
    {
      name: 'a limit that moved by one',
      found: shop('backward', order({ id: { ...text, maxLength: 9 } }), order({ id: { ...text, maxLength: 10 } })),
      alone: shop('backward', order({ id: { ...text, maxLength: 10 } }), order({ id: { ...text, maxLength: 10 } })),
    },
  ],
});

test('says what breaks, who is hurt and by which version', () => {
  const [finding] = findingsOf(schemaBreakingChange, shop('forward', plain, needsNote));
  expect(finding?.message.en).toBe(
    'The change of “Placed” breaks readers still on version 1.0.0 (“Mail”), which its mode forward rules out: /note may be missing, and readers need it.',
  );
  expect(finding).toMatchObject({ nodes: ['mail', 'web'], messages: ['placed'], pointer: '/messages/placed/payload' });
  expect(findingsOf(schemaBreakingChange, shop('backward', needsNote, plain))[0]?.message.en).toBe(
    'After the change of “Placed” its readers (“Mail”) fail on messages of version 1.0.0, which its mode backward rules out: /note may be missing, and readers need it.',
  );
});

test('the fix takes back what breaks and keeps the rest of the change', () => {
  const payloadOf = (mode: Mode, now: JsonSchema, before: JsonSchema) =>
    fixed(schemaBreakingChange, shop(mode, now, before)).messages?.placed?.payload;
  const more = order({ id: { type: 'integer' }, more: text }, ['id']);
  expect(payloadOf('backward', more, plain)).toEqual(order({ id: text, more: text }, ['id']));
  expect(payloadOf('forward', order({ more: text }), needsNote)).toEqual(
    order({ more: text, id: text, note: text }, ['id', 'note']),
  );
  const lists = (items: JsonSchema) => order({ lines: { type: 'array', items } });
  expect(payloadOf('backward', lists(text), lists(true))).toEqual(lists(true));
});

test('a change that can be taken back for one version only is left to people', () => {
  const design = shop('full-transitive', { type: 'integer' }, { type: 'boolean' }, text);
  expect(findingsOf(schemaBreakingChange, design)[0]?.fix).toBeUndefined();
});
