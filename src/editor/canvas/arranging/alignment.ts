/** Where a moving box would line up with its neighbours along one axis: edges with edges, middles with middles. */
import type { Box } from '../../../core/layout/box.ts';

export type Axis = 'x' | 'y';

/** A line through what is aligned: for `x` an upright one at that x, reaching over the boxes. */
export interface Guide {
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export const startOf = (box: Box, axis: Axis): number => box[axis];
export const sizeAlong = (box: Box, axis: Axis): number => (axis === 'x' ? box.width : box.height);
export const endOf = (box: Box, axis: Axis): number => box[axis] + sizeAlong(box, axis);
export const across = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');

const edgesOf = (box: Box, axis: Axis): readonly number[] => [startOf(box, axis), endOf(box, axis)];
const middleOf = (box: Box, axis: Axis): number => startOf(box, axis) + sizeAlong(box, axis) / 2;

const distances = (moving: Box, other: Box, axis: Axis): number[] => [
  ...edgesOf(moving, axis).flatMap((own) => edgesOf(other, axis).map((at) => at - own)),
  middleOf(other, axis) - middleOf(moving, axis),
];

/** The shortest way to a line-up with one of the others, no longer than `reach`; undefined where there is none. */
export const nearestAlignment = (
  moving: Box,
  others: readonly Box[],
  axis: Axis,
  reach: number,
): number | undefined => {
  let best: number | undefined;
  for (const other of others)
    for (const by of distances(moving, other, axis))
      if (Math.abs(by) <= reach && (best === undefined || Math.abs(by) < Math.abs(best))) best = by;
  return best;
};

/** Half a pixel of the design: positions are whole numbers, middles of odd boxes are not. */
const same = 0.51;

/** One line for each place at which the box, as it stands now, is in line with others. */
export const guidesOf = (standing: Box, others: readonly Box[], axis: Axis): Guide[] => {
  const lines = new Map<number, Box[]>();
  const note = (at: number, other: Box) => lines.set(Math.round(at), [...(lines.get(Math.round(at)) ?? []), other]);
  for (const other of others) {
    for (const at of edgesOf(standing, axis))
      if (edgesOf(other, axis).some((edge) => Math.abs(edge - at) < same)) note(at, other);
    const middle = middleOf(standing, axis);
    if (Math.abs(middleOf(other, axis) - middle) < same) note(middle, other);
  }
  const cross = across(axis);
  return [...lines].map(([at, boxes]) => ({
    axis,
    at,
    from: Math.min(...[standing, ...boxes].map((box) => startOf(box, cross))),
    to: Math.max(...[standing, ...boxes].map((box) => endOf(box, cross))),
  }));
};
