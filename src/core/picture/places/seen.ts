/** All that is drawn of a design, without its lines: what stands where, how large, and what lies behind what. */
import type { Box } from '../../layout/box.ts';
import type { Design } from '../../model/design.ts';
import { foldingOf } from '../../model/folding.ts';
import type { NodeKind } from '../../model/node.ts';
import { contextFrames, extentsOf, noteSize, type Positions } from './spots.ts';

export interface Seen extends Box {
  /** `card` is a collapsed context. */
  readonly type: NodeKind | 'context' | 'card' | 'note';
  readonly id: string;
  /** Drawn small, under the node that it belongs to. */
  readonly hanging: boolean;
}

/** What lies behind first: contexts, the large ones below, then notes, then nodes. */
export const seenOf = (design: Design, positions: Positions): readonly Seen[] => [
  ...contextsSeen(design, positions),
  ...[...positions.notes].map(([id, at]): Seen => ({ type: 'note', id, ...at, ...noteSize, hanging: false })),
  ...nodesSeen(design, positions),
];

const contextsSeen = (design: Design, { nodes }: Positions): Seen[] => {
  const cards = new Set(foldingOf(design).cards);
  const area = ({ width, height }: Box) => width * height;
  return [...contextFrames(design, nodes)]
    .sort(([, one], [, other]) => area(other) - area(one))
    .map(([id, { x, y, width, height }]) => ({
      ...{ type: cards.has(id) ? 'card' : 'context', id, x, y, width, height, hanging: false },
    }));
};

const nodesSeen = (design: Design, { nodes }: Positions): Seen[] => {
  const { homes } = foldingOf(design);
  const extents = extentsOf(design);
  return Object.entries(design.nodes ?? {}).flatMap(([id, { kind }]): Seen[] => {
    const [at, extent] = [nodes.get(id), extents.get(id)];
    return at && extent && !homes.has(id) ? [{ type: kind, id, ...at, ...extent }] : [];
  });
};
