/** Wires around boxes, each knowing where the earlier ones run (orthogonal connectors after Wybrow, Marriott and Stuckey 2010). */
import type { Box, Point } from '../box.ts';
import { crossingAt, crossingsBetween, gridAround, stub } from './grid.ts';
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

export interface Router {
  /** Corner points from start to end; undefined where there is no way, or none within the crossings that may be looked at. */
  readonly route: (wire: Wire) => Point[] | undefined;
  /** Tells of a wire that was found elsewhere and runs through here. */
  readonly pass: (bundle: string, points: readonly Point[]) => void;
}

/** Finds the ways of wires, one after the other, each within `most` crossings and within an area, if one is given. */
export const createRouter = (
  boxes: readonly Box[],
  titles: readonly Box[],
  most: number,
  within: Box | undefined,
): Router => {
  const grid = gridAround(boxes, titles, within);
  const size = grid.xs.length * grid.ys.length;
  const taken = { right: new Int32Array(size), down: new Int32Array(size) };
  const search = createSearch(grid, taken, most);
  const bundles = new Map<string, number>();
  const numberOf = (bundle: string): number => {
    if (!bundles.has(bundle)) bundles.set(bundle, bundles.size + 1);
    return bundles.get(bundle) as number;
  };
  const corner = (crossing: number): Point => ({
    x: grid.xs[crossing % grid.xs.length] as number,
    y: grid.ys[Math.floor(crossing / grid.xs.length)] as number,
  });
  return {
    route: ({ start, end, bundle, turns }) => {
      const from = crossingAt(grid, { x: start.x + stub, y: start.y });
      const to = crossingAt(grid, { x: end.x - stub, y: end.y });
      if (from < 0 || to < 0) return undefined;
      const own = numberOf(bundle);
      const way = search(from, to, own, turns);
      if (!way) return undefined;
      occupy(way, taken, own);
      return withoutStraights([start, ...way.map(corner), end]);
    },
    pass: (bundle, points) => {
      const own = numberOf(bundle);
      points.slice(1).forEach((point, at) => {
        occupy(crossingsBetween(grid, points[at] as Point, point), taken, own);
      });
    },
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
