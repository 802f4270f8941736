/** Runs one rule over a design, and holds its fixes to their promise. */
import { expect } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Finding } from '../../model/findings/finding.ts';
import { checkDesign } from '../../model/text/check.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';
import { validate } from '../validate.ts';
import { noFacts } from './facts.ts';

export type FactsOf = (design: Design) => Facts;
const none: FactsOf = () => noFacts;

export const findingsOf = (rule: Rule, design: Design, factsOf = none): Finding[] =>
  validate(design, factsOf(design), [rule]);

/** Applies the first finding's fix and returns the design; fails unless the fix does all that a fix must. */
export const fixed = (rule: Rule, design: Design, factsOf = none): Design => {
  const [finding] = findingsOf(rule, design, factsOf);
  if (!finding?.fix) throw new Error(`${rule.id} offers no fix`);
  expectFixed(design, finding, factsOf);
  return finding.fix.apply(design);
};

/** A fix gives a valid design without the finding and without new errors; a second time it changes nothing. */
export const expectFixed = (design: Design, finding: Finding, factsOf: FactsOf = none): void => {
  const text = JSON.stringify(design);
  const after = finding.fix?.apply(design) as Design;
  expect(JSON.stringify(design)).toBe(text);
  expect(checkDesign(after)).toEqual([]);
  const findings = validate(after, factsOf(after));
  expect(findings.map(nameOf)).not.toContain(nameOf(finding));
  const before = errorsByRule(validate(design, factsOf(design)));
  // Behind a loop or an overload that is cured arrives what was held back there, and load shows that nobody could know.
  const shows = finding.rule === 'cycle-undamped' || finding.rule === 'overload' ? 'overload' : undefined;
  for (const [rule, count] of errorsByRule(findings))
    if (rule !== shows) expect([rule, count]).toEqual([rule, Math.min(count, before.get(rule) ?? 0)]);
  expect(finding.fix?.apply(after)).toBe(after);
};

/** A new id renames the errors that were there before, so they are counted and not named. */
const errorsByRule = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** The same finding in another design: same rule and place, whatever its numbers. */
export const nameOf = ({ rule, pointer, nodes, links, messages }: Finding): string =>
  JSON.stringify([rule, pointer, nodes[0], links[0], messages[0]]);
