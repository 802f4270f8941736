/** What lies under a point of the overview; found by the squares of the plane, so that it costs the same in every design. */
import type { Point } from '../../../core/layout/box.ts';
import { createNearby } from '../../../core/layout/nearby.ts';
import type { Box } from '../boxes.ts';
import { areaOf } from './draw-boxes.ts';

/** A node counts as hit this many pixels around it, because it may be smaller than any pointer. */
const reach = 3;

const known = new WeakMap<readonly Box[], ReturnType<typeof indexOf>>();

const indexOf = (boxes: readonly Box[]) =>
  createNearby(boxes.filter(({ type }) => type !== 'context').map((box) => ({ ...areaOf(box), box })));

/** The node, card or note there, the nearest to its middle if several are within reach; contexts are the ground, not a thing to hit. */
export const hitAt = (boxes: readonly Box[], at: Point, zoom: number): Box | null => {
  const index = known.get(boxes) ?? indexOf(boxes);
  known.set(boxes, index);
  const slack = reach / zoom;
  const near = index.all({ x: at.x - slack, y: at.y - slack, width: 2 * slack, height: 2 * slack });
  let [best, least] = [null as Box | null, Infinity];
  for (const { box, x, y, width, height } of near) {
    if (at.x < x - slack || at.x > x + width + slack || at.y < y - slack || at.y > y + height + slack) continue;
    const apart = Math.hypot(at.x - x - width / 2, at.y - y - height / 2);
    if (apart < least) [best, least] = [box, apart];
  }
  return best;
};
