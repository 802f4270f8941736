import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { findingOf, words } from '../../../core/model/testing/finding.ts';
import { mendable, ruleRuns } from './rule-runs.ts';

test('findings of one rule that follow each other are one run', () => {
  const runs = ruleRuns([findingOf('a'), findingOf('a'), findingOf('b'), findingOf('a')]);
  expect(runs.map(({ rule, findings }) => `${rule} ${findings.length}`)).toEqual(['a 2', 'b 1', 'a 1']);
});

test('what is accepted, or has no fix, is not mended with the others', () => {
  const fix = { title: words, apply: (design: Design) => design };
  expect(mendable([findingOf('a'), findingOf('a', { fix }), findingOf('a', { fix, suppressed: true })])).toHaveLength(
    1,
  );
});
