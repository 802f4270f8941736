/** The corners of a drawn path, so that a canvas can draw it and dots can follow it without asking the page. */

import type { Curve } from '../../../core/layout/wires/curve.ts';

/** x and y of each corner in turn; curves are cut into short straight pieces. */
export type Waypoints = Float32Array;

const pieces = 12;

/** Reads the absolute `M`, `L` and `Q` that wires are made of; a rounded corner counts as a sharp one. */
export const waypointsOf = (path: string): Waypoints =>
  Float32Array.from([...path.matchAll(/[MLQ]([-\d.e]+)[ ,]([-\d.e]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]));

/** A cubic curve by its start, its two control points and its end. */
export const curvedWay = ([from, one, two, to]: Curve['points']): Waypoints => {
  const way = new Float32Array((pieces + 1) * 2);
  for (let piece = 0; piece <= pieces; piece++) {
    const t = piece / pieces;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    way[piece * 2] = a * from.x + b * one.x + c * two.x + d * to.x;
    way[piece * 2 + 1] = a * from.y + b * one.y + c * two.y + d * to.y;
  }
  return way;
};

/** Points at even distances along the way, ends included: `steps` + 1 of them. */
export const evenly = (way: Waypoints, steps: number): Float32Array => {
  const corners = way.length / 2;
  const lengths = new Float64Array(corners);
  for (let corner = 1; corner < corners; corner++)
    lengths[corner] = (lengths[corner - 1] ?? 0) + apart(way, corner - 1, corner);
  const whole = lengths[corners - 1] ?? 0;
  const points = new Float32Array((steps + 1) * 2);
  let corner = 1;
  for (let step = 0; step <= steps; step++) {
    const gone = (whole * step) / steps;
    while (corner < corners - 1 && (lengths[corner] ?? 0) < gone) corner++;
    const before = lengths[corner - 1] ?? 0;
    const share = (gone - before) / Math.max((lengths[corner] ?? 0) - before, 1e-9);
    points[step * 2] = between(way[corner * 2 - 2], way[corner * 2], share);
    points[step * 2 + 1] = between(way[corner * 2 - 1], way[corner * 2 + 1], share);
  }
  return points;
};

const apart = (way: Waypoints, one: number, other: number): number =>
  Math.hypot((way[other * 2] ?? 0) - (way[one * 2] ?? 0), (way[other * 2 + 1] ?? 0) - (way[one * 2 + 1] ?? 0));

const between = (from = 0, to = from, share = 0): number => from + (to - from) * Math.min(1, share);
