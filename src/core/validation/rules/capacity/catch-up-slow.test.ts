import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { catchUpSlow } from './catch-up-slow.ts';
import { highUtilisation } from './high-utilisation.ts';

const off: Partial<Design> = { rules: { severity: { 'high-utilisation': 'off' } } };
const patient: Partial<Design> = { rules: { settings: { 'high-utilisation': { threshold: 0.95 } } } };
const strict: Partial<Design> = { rules: { settings: { 'catch-up-slow': { drainHours: 2 } } } };
const shop = (ratePerSecond: number, rules: Partial<Design>, parts = {}) =>
  line(ratePerSecond, 10, parts).with(rules).done();

describeRule(catchUpSlow, {
  facts: analyse,
  finds: [
    { name: 'a reader that is nearly always busy, where the other rule is off', design: shop(90, off) },
    { name: 'one below the threshold of the other rule', design: shop(90, patient) },
    { name: 'one that does not catch up as fast as a design wants', design: shop(75, strict) },
    { name: 'many workers', design: shop(360, off, { reader: { replicas: 4 } }) },
  ],
  leavesAlone: [
    { name: 'what the other rule tells', design: shop(90, {}) },
    { name: 'a reader with room', design: shop(75, off) },
    { name: 'an overloaded one, which never catches up', design: shop(120, off) },
    { name: 'a bounded queue, which keeps no such backlog', design: shop(90, off, { topic: { capacity: 1000 } }) },
    { name: 'what nothing comes to', design: shop(0, off) },
  ],
  boundary: [{ name: 'four hours, 80 % busy', found: shop(80.1, off), alone: shop(80, off) }],
});

test('the time is told with its cause', () => {
  expect(findingsOf(catchUpSlow, shop(90, off), analyse)[0]?.message.en).toBe(
    'After 1 h down “Stock” takes 9 h to catch up, since it is busy 90 % of the time already (advice: at most 4 h).',
  );
});

test('of the two rules one speaks', () => {
  const both = (design: Design) =>
    [catchUpSlow, highUtilisation].flatMap((rule) => findingsOf(rule, design, analyse)).map(({ rule }) => rule);
  expect(both(shop(90, {}))).toEqual(['high-utilisation']);
  expect(both(shop(90, patient))).toEqual(['catch-up-slow']);
  expect(both(shop(97, patient))).toEqual(['high-utilisation']);
});

test('the fix adds replicas until what the design wants is kept', () => {
  expect(fixed(catchUpSlow, shop(90, off), analyse).nodes?.stock).toMatchObject({ replicas: 2 });
  const hour: Partial<Design> = { rules: { settings: { 'catch-up-slow': { drainHours: 0.25 } } } };
  expect(fixed(catchUpSlow, shop(75, hour), analyse).nodes?.stock).toMatchObject({ replicas: 4 });
});
