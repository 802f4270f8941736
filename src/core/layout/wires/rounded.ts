/** A way with corners as the path of an SVG with round ones. */
import type { Point } from '../box.ts';

const widest = 10;

export const roundedPath = (points: readonly Point[]): string => {
  const [first] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  for (let index = 1; index < points.length; index++) {
    const [before, at, after] = [points[index - 1] as Point, points[index] as Point, points[index + 1]];
    if (!after) {
      path += `L${at.x} ${at.y}`;
      continue;
    }
    const radius = Math.min(widest, apart(before, at) / 2, apart(at, after) / 2);
    const [into, out] = [towards(at, before, radius), towards(at, after, radius)];
    path += `L${into.x} ${into.y}Q${at.x} ${at.y} ${out.x} ${out.y}`;
  }
  return path;
};

const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const towards = (from: Point, to: Point, length: number): Point => {
  const share = length / Math.max(apart(from, to), 1e-9);
  return { x: tidy(from.x + (to.x - from.x) * share), y: tidy(from.y + (to.y - from.y) * share) };
};

const tidy = (value: number): number => Math.round(value * 10) / 10;
