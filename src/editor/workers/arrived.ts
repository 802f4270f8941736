/** A judged design as the page uses it: with the orders of keys that a message between threads loses. */
import { keepOrders } from '../../core/model/text/key-order.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { JudgedDesign, Judgement } from './judge-text.ts';

export type ArrivedDesign = Omit<JudgedDesign, 'orders'>;

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
  return judged;
};
