/**
 * A design as its business domains: each context that lies in no other stands for all within, and what runs between two of them
 * is one road. A view only, whatever is collapsed; the design stays as it is.
 */
import { remembered } from '../../lib/remembered.ts';
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../design.ts';
import { type Folding, foldingOf } from './folding.ts';

/** All links that run from one place to another. */
export interface Road {
  readonly id: string;
  /** A node's id, or `cardId` of a domain. */
  readonly from: string;
  readonly to: string;
  readonly links: readonly string[];
}

export interface Domains {
  /** The design as if every domain were collapsed. */
  readonly folded: Design;
  readonly folding: Folding;
  /** By id, those of the contexts that lie in no other. */
  readonly ids: readonly string[];
  readonly roads: readonly Road[];
}

/** Fewer than two would leave nothing to be seen between them: such a design has no domains. */
export const hasDomains = ({ contexts = {} }: Design): boolean => {
  let outer = 0;
  for (const id in contexts) if (contexts[id]?.parent === undefined && ++outer === 2) return true;
  return false;
};

export const domainsOf = remembered((design: Design): Domains => {
  const ids = sortedEntries(design.contexts).flatMap(([id, { parent }]) => (parent === undefined ? [id] : []));
  const contexts = { ...design.layout?.contexts, ...Object.fromEntries(ids.map((id) => [id, { collapsed: true }])) };
  const folded: Design = { ...design, layout: { ...design.layout, contexts } };
  const folding = foldingOf(folded);
  return { folded, folding, ids, roads: roadsOf(design, folding) };
});

const roadsOf = (design: Design, { bundles, drawnAs }: Folding): Road[] => {
  const roads = new Map<string, Road & { readonly links: string[] }>();
  const add = (from: string, to: string, links: readonly string[]): void => {
    const id = `${from} ${to}`;
    const road = roads.get(id) ?? { id, from, to, links: [] };
    road.links.push(...links);
    roads.set(id, road);
  };
  for (const { from, to, links } of bundles.values()) add(from, to, links);
  for (const [id, { from, to }] of Object.entries(design.links ?? {})) if (!drawnAs.has(id)) add(from, to, [id]);
  return [...roads.values()];
};
