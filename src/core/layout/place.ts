/** Where a new box goes: the free spot nearest to where it was wanted, so that nothing else has to move. */
import { around, type Box, overlap, type Point, type Size } from './box.ts';

const step = 20;
const reach = 60;
const gap = 24;

/** Offsets of a square grid, the nearest first; of equals the one to the right, then below. */
const offsets = (): Point[] => {
  const found: Point[] = [];
  for (let column = -reach; column <= reach; column++)
    for (let row = -reach; row <= reach; row++) found.push({ x: column * step, y: row * step });
  return found.sort((a, b) => a.x ** 2 + a.y ** 2 - (b.x ** 2 + b.y ** 2) || b.x - a.x || b.y - a.y);
};

let sorted: readonly Point[] | undefined;

/** The upper left corner of a free spot of this size, as near to `wanted` as the grid allows; never on another box. */
export const freeSpot = (taken: readonly Box[], size: Size, wanted: Point): Point => {
  sorted ??= offsets();
  const far = reach * step;
  const field = {
    x: wanted.x - far,
    y: wanted.y - far,
    width: size.width + 2 * far,
    height: size.height + 2 * far,
  };
  const near = taken.filter((box) => overlap(field, box, gap));
  for (const offset of sorted) {
    const spot = { x: wanted.x + offset.x, y: wanted.y + offset.y };
    if (!near.some((box) => overlap({ ...spot, ...size }, box, gap))) return spot;
  }
  const all = around(taken) as Box;
  return { x: all.x + all.width + gap, y: wanted.y };
};
