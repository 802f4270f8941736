/** Equal distances in a row or column: between two neighbours, or as far from the next as that is from the one after it. */
import type { Box } from '../../../core/layout/box.ts';
import { type Axis, across, endOf, sizeAlong, startOf } from './alignment.ts';

/** A distance that occurs twice: where it begins and ends along the axis, and where across it. */
export interface Gap {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** The two next neighbours on each side, the nearer one first. */
interface Sides {
  readonly before: readonly Box[];
  readonly after: readonly Box[];
}

const sidesOf = (moving: Box, row: readonly Box[], axis: Axis): Sides => {
  const middle = startOf(moving, axis) + sizeAlong(moving, axis) / 2;
  const sorted = [...row].sort((one, other) => startOf(one, axis) - startOf(other, axis));
  const before = sorted.filter((box) => endOf(box, axis) <= middle).reverse();
  const after = sorted.filter((box) => startOf(box, axis) >= middle);
  return { before: before.slice(0, 2), after: after.slice(0, 2) };
};

/** Where the box would have to begin, with the two stretches that are equal then. */
interface Place {
  readonly start: number;
  readonly stretches: readonly (readonly [number, number])[];
}

const placesOf = (moving: Box, { before, after }: Sides, axis: Axis): Place[] => {
  const size = sizeAlong(moving, axis);
  const [left, further] = before;
  const [right, beyond] = after;
  const places: Place[] = [];
  const add = (start: number, ...stretches: Place['stretches'][number][]) => {
    if (stretches.every(([from, to]) => to > from)) places.push({ start, stretches });
  };
  if (left && right) {
    const [from, to] = [endOf(left, axis), startOf(right, axis)];
    const start = (from + to - size) / 2;
    add(start, [from, start], [start + size, to]);
  }
  if (left && further) {
    const [from, known] = [endOf(left, axis), [endOf(further, axis), startOf(left, axis)] as const];
    const start = from + known[1] - known[0];
    add(start, known, [from, start]);
  }
  if (right && beyond) {
    const [to, known] = [startOf(right, axis), [endOf(right, axis), startOf(beyond, axis)] as const];
    const end = to - (known[1] - known[0]);
    add(end - size, [end, to], known);
  }
  return places;
};

/** The shortest way to equal distances, no longer than `reach`; `row` are the boxes that stand beside the moving one. */
export const nearestEqualGap = (moving: Box, row: readonly Box[], axis: Axis, reach: number): number | undefined => {
  const ways = placesOf(moving, sidesOf(moving, row, axis), axis)
    .map(({ start }) => start - startOf(moving, axis))
    .filter((by) => Math.abs(by) <= reach);
  return ways.sort((one, other) => Math.abs(one) - Math.abs(other))[0];
};

/** Positions are whole numbers: a gap that cannot be halved is off by half a pixel on each side. */
const same = 0.51;

/** The equal distances around a box as it stands now. */
export const gapsOf = (standing: Box, row: readonly Box[], axis: Axis): Gap[] => {
  const cross = across(axis);
  const at = startOf(standing, cross) + sizeAlong(standing, cross) / 2;
  return placesOf(standing, sidesOf(standing, row, axis), axis)
    .filter(({ start }) => Math.abs(start - startOf(standing, axis)) <= same)
    .flatMap(({ stretches }) => stretches.map(([from, to]) => ({ axis, from, to, at })));
};
