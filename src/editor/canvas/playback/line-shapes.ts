/** The drawn way of every link as points at even distances, so that dots follow whatever line is there, near by and from afar. */
import { drawnBox, drawnLine } from '../drawn.ts';
import { wayOf } from '../wires/way.ts';
import { evenly, type Waypoints } from '../wires/waypoints.ts';

/** Steps along a line; a dot between two points goes straight. */
const steps = 32;

export interface LineShapes {
  /** Where a share of the way along a link is, in the coordinates of the design; null when no line stands for the link. */
  readonly at: (link: string, share: number) => readonly [number, number] | null;
}

/** `drawnAs` says which line stands for a link, null where none does. */
export const lineShapes = (drawnAs: (link: string) => string | null): LineShapes => {
  const known = new WeakMap<Waypoints, Float32Array>();
  const pointsOf = (link: string): Float32Array | null => {
    const line = drawnLine(link);
    const [from, to] = line ? [drawnBox(line.source), drawnBox(line.target)] : [];
    if (!line || !from || !to) return null;
    const way = wayOf(line, from, to);
    const points = known.get(way) ?? evenly(way, steps);
    known.set(way, points);
    return points;
  };
  return {
    at: (link, share) => {
      const drawn = drawnAs(link);
      const points = drawn === null ? null : pointsOf(drawn);
      if (!points) return null;
      const place = Math.min(Math.max(share, 0), 1) * steps;
      const step = Math.min(Math.floor(place), steps - 1);
      const [x = 0, y = 0, nextX = 0, nextY = 0] = points.subarray(step * 2, step * 2 + 4);
      return [x + (nextX - x) * (place - step), y + (nextY - y) * (place - step)];
    },
  };
};
