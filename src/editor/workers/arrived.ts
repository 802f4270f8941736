/** A judged design as the page uses it: the fixes of its findings can be applied again. */
import { applyDiff } from '../../core/history/apply-diff.ts';
import type { Finding } from '../../core/model/findings/finding.ts';
import { keepOrders } from '../../core/model/text/key-order.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { JudgedDesign, JudgedFacts, JudgedFinding, Judgement } from './judge-text.ts';

export interface ArrivedFacts extends Omit<JudgedFacts, 'findings'> {
  readonly findings: readonly Finding[];
}

export type ArrivedDesign = Omit<JudgedDesign, 'findings' | 'orders'> & ArrivedFacts;

export const arrived = <Judged extends JudgedFacts>(judged: Judged): Omit<Judged, 'findings'> & ArrivedFacts => ({
  ...judged,
  findings: judged.findings.map(withFix),
});

const withFix = ({ fix, ...finding }: JudgedFinding): Finding =>
  fix ? { ...finding, fix: { title: fix.title, apply: (design) => applyDiff(design, fix.diff) } } : finding;

export type ArrivedJudgement =
  | { readonly ok: true; readonly value: ArrivedDesign }
  | {
      readonly ok: false;
      readonly reason: { readonly problems: readonly Problem[]; readonly newer: ArrivedDesign | null };
    };

export const arrivedJudgement = (judgement: Judgement): ArrivedJudgement => {
  if (judgement.ok) return { ok: true, value: arrivedDesign(judgement.value) };
  const { problems, newer } = judgement.reason;
  return { ok: false, reason: { problems, newer: newer && arrivedDesign(newer) } };
};

const arrivedDesign = ({ orders, ...judged }: JudgedDesign): ArrivedDesign => {
  keepOrders(judged.design, orders);
  return arrived(judged);
};
