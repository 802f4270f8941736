import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { draft } from '../model/testing/build.ts';
import { cartText, parsed } from '../model/testing/cart.ts';
import { analyse } from '../queueing/analyse.ts';
import { noFacts } from './testing/facts.ts';
import { validate } from './validate.ts';

/** A sketch, so that nobody asks for owners and the like. */
const sketch = draft().with({ rules: { preset: 'draft' } });
const unread = sketch.publisher('cart').topic('orders').publish('cart', 'orders').service('alone');
const rulesOf = (design: Design) => validate(design, noFacts).map(({ rule }) => rule);

test('the smallest sound design has nothing to say, at 80 % utilisation', () => {
  const design = { ...parsed(cartText), rules: { preset: 'draft' } } as const;
  expect(validate(design, analyse(design))).toEqual([]);
});

test('the gravest findings come first, then rule by rule and place by place', () => {
  const design = unread.subscriber('b').topic('t').subscribe('t', 'b').service('lonely').done();
  expect(validate(design, noFacts).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
    'topic-no-publisher /nodes/t',
    'isolated-node /nodes/alone',
    'isolated-node /nodes/lonely',
    'topic-no-subscriber /nodes/orders',
  ]);
});

test('a design sets the severity of a rule, or turns it off', () => {
  const preset = 'draft';
  const severity = { 'isolated-node': 'off', 'topic-no-subscriber': 'error' } as const;
  const findings = validate(unread.with({ rules: { preset, severity } }).done(), noFacts);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['topic-no-subscriber', 'error']]);
});

test('an accepted finding stays, marked as such; others of the rule are not', () => {
  const accepted = (elements: string[], rule = 'isolated-node') =>
    validate(
      unread
        .service('other')
        .with({ rules: { preset: 'draft', suppressions: { a: { rule, elements, reason: 'drawn next week' } } } })
        .done(),
      noFacts,
    ).flatMap(({ suppressed, nodes }) => (suppressed ? [nodes[0]] : []));
  expect(accepted(['alone'])).toEqual(['alone']);
  expect(accepted(['alone', 'orders'])).toEqual([]);
  expect(accepted([])).toEqual([]);
  expect(accepted(['alone'], 'topic-no-subscriber')).toEqual([]);
});

test('a finding is accepted by some of its elements, so that one more reader does not bring it back', () => {
  const suppressions = { a: { rule: 'topic-no-publisher', elements: ['t'], reason: 'legacy' } };
  const design = sketch.topic('t').subscriber('a').subscribe('t', 'a').subscriber('b').subscribe('t', 'b');
  expect(validate(design.with({ rules: { preset: 'draft', suppressions } }).done(), noFacts)).toMatchObject([
    { suppressed: true },
  ]);
});

test('settings and severities of rules that do not exist change nothing', () => {
  const rules = {
    preset: 'draft',
    severity: { constructor: 'off', nonsense: 'error' },
    settings: { overload: { toString: 1 } },
  } as const;
  expect(rulesOf({ ...unread.done(), rules } as Design)).toEqual(rulesOf(unread.done()));
});

test('an empty design has nothing to say', () => {
  expect(rulesOf(draft().done())).toEqual([]);
});
