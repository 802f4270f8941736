/** A finding of a rule, for tests that only care which rule it is of. */
import type { MendableFinding } from '../findings/finding.ts';

export const words = { en: 'Words.', zh: '文字。' };

export const findingOf = (rule: string, more: Partial<MendableFinding> = {}): MendableFinding => ({
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
