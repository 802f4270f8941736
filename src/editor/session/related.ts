/** Nodes by what they have to do with others: where their messages come from, where they go, and who is of their kind. */
import type { Design } from '../../core/model/design.ts';
import type { NodeKind } from '../../core/model/node.ts';
import { neighbours } from './neighbours.ts';

export type Direction = 'upstream' | 'downstream' | 'both';

/** These nodes and all that can be reached from them along the links, or against them. */
export const reachedFrom = (design: Design, nodes: readonly string[], direction: Direction): readonly string[] => {
  const { into, outOf } = neighbours(design);
  const reached = new Set(nodes);
  for (const node of reached) {
    const before = direction === 'downstream' ? [] : (into.get(node) ?? []).map((id) => design.links?.[id]?.from);
    const after = direction === 'upstream' ? [] : (outOf.get(node) ?? []).map((id) => design.links?.[id]?.to);
    for (const next of [...before, ...after]) if (next !== undefined) reached.add(next);
  }
  return [...reached];
};

export const kindsOf = (design: Design, nodes: readonly string[]): ReadonlySet<NodeKind> =>
  new Set(nodes.flatMap((id) => design.nodes?.[id]?.kind ?? []));

/** Every node of one of these kinds. */
export const ofKinds = (design: Design, kinds: ReadonlySet<NodeKind>): readonly string[] =>
  Object.entries(design.nodes ?? {}).flatMap(([id, { kind }]) => (kinds.has(kind) ? id : []));

/** Links with both ends among the nodes. */
export const linksAmong = (design: Design, nodes: readonly string[]): readonly string[] => {
  const ends = new Set(nodes);
  return Object.entries(design.links ?? {}).flatMap(([id, { from, to }]) => (ends.has(from) && ends.has(to) ? id : []));
};
