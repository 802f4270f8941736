import { expect, test } from 'vitest';
import type { JsonSchema, Message } from '../../../model/message.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { replayNeedsTransitive } from './replay-needs-transitive.ts';

type Mode = Message['compatibility'];
const payload = { type: 'object' };
const versions = (count: number, old: JsonSchema = payload) =>
  Array.from({ length: count }, (_, at) => ({ version: `1.${at}.0`, payload: at === 0 ? old : payload }));
const shop = (mode: Mode, previous: Message['previous'], topic: Partial<Topic> = { replayable: true }) =>
  draft()
    .message('placed', { payload, ...(mode && { compatibility: mode }), ...(previous && { previous }) })
    .topic('orders', { messages: ['placed'], ...topic })
    .done();

describeRule(replayNeedsTransitive, {
  finds: [
    { name: 'a mode that checks the last version only', design: shop('backward', versions(2)) },
    { name: 'full, likewise', design: shop('full', versions(3)) },
    { name: 'a mode that looks forward only', design: shop('forward-transitive', versions(1)) },
    { name: 'no mode', design: shop(undefined, versions(1)) },
    {
      name: 'what compaction keeps',
      design: shop('backward', versions(2), { broker: 'kafka', kafka: { cleanup: 'compact' } }),
    },
  ],
  leavesAlone: [
    { name: 'a transitive mode', design: shop('backward-transitive', versions(4)) },
    { name: 'full and transitive', design: shop('full-transitive', versions(4)) },
    { name: 'a topic that forgets what was read', design: shop('backward', versions(4), {}) },
    { name: 'a message without earlier versions', design: shop(undefined, undefined) },
  ],
  boundary: [
    { name: 'one version before', found: shop('backward', versions(2)), alone: shop('backward', versions(1)) },
  ],
});

test('says which versions, and the fix widens the mode', () => {
  expect(findingsOf(replayNeedsTransitive, shop('backward', versions(3)))[0]?.message.en).toBe(
    'A replay of “Orders” meets “Placed” of version 1.0.0, 1.1.0, which its mode backward never checks.',
  );
  const modeAfter = (mode: Mode) =>
    fixed(replayNeedsTransitive, shop(mode, versions(2))).messages?.placed?.compatibility;
  expect(modeAfter('backward')).toBe('backward-transitive');
  expect(modeAfter('full')).toBe('full-transitive');
  expect(modeAfter('forward')).toBe('full-transitive');
});

test('a mode that an old version breaks is not set by a button', () => {
  const design = shop('backward', versions(2, { type: 'string' }));
  expect(findingsOf(replayNeedsTransitive, design)[0]?.fix).toBeUndefined();
});
