/** Where a line that is being drawn, or an end that is led elsewhere, may go, and why not elsewhere. */
import type { Result } from '../../../core/lib/result.ts';
import type { Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import { canConnect, canReattach } from '../../session/acts.ts';
import { neighbours } from '../../session/neighbours.ts';
import type { Drawing } from '../focus.ts';
import { linkBetween } from './link-between.ts';

/** The line's two ends if it went to this node. */
export const endsAt = ({ node, side }: Drawing, other: string): { readonly from: string; readonly to: string } =>
  side === 'source' ? { from: node, to: other } : { from: other, to: node };

/** May the line go to this node? The reason against it is for the person who draws. */
export const verdictOn = (design: Design, drawing: Drawing, other: string): Result<unknown, Text> => {
  const { from, to } = endsAt(drawing, other);
  return drawing.link === undefined
    ? canConnect(design, from, to)
    : canReattach(design, { link: drawing.link, from, to });
};

/** The node it comes from and all that it may go to. Beyond its kind, only what a node has links with already can stand against it. */
export const reachableBy = (design: Design, drawing: Drawing): ReadonlySet<string> | null => {
  const own = design.nodes?.[drawing.node];
  if (!own) return null;
  const wanted = drawing.link === undefined ? undefined : design.links?.[drawing.link]?.kind;
  const known = linkedWith(design, drawing.node);
  const ends = Object.entries(design.nodes ?? {}).filter(([id, { kind }]) => {
    const link = linkBetween(own.kind, drawing.side, kind);
    if (id === drawing.node || !link || (wanted !== undefined && link !== wanted)) return false;
    return !known.has(id) || verdictOn(design, drawing, id).ok;
  });
  return new Set([drawing.node, ...ends.map(([id]) => id)]);
};

const linkedWith = (design: Design, node: string): ReadonlySet<string> => {
  const { into, outOf } = neighbours(design);
  const links = [...(into.get(node) ?? []), ...(outOf.get(node) ?? [])];
  return new Set(
    links.flatMap((id) => {
      const link = design.links?.[id];
      return link ? [link.from, link.to] : [];
    }),
  );
};
