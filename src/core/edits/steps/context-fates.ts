/** Which contexts a clipping takes along: those that were chosen or lie in it wholly; of the others it only tells the names. */
import type { Design } from '../../model/design.ts';

export interface ContextFates {
  /** These become contexts of their own wherever they are pasted. */
  readonly copied: readonly string[];
  /** Only a part of these is in the clipping: outside of the design that it came from its nodes stand free. */
  readonly left: readonly string[];
}

/** From here on what lies in a context is a group, and copying all of it means the group. */
const aGroup = 2;

/** `part` is what was cut out of `design`; `chosen` are the contexts that were selected themselves. */
export const contextFates = (design: Design, part: Design, chosen: readonly string[]): ContextFates => {
  const within = new Set(chosen.flatMap((id) => descendants(design, id)));
  const copied: string[] = [];
  const left: string[] = [];
  for (const id of Object.keys(part.contexts ?? {})) {
    const nodes = inside(design, [id]);
    const whole = nodes.every((node) => Object.hasOwn(part.nodes ?? {}, node));
    if (within.has(id) || (whole && nodes.length >= aGroup)) copied.push(id);
    else if (!whole) left.push(id);
  }
  return { copied, left };
};

/** The nodes in these contexts and in those inside them. */
export const inside = (design: Design, contexts: readonly string[]): string[] => {
  const within = new Set(contexts.flatMap((id) => descendants(design, id)));
  return Object.entries(design.nodes ?? {}).flatMap(([id, { context }]) =>
    context !== undefined && within.has(context) ? [id] : [],
  );
};

/** A context and all those inside it; a design has no circle of them. */
const descendants = (design: Design, context: string): string[] => [
  context,
  ...Object.entries(design.contexts ?? {})
    .filter(([, { parent }]) => parent === context)
    .flatMap(([id]) => descendants(design, id)),
];
