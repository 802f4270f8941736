/** Draws bounded contexts as one card each, or with all that is in them again; nothing but the drawing changes. */
import { ok } from '../lib/result.ts';
import { isCollapsed } from '../model/graph/folding.ts';
import type { Edit } from './edit.ts';
import { recordAt, withLayout, withoutLayout } from './steps/records.ts';
import { notThere } from './steps/refusal.ts';

export interface CollapseContexts {
  readonly contexts: readonly string[];
  readonly collapsed: boolean;
}

export const collapseContexts: Edit<CollapseContexts> = {
  id: 'collapse-contexts',
  title: { en: 'Collapse or expand', zh: '折叠或展开' },
  summary: {
    en: 'Contexts are drawn as one card each, or with all that is in them.',
    zh: '上下文各自绘制为一张卡片，或连同其中的全部内容绘制。',
  },
  apply: (design, { contexts, collapsed }) => {
    const missing = contexts.find((id) => recordAt(design, 'contexts', id) === undefined);
    if (missing !== undefined) return notThere(missing);
    const others = contexts.filter((id) => isCollapsed(design, id) !== collapsed);
    if (others.length === 0) return ok(design);
    return ok(
      collapsed
        ? withLayout(design, 'contexts', Object.fromEntries(others.map((id) => [id, { collapsed }])))
        : withoutLayout(design, 'contexts', new Set(others)),
    );
  },
};
