/** The way of a link as it is drawn: around everything where such a way was found, else the curve between its ends. */

import { curveBetween } from '../../../core/layout/wires/curve.ts';
import type { Box } from '../boxes.ts';
import type { Line } from './lines.ts';
import { curvedWay, type Waypoints, waypointsOf } from './waypoints.ts';

/** A way, and the area that it needs. */
export interface Wire {
  readonly way: Waypoints;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const found = new WeakMap<object, Waypoints>();

interface Curved {
  readonly from: Box;
  readonly to: Box;
  readonly way: Waypoints;
}
const curved = new WeakMap<Line, Curved>();

/** Remembered as long as the line and what it connects stay as they are. */
export const wayOf = (line: Line, from: Box, to: Box): Waypoints => {
  const shape = line.data?.shape;
  if (shape) return remembered(found, shape, () => waypointsOf(shape.path));
  const before = curved.get(line);
  if (before && before.from === from && before.to === to) return before.way;
  const way = curvedWay(curveBetween(exitOf(from), entryOf(to), line.data?.lane ?? 0).points);
  curved.set(line, { from, to, way });
  return way;
};

const remembered = <Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
};

const exitOf = ({ position: { x, y }, width = 0, height = 0 }: Box) => ({ x: x + width, y: y + height / 2 });
const entryOf = ({ position: { x, y }, height = 0 }: Box) => ({ x: x - 1, y: y + height / 2 });

const bounds = new WeakMap<Waypoints, Wire>();

/** Remembered as its way is. */
export const wireOf = (line: Line, from: Box, to: Box): Wire => {
  const way = wayOf(line, from, to);
  const wire = bounds.get(way) ?? bounded(way);
  bounds.set(way, wire);
  return wire;
};

const bounded = (way: Waypoints): Wire => {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < way.length; at += 2) {
    const [x, y] = [way[at] ?? 0, way[at + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { way, left, right, top, bottom };
};
