/** How well a drawing reads, in numbers: crossings and length of its wires, and wires that run over boxes they do not belong to. */
import type { Box, Point } from '../box.ts';

export interface DrawnWire {
  readonly bundle: string;
  readonly points: readonly Point[];
  /** The boxes at its ends. */
  readonly ends: readonly [string, string];
}

export interface Drawing {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly wires: readonly DrawnWire[];
}

interface Stretch {
  readonly wire: DrawnWire;
  readonly from: Point;
  readonly to: Point;
}

export const measured = ({ boxes, wires }: Drawing) => {
  const stretches = wires.flatMap((wire) =>
    wire.points.slice(1).map((to, index): Stretch => ({ wire, from: wire.points[index] as Point, to })),
  );
  let crossings = 0;
  stretches.forEach((one, index) => {
    for (const other of stretches.slice(index + 1))
      if (one.wire.bundle !== other.wire.bundle && cross(one, other)) crossings++;
  });
  const over = wires.filter(({ points, ends }) =>
    [...boxes].some(
      ([id, box]) => !ends.includes(id) && points.slice(1).some((to, at) => enters(box, points[at] as Point, to)),
    ),
  );
  return {
    crossings,
    length: Math.round(stretches.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0)),
    overBoxes: over.length,
    backwards: wires.filter(({ points }) => (points[0]?.x ?? 0) > (points.at(-1)?.x ?? 0)).length,
  };
};

const cross = (a: Stretch, b: Stretch): boolean => {
  const side = ({ from, to }: Stretch, point: Point): number =>
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
};

/** Does a straight line have a point inside a box? Points at equal distances tell well enough for boxes of this size. */
const enters = (box: Box, from: Point, to: Point): boolean => {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  for (let step = 0; step <= steps; step++) {
    const x = from.x + ((to.x - from.x) * step) / Math.max(steps, 1);
    const y = from.y + ((to.y - from.y) * step) / Math.max(steps, 1);
    if (x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1) return true;
  }
  return false;
};
