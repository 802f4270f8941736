/** What texts and designs are worth, as pure steps that a worker takes: read, checked, analysed. */
import type { Diff } from '../../core/history/change.ts';
import { diffDesigns } from '../../core/history/diff.ts';
import type { Text } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import type { Finding } from '../../core/model/finding.ts';
import { parseDesign, parseNewer } from '../../core/model/parse.ts';
import type { Problem } from '../../core/model/problem.ts';
import { analyse } from '../../core/queueing/analyse.ts';
import type { Analysis } from '../../core/queueing/analysis.ts';
import { validate } from '../../core/validation/validate.ts';

export type JudgeQuestion = { readonly text: string } | { readonly design: Design };

/** A finding as it travels: a function cannot, so its fix is what it would change in this very design. */
export type JudgedFinding = Omit<Finding, 'fix'> & { readonly fix?: { readonly title: Text; readonly diff: Diff } };

export interface JudgedDesign {
  readonly design: Design;
  readonly analysis: Analysis;
  readonly findings: readonly JudgedFinding[];
}

export type Judgement =
  | { readonly ok: true; readonly value: JudgedDesign }
  | {
      readonly ok: false;
      readonly reason: { readonly problems: readonly Problem[]; readonly newer: JudgedDesign | null };
    };

export const judgeDesign = (design: Design): JudgedDesign => {
  const analysis = analyse(design);
  return { design, analysis, findings: validate(design, analysis).map((finding) => travelling(finding, design)) };
};

const travelling = ({ fix, ...finding }: Finding, design: Design): JudgedFinding =>
  fix ? { ...finding, fix: { title: fix.title, diff: diffDesigns(design, fix.apply(design)) } } : finding;

export const judgeText = (text: string): Judgement => {
  const parsed = parseDesign(text);
  if (parsed.ok) return { ok: true, value: judgeDesign(parsed.value) };
  const newer = parseNewer(text);
  return { ok: false, reason: { problems: parsed.reason, newer: newer.ok ? judgeDesign(newer.value) : null } };
};

export const answer = (question: JudgeQuestion): Judgement =>
  'text' in question ? judgeText(question.text) : { ok: true, value: judgeDesign(question.design) };
