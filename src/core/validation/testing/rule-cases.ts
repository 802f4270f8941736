/** Runs one rule over a design, and holds its fixes to their promise. */
import { expect } from 'vitest';
import type { Design } from '../../model/design.ts';
import { findingKey, type MendableFinding } from '../../model/findings/finding.ts';
import { checkDesign } from '../../model/text/check.ts';
import type { Facts } from '../facts.ts';
import { newErrors } from '../mend.ts';
import type { Rule } from '../rule.ts';
import { validate } from '../validate.ts';
import { noFacts } from './facts.ts';

export type FactsOf = (design: Design) => Facts;
const none: FactsOf = () => noFacts;

export const findingsOf = (rule: Rule, design: Design, factsOf = none): MendableFinding[] =>
  validate(design, factsOf(design), [rule]);

/** Applies the first finding's fix and returns the design; fails unless the fix does all that a fix must. */
export const fixed = (rule: Rule, design: Design, factsOf = none): Design => {
  const [finding] = findingsOf(rule, design, factsOf);
  if (!finding?.fix) throw new Error(`${rule.id} offers no fix`);
  expectFixed(design, finding, factsOf);
  return finding.fix.apply(design);
};

/** A fix gives a valid design without the finding and without new errors; a second time it changes nothing. */
export const expectFixed = (design: Design, finding: MendableFinding, factsOf: FactsOf = none): void => {
  const text = JSON.stringify(design);
  const after = finding.fix?.apply(design) as Design;
  expect(JSON.stringify(design)).toBe(text);
  expect(checkDesign(after)).toEqual([]);
  const findings = validate(after, factsOf(after));
  expect(findings.map(findingKey)).not.toContain(findingKey(finding));
  expect(newErrors(validate(design, factsOf(design)), findings, new Set([finding.rule]))).toEqual([]);
  expect(finding.fix?.apply(after)).toBe(after);
};
