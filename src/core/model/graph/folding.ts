/**
 * What of a design can be seen while contexts are collapsed: each of them is one card that stands for all within, links between two
 * places that became one vanish, parallel ones become a bundle. A view only: the design is as it was when they are expanded.
 */
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../design.ts';
import type { Link, LinkKind } from '../link.ts';

/** Links of one kind that run between the same two places; alone, a link keeps its own id. */
export interface Bundle {
  readonly id: string;
  readonly kind: LinkKind;
  /** A node's id, or `cardId` of a collapsed context. */
  readonly from: string;
  readonly to: string;
  readonly links: readonly string[];
}

export interface Folding {
  /** Collapsed contexts that are not within another. */
  readonly cards: readonly string[];
  /** Nodes that are not drawn, each with the card that stands for it. */
  readonly homes: ReadonlyMap<string, string>;
  /** Contexts within a collapsed one, each with that one. */
  readonly within: ReadonlyMap<string, string>;
  /** Links that begin or end at a card, by the id that is drawn. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Links that are not drawn as themselves, each with the id of its bundle; null: it runs within one card. */
  readonly drawnAs: ReadonlyMap<string, string | null>;
}

/** No slug has a colon, so a card is never mistaken for a node. */
export const cardId = (context: string): string => `context:${context}`;

const nothing: Folding = {
  cards: [],
  homes: new Map(),
  within: new Map(),
  bundles: new Map(),
  drawnAs: new Map(),
};

export const isCollapsed = ({ layout }: Design, context: string): boolean =>
  layout?.contexts?.[context]?.collapsed === true;

export const foldingOf = remembered((design: Design): Folding => {
  const contexts = Object.keys(design.contexts ?? {});
  if (!contexts.some((id) => isCollapsed(design, id))) return nothing;
  const cards: string[] = [];
  const within = new Map<string, string>();
  for (const id of contexts) {
    const card = outermost(design, id);
    if (card === id) cards.push(id);
    else if (card !== undefined) within.set(id, card);
  }
  const homes = new Map<string, string>();
  for (const [id, { context }] of Object.entries(design.nodes ?? {})) {
    const card = context === undefined ? undefined : outermost(design, context);
    if (card !== undefined) homes.set(id, card);
  }
  return { cards, homes, within, ...foldedLinks(design, homes) };
});

/** The collapsed context that hides all others around and in it; undefined where none is. */
const outermost = (design: Design, context: string): string | undefined => {
  let found: string | undefined;
  const seen = new Set<string>();
  for (let at: string | undefined = context; at !== undefined && !seen.has(at); at = design.contexts?.[at]?.parent) {
    if (isCollapsed(design, at)) found = at;
    seen.add(at);
  }
  return found;
};

const foldedLinks = (design: Design, homes: Folding['homes']): Pick<Folding, 'bundles' | 'drawnAs'> => {
  const together = new Map<string, Omit<Bundle, 'id'> & { readonly links: string[] }>();
  const drawnAs = new Map<string, string | null>();
  const place = (node: string): string => {
    const home = homes.get(node);
    return home === undefined ? node : cardId(home);
  };
  for (const [id, link] of Object.entries(design.links ?? {})) {
    if (!homes.has(link.from) && !homes.has(link.to)) continue;
    const [from, to] = [place(link.from), place(link.to)];
    if (from === to) drawnAs.set(id, null);
    else {
      const key = `${link.kind} ${from} ${to}`;
      const bundle = together.get(key) ?? { kind: link.kind, from, to, links: [] };
      bundle.links.push(id);
      together.set(key, bundle);
    }
  }
  const bundles = new Map<string, Bundle>();
  for (const [key, bundle] of together) {
    const [only = '', ...others] = bundle.links;
    const id = others.length === 0 ? only : `bundle:${key}`;
    bundles.set(id, { ...bundle, id });
    for (const link of bundle.links) drawnAs.set(link, id);
  }
  return { bundles, drawnAs };
};

/** A line as it is drawn: a link between two nodes, or what a folding made of links. */
export type DrawnLink = Pick<Bundle, 'id' | 'kind' | 'from' | 'to'> & {
  /** Undefined for several in one. */
  readonly link: Link | undefined;
};

/** All lines that are drawn: those between two nodes in the design's order, then those at cards. */
export const drawnLinks = (design: Design): readonly DrawnLink[] => {
  const { bundles, drawnAs } = foldingOf(design);
  const plain = Object.entries(design.links ?? {}).flatMap(([id, link]): DrawnLink[] =>
    drawnAs.has(id) ? [] : [{ id, kind: link.kind, from: link.from, to: link.to, link }],
  );
  return [...plain, ...[...bundles.values()].map((bundle) => ({ ...bundle, link: design.links?.[bundle.id] }))];
};

/** Where an element is drawn: itself, the card or the bundle that stands for it; null for a link within a card. */
export const drawnAt = (design: Design, id: string): string | null => {
  const { homes, drawnAs } = foldingOf(design);
  const home = homes.get(id);
  if (home !== undefined) return cardId(home);
  const drawn = drawnAs.get(id);
  return drawn === undefined ? id : drawn;
};
