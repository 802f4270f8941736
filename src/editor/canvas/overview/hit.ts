/** What lies under a point of the overview; found by the squares of the plane, so that it costs the same in every design. */
import type { Box as Area, Point } from '../../../core/layout/box.ts';
import { createNearby } from '../../../core/layout/nearby.ts';
import type { Box } from '../boxes.ts';
import { areaOf } from './draw-boxes.ts';

/** A node counts as hit this many pixels around it, because it may be smaller than any pointer. */
const reach = 3;

const known = new WeakMap<readonly Box[], ReturnType<typeof indexOf>>();

const indexOf = (boxes: readonly Box[]) =>
  createNearby(boxes.filter(({ type }) => type !== 'context').map((box) => ({ ...areaOf(box), box })));

/** The node, card or note there: of several the one in front, and where all are only within reach the nearest; contexts are the ground, not a thing to hit. */
export const hitAt = (boxes: readonly Box[], at: Point, zoom: number): Box | null => {
  const index = known.get(boxes) ?? indexOf(boxes);
  known.set(boxes, index);
  const slack = reach / zoom;
  const near = index.all({ x: at.x - slack, y: at.y - slack, width: 2 * slack, height: 2 * slack });
  // What lies behind comes first.
  const on = near.findLast((area) => holds(area, at, 0));
  if (on) return on.box;
  let [best, least] = [null as Box | null, Infinity];
  for (const area of near) {
    if (!holds(area, at, slack)) continue;
    const apart = Math.hypot(at.x - area.x - area.width / 2, at.y - area.y - area.height / 2);
    if (apart < least) [best, least] = [area.box, apart];
  }
  return best;
};

const holds = ({ x, y, width, height }: Area, at: Point, slack: number): boolean =>
  at.x >= x - slack && at.x <= x + width + slack && at.y >= y - slack && at.y <= y + height + slack;
