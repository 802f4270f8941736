/** What lies in a context, in the contexts within it, and so on. */
import type { Design } from '../../../core/model/design.ts';

/** Is this the context, or somewhere in it? */
export const liesWithin = (design: Design, inner: string, context: string): boolean => {
  const seen = new Set<string>();
  let at: string | undefined = inner;
  for (; at !== undefined && at !== context && !seen.has(at); at = design.contexts?.[at]?.parent) seen.add(at);
  return at === context;
};

/** All nodes in these contexts, those in inner ones included. */
export const membersOf = (design: Design, contexts: readonly string[]): readonly string[] =>
  contexts.length === 0
    ? []
    : Object.entries(design.nodes ?? {}).flatMap(([id, { context }]) =>
        context !== undefined && contexts.some((each) => liesWithin(design, context, each)) ? [id] : [],
      );
