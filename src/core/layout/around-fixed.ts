/** A layout in which some boxes stay where they were put: the rest comes as near to what was found as they allow. */
import { around, type Box, overlap, type Point } from './box.ts';
import type { GraphBox } from './graph.ts';
import { freeSpot } from './place.ts';

/** A box with what hangs under it; they keep their places to one another. */
interface Unit extends Box {
  readonly members: readonly { readonly id: string; readonly at: Point }[];
}

/** Room between what stays and what makes way for it. */
const gap = 24;

/**
 * `found` are the upper left corners of a layout, `fixed` those of the boxes that stay. The layout is moved as a whole to where
 * most of these fit, and only what would stand on one of them goes to the nearest free spot.
 */
export const aroundFixed = (
  boxes: readonly GraphBox[],
  found: ReadonlyMap<string, Point>,
  fixed: ReadonlyMap<string, Point>,
): Map<string, Point> => {
  const offsets = [...fixed].flatMap(([id, to]) => {
    const from = found.get(id);
    return from ? [{ x: to.x - from.x, y: to.y - from.y }] : [];
  });
  if (offsets.length === 0) return new Map(found);
  const by = { x: median(offsets.map(({ x }) => x)), y: median(offsets.map(({ y }) => y)) };
  const units = unitsOf(boxes, found).map((unit) => shifted(unit, wayOf(unit, found, fixed) ?? by));
  const isFixed = ({ members }: Unit) => members.some(({ id }) => fixed.has(id));
  const staying = units.filter(isFixed);
  const placed = [...units];
  units.forEach((unit, place) => {
    if (isFixed(unit) || !staying.some((other) => overlap(unit, other, gap - 1))) return;
    const spot = freeSpot(
      placed.filter((other) => other !== unit),
      unit,
      unit,
    );
    placed[place] = shifted(unit, { x: spot.x - unit.x, y: spot.y - unit.y });
  });
  const places = placed.flatMap(({ members }) => members.map(({ id, at }): [string, Point] => [id, at]));
  return new Map([...places, ...fixed]);
};

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const unitsOf = (boxes: readonly GraphBox[], found: ReadonlyMap<string, Point>): Unit[] => {
  const hanging = new Map<string, GraphBox[]>();
  const known = new Set(boxes.map(({ id }) => id));
  const own = boxes.filter((box) => {
    if (box.beside === undefined || !known.has(box.beside)) return true;
    hanging.set(box.beside, [...(hanging.get(box.beside) ?? []), box]);
    return false;
  });
  return own.flatMap((box) => {
    const members = [box, ...(hanging.get(box.id) ?? [])].flatMap(({ id, width, height }) => {
      const at = found.get(id);
      return at ? [{ id, at, width, height }] : [];
    });
    const area = around(members.map(({ at, width, height }) => ({ ...at, width, height })));
    return area ? [{ ...area, members }] : [];
  });
};

/** Of a unit with a box that stays, how far that is from where it was found. */
const wayOf = (
  { members }: Unit,
  found: ReadonlyMap<string, Point>,
  fixed: ReadonlyMap<string, Point>,
): Point | undefined => {
  for (const { id } of members) {
    const [from, to] = [found.get(id), fixed.get(id)];
    if (from && to) return { x: to.x - from.x, y: to.y - from.y };
  }
  return undefined;
};

const shifted = (unit: Unit, by: Point): Unit => ({
  ...unit,
  x: unit.x + by.x,
  y: unit.y + by.y,
  members: unit.members.map(({ id, at }) => ({ id, at: { x: at.x + by.x, y: at.y + by.y } })),
});
