/** Accepts a finding with a reason, so that it is shown apart from now on. */
import { slugFor } from '../model/names.ts';
import type { Edit } from './edit.ts';
import { refusal } from './steps/refusal.ts';
import { judged } from './steps/verdict.ts';

export interface Suppress {
  readonly rule: string;
  /** Ids of the nodes, links and messages that the finding is about; empty: the whole design. */
  readonly elements: readonly string[];
  /** Where it is, if it is about no element: one of its kind is told from the others by it. */
  readonly pointer?: string;
  readonly reason: string;
  readonly owner?: string;
}

export const suppress: Edit<Suppress> = {
  id: 'suppress',
  title: { en: 'Accept a finding', zh: '接受检查结果' },
  summary: { en: 'A finding is accepted for a reason that is kept.', zh: '接受一项检查结果，并记录理由。' },
  apply: (design, { rule, elements, pointer, reason, owner }) => {
    const words = reason.trim();
    if (words === '') return refusal('Say why this is acceptable.', '请说明为何可以接受。');
    const suppressions = design.rules?.suppressions ?? {};
    const id = slugFor(rule, (slug) => Object.hasOwn(suppressions, slug), 'suppression');
    const entry = {
      rule,
      elements: [...elements],
      ...(pointer && { pointer }),
      reason: words,
      ...(owner !== undefined && { owner }),
    };
    return judged({ ...design, rules: { ...design.rules, suppressions: { ...suppressions, [id]: entry } } });
  },
};
