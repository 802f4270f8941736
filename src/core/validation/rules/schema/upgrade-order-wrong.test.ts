import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { upgradeOrderWrong } from './upgrade-order-wrong.ts';

const planned = (compatibility: Message['compatibility'], upgradeFirst: Message['upgradeFirst']) =>
  draft()
    .message('placed', { ...(compatibility && { compatibility }), ...(upgradeFirst && { upgradeFirst }) })
    .done();

describeRule(upgradeOrderWrong, {
  finds: [
    { name: 'publishers first under backward', design: planned('backward', 'publishers') },
    { name: 'readers first under forward', design: planned('forward', 'readers') },
    { name: 'publishers first under backward-transitive', design: planned('backward-transitive', 'publishers') },
    { name: 'readers first under forward-transitive', design: planned('forward-transitive', 'readers') },
  ],
  leavesAlone: [
    { name: 'publishers first under forward', design: planned('forward', 'publishers') },
    { name: 'any order under full', design: planned('full-transitive', 'publishers') },
    { name: 'no plan', design: planned('backward', undefined) },
    { name: 'no mode', design: planned(undefined, 'publishers') },
  ],
  boundary: [
    {
      name: 'who goes first',
      found: planned('backward', 'publishers'),
      alone: planned('backward', 'readers'),
    },
  ],
});

test('says the plan and what the mode wants, and the fix turns it round', () => {
  const design = planned('backward', 'publishers');
  expect(findingsOf(upgradeOrderWrong, design)[0]?.message.en).toBe(
    'The publishers of “Placed” are updated first, and its mode backward wants the readers first.',
  );
  expect(fixed(upgradeOrderWrong, design).messages?.placed).toMatchObject({ upgradeFirst: 'readers' });
});
