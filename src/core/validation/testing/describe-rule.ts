/** The cases that every rule must decide: at least three that it finds, three that it leaves alone, and the line between them. */
import { describe, expect, test } from 'vitest';
import { pathOf, valueAt } from '../../lib/pointer.ts';
import type { Design } from '../../model/design.ts';
import type { MendableFinding } from '../../model/findings/finding.ts';
import type { Rule } from '../rule.ts';
import { expectFixed, type FactsOf, findingsOf } from './rule-cases.ts';

/** `name` completes “finds …” or “leaves … alone”. */
export interface Case {
  readonly name: string;
  readonly design: Design;
  /** How many findings; absent: one. */
  readonly times?: number;
}

/** Two designs that are as near to each other as the rule can tell. */
export interface Boundary {
  readonly name: string;
  readonly found: Design;
  readonly alone: Design;
}

type ThreeOrMore = readonly [Case, Case, Case, ...Case[]];

export interface RuleCases {
  readonly finds: ThreeOrMore;
  readonly leavesAlone: ThreeOrMore;
  readonly boundary: readonly [Boundary, ...Boundary[]];
  /** The numbers of a design; absent: none are known. Give `analyse` to rules about load. */
  readonly facts?: FactsOf;
}

/** Runs the cases, and holds every finding to its promise: words in both languages, places that exist, a fix that mends. */
export const describeRule = (rule: Rule, { finds, leavesAlone, boundary, facts }: RuleCases) =>
  describe(rule.id, () => {
    const found = (design: Design): MendableFinding[] => findingsOf(rule, design, facts);
    test.each(finds)('finds $name', ({ design, times = 1 }) => {
      const findings = found(design);
      expect(findings).toHaveLength(times);
      for (const finding of findings) expectWhole(design, finding, facts);
    });
    test.each(leavesAlone)('leaves $name alone', ({ design }) => {
      expect(found(design)).toEqual([]);
    });
    test.each(boundary)('draws the line at $name', (line) => {
      expect(found(line.alone)).toEqual([]);
      const findings = found(line.found);
      expect(findings).not.toEqual([]);
      for (const finding of findings) expectWhole(line.found, finding, facts);
    });
    test('mends what a button can mend, or says why none can', () => {
      const fixes = [...finds.map(({ design }) => design), ...boundary.map((line) => line.found)].flatMap((design) =>
        found(design).flatMap(({ fix }) => fix ?? []),
      );
      expect(fixes.length === 0).toBe(rule.noFix !== undefined);
    });
  });

const expectWhole = (design: Design, finding: MendableFinding, facts: FactsOf | undefined): void => {
  for (const { en, zh } of [finding.message, finding.why, finding.howToFix])
    for (const sentence of [en, zh]) expect(sentence).toMatch(/^(?:[^{}]|\$\{\w+\})+[.?!。？！”]$/);
  for (const id of finding.nodes) expect(Object.keys(design.nodes ?? {})).toContain(id);
  for (const id of finding.links) expect(Object.keys(design.links ?? {})).toContain(id);
  for (const id of finding.messages) expect(Object.keys(design.messages ?? {})).toContain(id);
  // What is missing has no place of its own: the record around it has one.
  expect(valueAt(design, pathOf(finding.pointer).slice(0, -1))).toBeDefined();
  if (finding.fix) expectFixed(design, finding, facts);
};
