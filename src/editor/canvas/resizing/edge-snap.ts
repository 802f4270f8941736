/** Where the pulled edges of a box come into line: with the edges of what stands above, below or beside it, or with the grid. */
import type { Box, Point } from '../../../core/layout/box.ts';
import { type Axis, across, endOf, type Guide, guidesOf, startOf } from '../arranging/alignment.ts';
import type { Grip } from './resized.ts';

/** What stands further away is no neighbour: nobody looks there for a line. */
const sight = 1200;

/** How far the edges have to go; no further than `reach`. */
export const edgeSnap = (box: Box, grip: Grip, others: readonly Box[], reach: number): Point => ({
  x: nearestEdge(box, grip.x, 'x', others, reach),
  y: nearestEdge(box, grip.y, 'y', others, reach),
});

export const edgeOnGrid = (box: Box, grip: Grip, step: number): Point => {
  const onto = (side: Grip['x'], axis: Axis) =>
    side === 0 ? 0 : Math.round(pulledEdge(box, side, axis) / step) * step - pulledEdge(box, side, axis);
  return { x: onto(grip.x, 'x'), y: onto(grip.y, 'y') };
};

/** Through what the pulled edges are in line with. */
export const edgeGuides = (box: Box, grip: Grip, others: readonly Box[]): Guide[] =>
  (['x', 'y'] as const).flatMap((axis) => {
    const side = grip[axis];
    if (side === 0) return [];
    const at = Math.round(pulledEdge(box, side, axis));
    return guidesOf(box, inSight(box, others, axis), axis).filter((guide) => guide.at === at);
  });

const pulledEdge = (box: Box, side: Grip['x'], axis: Axis): number =>
  side === 1 ? endOf(box, axis) : startOf(box, axis);

const inSight = (box: Box, others: readonly Box[], axis: Axis): Box[] => {
  const cross = across(axis);
  return others.filter(
    (other) => startOf(other, cross) < endOf(box, cross) + sight && endOf(other, cross) > startOf(box, cross) - sight,
  );
};

const nearestEdge = (box: Box, side: Grip['x'], axis: Axis, others: readonly Box[], reach: number): number => {
  if (side === 0) return 0;
  const edge = pulledEdge(box, side, axis);
  let best = Infinity;
  for (const other of inSight(box, others, axis))
    for (const by of [startOf(other, axis) - edge, endOf(other, axis) - edge])
      if (Math.abs(by) <= reach && Math.abs(by) < Math.abs(best)) best = by;
  return best === Infinity ? 0 : best;
};
