/** The curve of a link: leaves to the right, arrives from the left; links of one bundle bow apart. */
import type { Point } from '../box.ts';

export interface Curve {
  /** Start, first and second control point, end of a cubic Bézier curve. */
  readonly points: readonly [Point, Point, Point, Point];
  readonly path: string;
  readonly middle: Point;
}

const laneWidth = 30;
const leastReach = 36;

/** `lane` is the link's place in its bundle, 0 in the middle. */
export const curveBetween = (from: Point, to: Point, lane: number): Curve => {
  const across = to.x - from.x;
  const reach = across >= 0 ? Math.max(leastReach, across * 0.46) : leastReach + Math.sqrt(-across) * 9;
  // A link that runs back would lie on the nodes between its ends, so it takes the way around below.
  const bow = lane * laneWidth + (across < 0 ? Math.min(150, 40 - across * 0.22) : 0);
  const one = { x: from.x + reach, y: from.y + bow };
  const two = { x: to.x - reach, y: to.y + bow };
  return {
    points: [from, one, two, to],
    path: `M${from.x} ${from.y}C${one.x} ${one.y} ${two.x} ${two.y} ${to.x} ${to.y}`,
    middle: { x: (from.x + 3 * one.x + 3 * two.x + to.x) / 8, y: (from.y + 3 * one.y + 3 * two.y + to.y) / 8 },
  };
};
