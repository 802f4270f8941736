/** Moves nodes into a bounded context or out of it. */
import type { Edit } from './edit.ts';
import { inContext } from './steps/in-context.ts';
import { recordAt } from './steps/records.ts';
import { notThere } from './steps/refusal.ts';

export interface SetContext {
  readonly nodes: readonly string[];
  /** Absent: out of every context. */
  readonly context?: string | undefined;
}

export const setContext: Edit<SetContext> = {
  id: 'set-context',
  title: { en: 'Move to a context', zh: '移入上下文' },
  summary: { en: 'Nodes move into a bounded context, or out of it.', zh: '将节点移入或移出限界上下文。' },
  apply: (design, { nodes, context }) =>
    context !== undefined && !recordAt(design, 'contexts', context)
      ? notThere(context)
      : inContext(design, nodes, context),
};
