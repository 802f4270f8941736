/** Wires around boxes, each knowing where the earlier ones run (orthogonal connectors after Wybrow, Marriott and Stuckey 2010). */
import type { Box, Point } from '../box.ts';
import { crossingAt, gridAround, stub } from './grid.ts';
import { createSearch, type Taken } from './search.ts';

export interface Wire {
  readonly id: string;
  /** The middle of the right side of a box. */
  readonly start: Point;
  /** The middle of the left side of a box. */
  readonly end: Point;
  /** Wires of one bundle may share a lane. */
  readonly bundle: string;
  /** Turns near its start and parts early from its bundle, or near its end and joins its bundle early. */
  readonly turns: 'early' | 'late';
}

/** Finds the ways of wires, one after the other: corner points from start to end; undefined where there is no way, or none within `most` crossings. */
export const createRouter = (boxes: readonly Box[], titles: readonly Box[], most: number) => {
  const grid = gridAround(boxes, titles);
  const size = grid.xs.length * grid.ys.length;
  const taken = { right: new Int32Array(size), down: new Int32Array(size) };
  const search = createSearch(grid, taken, most);
  const bundles = new Map<string, number>();
  return ({ start, end, bundle, turns }: Wire): Point[] | undefined => {
    if (!bundles.has(bundle)) bundles.set(bundle, bundles.size + 1);
    const from = crossingAt(grid, { x: start.x + stub, y: start.y });
    const to = crossingAt(grid, { x: end.x - stub, y: end.y });
    if (from < 0 || to < 0) return undefined;
    const own = bundles.get(bundle) as number;
    const way = search(from, to, own, turns);
    if (!way) return undefined;
    occupy(way, taken, own);
    const corner = (crossing: number): Point => ({
      x: grid.xs[crossing % grid.xs.length] as number,
      y: grid.ys[Math.floor(crossing / grid.xs.length)] as number,
    });
    return withoutStraights([start, ...way.map(corner), end]);
  };
};

const occupy = (way: readonly number[], { right, down }: Taken, own: number): void => {
  for (let step = 1; step < way.length; step++) {
    const [one, other] = [way[step - 1] as number, way[step] as number];
    const lanes = Math.abs(one - other) === 1 ? right : down;
    const at = Math.min(one, other);
    lanes[at] = lanes[at] === 0 || lanes[at] === own ? own : -1;
  }
};

/** Only where the way turns. */
const withoutStraights = (points: readonly Point[]): Point[] =>
  points.filter((point, index) => {
    const [one, other] = [points[index - 1], points[index + 1]];
    if (!one || !other) return true;
    return !((one.x === point.x && point.x === other.x) || (one.y === point.y && point.y === other.y));
  });
