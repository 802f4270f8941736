import { expect, test } from 'vitest';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { dlqUnwatched } from './dlq-unwatched.ts';

const day = 86_400;
const drawn = (dead: Partial<Topic> = {}) =>
  draft()
    .publisher('cart')
    .topic('orders')
    .publish('cart', 'orders')
    .topic('dead', dead)
    .service('stock')
    .subscribe('orders', 'stock', { deadLetter: 'dead' });
const kept = (retentionSeconds: number) => drawn({ retentionSeconds }).done();

describeRule(dlqUnwatched, {
  finds: [
    { name: 'dead letters without reader, alert or retention', design: drawn().done() },
    { name: 'dead letters that are kept for a day', design: kept(day) },
    { name: 'alerts that say nothing', design: drawn({ alerts: {} }).done() },
    {
      name: 'one topic once, however many send there',
      design: drawn().service('mail').subscribe('orders', 'mail', { deadLetter: 'dead' }).done(),
    },
  ],
  leavesAlone: [
    {
      name: 'dead letters that somebody reads',
      design: drawn().subscriber('repair').subscribe('dead', 'repair').done(),
    },
    { name: 'an alert on the backlog', design: drawn({ alerts: { backlog: 10 } }).done() },
    { name: 'an alert on the age', design: drawn({ alerts: { ageSeconds: 3600 } }).done() },
    { name: 'a topic that others run', design: drawn({ external: true }).done() },
    { name: 'an unread topic that takes no dead letters', design: draft().topic('orders').done() },
    {
      name: 'a draft',
      design: drawn()
        .with({ rules: { preset: 'draft' } })
        .done(),
    },
  ],
  boundary: [{ name: 'a week', found: kept(7 * day - 1), alone: kept(7 * day) }],
});

test('says how long the letters are kept, and the fix rings at the first', () => {
  const said = (design: Parameters<typeof findingsOf>[1]) => findingsOf(dlqUnwatched, design)[0]?.message.en;
  expect(said(drawn().done())).toBe('Nobody looks at “Dead”: it has no reader and no alert.');
  expect(said(kept(day))).toBe(
    'Nobody looks at “Dead”: it has no reader and no alert, and what arrives is gone after 1 day.',
  );
  expect(fixed(dlqUnwatched, kept(day)).nodes?.dead).toMatchObject({ alerts: { backlog: 1 }, retentionSeconds: day });
});
