/** All that is drawn of a design, without its lines: what stands where, how large, and what lies behind what. */
import { noteSizeOf } from '../../kinds/kind/satellite.ts';
import type { Box } from '../../layout/box.ts';
import type { Design } from '../../model/design.ts';
import { foldingOf } from '../../model/graph/folding.ts';
import type { NodeKind } from '../../model/node.ts';
import { contextFrames, extentsOf, type Positions } from './spots.ts';

export interface Seen extends Box {
  /** `card` is a collapsed context. */
  readonly type: NodeKind | 'context' | 'card' | 'note';
  readonly id: string;
  /** Drawn small, under the node that it belongs to. */
  readonly hanging: boolean;
  /** How far in front of others it was brought; 0 for all that nobody moved. */
  readonly z: number;
}

/** What lies behind first: contexts, the large ones below, then notes, then nodes, unless the layout says otherwise. */
export const seenOf = (design: Design, positions: Positions): readonly Seen[] => {
  const all = [...contextsSeen(design, positions), ...notesSeen(design, positions), ...nodesSeen(design, positions)];
  if (all.every(({ z }) => z === 0)) return all;
  const depth = ({ type, z }: Seen): number => (type === 'context' ? -Infinity : z);
  return all.sort((one, other) => (depth(one) === depth(other) ? 0 : depth(one) - depth(other)));
};

const contextsSeen = (design: Design, { nodes, held }: Positions): Seen[] => {
  const cards = new Set(foldingOf(design).cards);
  const area = ({ width, height }: Box) => width * height;
  return [...contextFrames(design, nodes, held)]
    .sort(([, one], [, other]) => area(other) - area(one))
    .map(([id, { x, y, width, height }]) => ({
      ...{ type: cards.has(id) ? 'card' : 'context', id, x, y, width, height, hanging: false, z: 0 },
    }));
};

const notesSeen = (design: Design, { notes }: Positions): Seen[] =>
  [...notes].map(([id, at]) => {
    const { z = 0 } = design.layout?.notes?.[id] ?? {};
    return { type: 'note', id, ...at, ...noteSizeOf(design, id), hanging: false, z };
  });

const nodesSeen = (design: Design, { nodes }: Positions): Seen[] => {
  const { homes } = foldingOf(design);
  const extents = extentsOf(design);
  return Object.entries(design.nodes ?? {}).flatMap(([id, { kind }]): Seen[] => {
    const [at, extent] = [nodes.get(id), extents.get(id)];
    return at && extent && !homes.has(id)
      ? [{ type: kind, id, ...at, ...extent, z: design.layout?.nodes?.[id]?.z ?? 0 }]
      : [];
  });
};
