/** Helper lines while something is dragged: it snaps to the edges and middles of its neighbours, and to equal distances. */
import type { Box, Point } from '../../../core/layout/box.ts';
import { createNearby, type Nearby } from '../../../core/layout/nearby.ts';
import { type Axis, type Guide, guidesOf, nearestAlignment } from './alignment.ts';
import { type Gap, gapsOf, nearestEqualGap } from './equal-gaps.ts';

export interface Snapped {
  /** What is added to where the pointer has it. */
  readonly by: Point;
  readonly guides: readonly Guide[];
  readonly gaps: readonly Gap[];
}

/** What stands further away is no neighbour: nobody looks there for a line. */
const sight = 1200;

/** What a drag can line up with, looked up once when it begins; each move then only looks at what is near. */
export const createSnapper = (others: Iterable<Box>) => {
  const nearby = createNearby(others);
  return {
    /** `reach` is how far it may jump, in the coordinates of the design. */
    snap: (moving: Box, reach: number): Snapped => {
      const by = { x: nearest(nearby, moving, 'x', reach), y: nearest(nearby, moving, 'y', reach) };
      return { by, ...marksAt(nearby, shifted(moving, by)) };
    },
    /** To the points of a grid instead; the lines then only show what happens to be aligned. */
    toGrid: (moving: Box, step: number): Snapped => {
      const by = { x: onto(moving.x, step), y: onto(moving.y, step) };
      return { by, ...marksAt(nearby, shifted(moving, by)) };
    },
  };
};

export type Snapper = ReturnType<typeof createSnapper>;

const onto = (at: number, step: number): number => Math.round(at / step) * step - at;
const shifted = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

/** Those above and below for `x`, those on either side for `y`. */
const inLine = (nearby: Nearby<Box>, { x, y, width, height }: Box, axis: Axis, slack: number): Box[] =>
  axis === 'x'
    ? within(nearby, { x: x - slack, y: y - sight, width: width + 2 * slack, height: height + 2 * sight })
    : within(nearby, { x: x - sight, y: y - slack, width: width + 2 * sight, height: height + 2 * slack });

const within = (nearby: Nearby<Box>, area: Box): Box[] =>
  nearby
    .all(area)
    .filter(
      (box) =>
        box.x <= area.x + area.width &&
        box.x + box.width >= area.x &&
        box.y <= area.y + area.height &&
        box.y + box.height >= area.y,
    );

/** Of a line-up and equal distances the nearer one; the line-up where they are as near. */
const nearest = (nearby: Nearby<Box>, moving: Box, axis: Axis, reach: number): number => {
  const aligned = nearestAlignment(moving, inLine(nearby, moving, axis, reach), axis, reach);
  const beside = inLine(nearby, moving, axis === 'x' ? 'y' : 'x', 0);
  const spaced = nearestEqualGap(moving, beside, axis, reach);
  if (aligned === undefined || spaced === undefined) return aligned ?? spaced ?? 0;
  return Math.abs(spaced) < Math.abs(aligned) ? spaced : aligned;
};

const marksAt = (nearby: Nearby<Box>, standing: Box): Pick<Snapped, 'guides' | 'gaps'> => {
  const [column, row] = [inLine(nearby, standing, 'x', 1), inLine(nearby, standing, 'y', 1)];
  return {
    guides: [...guidesOf(standing, column, 'x'), ...guidesOf(standing, row, 'y')],
    gaps: [...gapsOf(standing, row, 'x'), ...gapsOf(standing, column, 'y')],
  };
};
