import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { replayUnsafe } from './replay-unsafe.ts';

const base = (topic: Partial<Topic>) =>
  draft().publisher('cart').topic('orders', topic).publish('cart', 'orders').service('mail');
type Fields = NonNullable<Parameters<ReturnType<typeof base>['subscribe']>[2]>;
const reading = (fields: Fields, topic: Partial<Topic> = { replayable: true }) =>
  base(topic)
    .subscribe('orders', 'mail', { deadLetter: 'discard', ...fields })
    .done();

describeRule(replayUnsafe, {
  finds: [
    { name: 'a reader with side effects', design: reading({ sideEffects: true }) },
    { name: 'a reader that says nothing, which has side effects', design: reading({}) },
    { name: 'work that is acknowledged before it is done', design: reading({ acknowledge: 'before-work' }) },
    {
      name: 'each of two readers',
      design: base({ replayable: true }).service('bank').subscribe('orders', 'mail').subscribe('orders', 'bank').done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'a topic that is not replayed', design: reading({ sideEffects: true }, {}) },
    { name: 'idempotent work', design: reading({ idempotent: true }) },
    { name: 'work without side effects', design: reading({ sideEffects: false }) },
  ],
  boundary: [
    {
      name: 'a reader that skips replays',
      found: reading({ skipsReplays: false }),
      alone: reading({ skipsReplays: true }),
    },
  ],
});

test('names the topic and the reader, and the fix is a guard at the reader', () => {
  const design = reading({});
  expect(findingsOf(replayUnsafe, design)[0]?.message.en).toBe(
    'A replay of “Orders” makes “Mail” do all its side effects again.',
  );
  expect(fixed(replayUnsafe, design).links?.['orders-to-mail']).toMatchObject({ skipsReplays: true });
});
