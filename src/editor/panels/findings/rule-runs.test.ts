import { expect, test } from 'vitest';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { mendable, ruleRuns } from './rule-runs.ts';

const words = { en: 'Words.', zh: '文字。' };
const found = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'warning',
  message: words,
  why: words,
  howToFix: words,
  nodes: [],
  links: [],
  messages: [],
  pointer: '',
  suppressed: false,
  ...more,
});

test('findings of one rule that follow each other are one run', () => {
  const runs = ruleRuns([found('a'), found('a'), found('b'), found('a')]);
  expect(runs.map(({ rule, findings }) => `${rule} ${findings.length}`)).toEqual(['a 2', 'b 1', 'a 1']);
});

test('what is accepted, or has no fix, is not mended with the others', () => {
  const fix = { title: words };
  expect(mendable([found('a'), found('a', { fix }), found('a', { fix, suppressed: true })])).toHaveLength(1);
});
