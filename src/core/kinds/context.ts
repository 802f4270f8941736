/** A bounded context: nodes that belong together, drawn as the area around them. */
import type { ContextKind } from './kind/kind.ts';

export const context: ContextKind = {
  id: 'context',
  title: { en: 'Context', zh: '上下文' },
  summary: {
    en: 'A bounded context: the nodes of one team and one language; it may lie in another.',
    zh: '限界上下文：同一团队、同一语言的节点；可位于另一个上下文之内。',
  },
  icon: 'group',
  width: 320,
  height: 200,
  create: (name) => ({ name }),
  linkTo: {},
};
