/** Findings of one rule that stand together: the list is sorted by rule within a severity. */
import type { Finding } from '../../../core/model/findings/finding.ts';

export interface RuleRun {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

export const ruleRuns = (findings: readonly Finding[]): readonly RuleRun[] => {
  const runs: { rule: string; findings: Finding[] }[] = [];
  for (const finding of findings) {
    const last = runs.at(-1);
    if (last?.rule === finding.rule) last.findings.push(finding);
    else runs.push({ rule: finding.rule, findings: [finding] });
  }
  return runs;
};

/** Those of them that a button can mend. */
export const mendable = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ fix, suppressed }) => fix !== undefined && !suppressed);
