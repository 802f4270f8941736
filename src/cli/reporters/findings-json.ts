/** Findings in the public JSON form. */
import type { PlacedFinding } from '../judgement.ts';
import { summaryOf } from './findings-text.ts';

export const findingsJson = (findings: readonly PlacedFinding[]) => ({
  findings: findings.map((each) => ({
    rule: each.rule,
    severity: each.severity,
    message: each.message.en,
    why: each.why.en,
    howToFix: each.howToFix.en,
    nodes: each.nodes,
    links: each.links,
    messages: each.messages,
    fixable: each.fix !== undefined,
    suppressed: each.suppressed,
    file: each.file,
    at: each.at,
  })),
  summary: summaryOf(findings),
});
