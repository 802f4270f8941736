/** Moves nodes and contexts into a bounded context or out of it. */
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Context, Design } from '../model/design.ts';
import type { Edit } from './edit.ts';
import { inContext } from './steps/in-context.ts';
import { recordAt, withRecord, withSection } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';

export interface SetContext {
  readonly nodes?: readonly string[];
  /** Contexts that shall lie within `context`, with all that is in them. */
  readonly contexts?: readonly string[];
  /** Absent: out of every context. */
  readonly context?: string | undefined;
}

export const setContext: Edit<SetContext> = {
  id: 'set-context',
  title: { en: 'Move to a context', zh: '移入上下文' },
  summary: {
    en: 'Nodes and contexts move into a bounded context, or out of it.',
    zh: '将节点和上下文移入或移出限界上下文。',
  },
  apply: (design, { nodes = [], contexts = [], context }) => {
    if (context !== undefined && !recordAt(design, 'contexts', context)) return notThere(context);
    const moved = inContext(design, nodes, context);
    return moved.ok ? nested(moved.value, contexts, context) : moved;
  },
};

/** Contexts that lie there already keep their identity. */
const nested = (design: Design, contexts: readonly string[], parent: string | undefined): Result<Design, Text> => {
  let after = design;
  for (const id of contexts) {
    const record = recordAt(design, 'contexts', id);
    if (!record) return notThere(id);
    if (parent !== undefined && liesWithin(design, parent, id))
      return refusal('“{name}” cannot lie within itself.', '“{name}”不能位于自身之内。', { name: record.name });
    if (record.parent !== parent)
      after = withRecord(after, 'contexts', id, withSection<Context, 'parent'>(record, 'parent', parent));
  }
  return ok(after);
};

/** Is this the context, or somewhere in it? */
const liesWithin = (design: Design, inner: string, context: string): boolean => {
  let at: string | undefined = inner;
  while (at !== undefined && at !== context) at = design.contexts?.[at]?.parent;
  return at === context;
};
