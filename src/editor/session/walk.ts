/** Walking from node to node along the links, as somebody does who cannot see the lines. */
import type { Design } from '../../core/model/design.ts';
import { neighbours } from './neighbours.ts';

export type Step = 'downstream' | 'upstream' | 'previous' | 'next';

/**
 * The node that a step leads to; undefined where the way ends. Downstream follows a link, upstream goes against one: of
 * several the topmost. The previous and the next are those above and below it among the nodes that have a source in
 * common with it; without a source, a goal; without both, the other nodes that nothing leads to.
 */
export const stepFrom = (design: Design, node: string, step: Step): string | undefined => {
  if (step === 'downstream') return endsOf(design, node, 'to')[0];
  if (step === 'upstream') return endsOf(design, node, 'from')[0];
  const beside = besides(design, node);
  const place = beside.indexOf(node) + (step === 'next' ? 1 : -1);
  const next = beside[(place + beside.length) % beside.length];
  return next === node ? undefined : next;
};

/** Where links from the node lead (`to`), or where links to it come from; from top to bottom. */
const endsOf = (design: Design, node: string, side: 'from' | 'to'): string[] => {
  const { into, outOf } = neighbours(design);
  const links = (side === 'to' ? outOf : into).get(node) ?? [];
  return downwards(
    design,
    new Set(links.flatMap((id) => design.links?.[id]?.[side] ?? []).filter((id) => id !== node)),
  );
};

const besides = (design: Design, node: string): string[] => {
  for (const [side, back] of [
    ['from', 'to'],
    ['to', 'from'],
  ] as const) {
    const shared = endsOf(design, node, side).flatMap((end) => endsOf(design, end, back));
    if (shared.length > 0) return downwards(design, new Set([node, ...shared]));
  }
  const { into } = neighbours(design);
  return downwards(design, new Set([node, ...Object.keys(design.nodes ?? {}).filter((id) => !into.has(id))]));
};

/** From top to bottom as they stand; what stands nowhere yet comes last. */
const downwards = (design: Design, nodes: ReadonlySet<string>): string[] => {
  const at = (id: string) => design.layout?.nodes?.[id];
  const height = (id: string): number => at(id)?.y ?? Number.POSITIVE_INFINITY;
  const across = (id: string): number => at(id)?.x ?? Number.POSITIVE_INFINITY;
  return [...nodes].sort((one, other) => sign(height(one), height(other)) || sign(across(one), across(other)));
};

const sign = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
