/** Choices: links of one node that exclude each other; their probabilities may not sum above 1 for any trigger. */
import { fill } from '../../lib/text.ts';
import type { Design } from '../design.ts';
import { linksInto, triggersOf } from '../graph/triggers.ts';
import type { Problem } from '../text/problem.ts';

/** Sums of decimal fractions like 0.7 + 0.3 may exceed 1 by rounding. */
const rounding = 1e-9;

export const choiceProblems = (design: Design): Problem[] => {
  const into = linksInto(design);
  const sums = new Map<string, { total: number; choice: string; trigger: string; link: string }>();
  for (const [id, link] of Object.entries(design.links ?? {})) {
    const condition = link.kind === 'publish' ? link.after : link.kind === 'call' ? link.during : undefined;
    if (condition?.choice === undefined) continue;
    const outcome = 'outcome' in condition ? (condition.outcome ?? 'processed') : 'processed';
    for (const trigger of triggersOf(design, link, into)) {
      const key = `${link.from} ${condition.choice} ${outcome} ${trigger}`;
      const sum = sums.get(key) ?? { total: 0, choice: condition.choice, trigger, link: id };
      sums.set(key, { ...sum, total: sum.total + (condition.probability ?? 1), link: id });
    }
  }
  return [...sums.values()].filter((sum) => sum.total > 1 + rounding).map(problemOf);
};

const problemOf = (sum: { total: number; choice: string; trigger: string; link: string }): Problem => ({
  what: fill(
    {
      en: 'The chances of the choice “{choice}” after “{trigger}” sum to {total}.',
      zh: '在“{trigger}”之后，分支“{choice}”的概率之和为 {total}。',
    },
    sum,
  ),
  why: {
    en: 'At most one of them happens per message, so they cannot exceed 1.',
    zh: '每条消息至多触发其一，因此总和不能超过 1。',
  },
  howToFix: { en: 'Lower one of the probabilities.', zh: '请降低其中一个概率。' },
  pointer: `/links/${sum.link}`,
});
