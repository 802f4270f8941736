import { expect, test } from 'vitest';
import type { JsonSchema } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { envelopeIncomplete } from './envelope-incomplete.ts';

const all = ['id', 'source', 'specversion', 'type', 'time'];
const having = (required: readonly string[]): JsonSchema => ({
  type: 'object',
  required,
  properties: Object.fromEntries(all.map((name) => [name, { type: 'string' }])),
});
const shop = (payload: JsonSchema, topic: Partial<Topic> = { envelope: 'none' }) =>
  draft()
    .message('placed', { payload })
    .topic('orders', { messages: ['placed'], ...topic })
    .done();

describeRule(envelopeIncomplete, {
  finds: [
    { name: 'a payload without any', design: shop({ type: 'object' }) },
    { name: 'fields that may be missing', design: shop(having([])) },
    {
      name: 'one message among several',
      design: draft(shop(having(all)))
        .message('paid')
        .topic('orders', { messages: ['placed', 'paid'], envelope: 'none' })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'the usual envelope', design: shop({ type: 'object' }, {}) },
    { name: 'a payload that is an event in itself', design: shop(having(all)) },
    { name: 'a topic of others', design: shop({ type: 'object' }, { envelope: 'none', external: true }) },
    { name: 'a topic without messages', design: draft().topic('orders', { envelope: 'none' }).done() },
  ],
  boundary: [{ name: 'the time', found: shop(having(all.slice(0, 4))), alone: shop(having(all)) }],
});

test('says what is missing, and the fix puts the envelope around it', () => {
  const design = shop(having(['type', 'time']));
  expect(findingsOf(envelopeIncomplete, design)[0]?.message.en).toBe(
    '“Orders” has no envelope, and “Placed” may come without id, source, specversion.',
  );
  expect(fixed(envelopeIncomplete, design).nodes?.orders).not.toHaveProperty('envelope');
});
