/** Which part of a design a screen shows: all of it as long as its names can be read, else where it begins. */
import type { Box, Point, Size } from '../../core/layout/box.ts';
import { titlesFrom } from './detail.ts';

export interface View extends Point {
  readonly zoom: number;
}

/** Room at the edges. */
const edge = { side: 26, top: 22, bottom: 26 };
/** Where everything would be too small: near enough to read figures. */
const reading = 0.8;

/** Everything, as large as it fits but no larger than `closest`. */
export const viewOfAll = (all: Box, screen: Size, closest: number): View => {
  const free = { width: screen.width - 2 * edge.side, height: screen.height - edge.top - edge.bottom };
  const zoom = Math.min(closest, free.width / Math.max(all.width, 1), free.height / Math.max(all.height, 1));
  return {
    x: edge.side + (free.width - all.width * zoom) / 2 - all.x * zoom,
    y: edge.top + (free.height - all.height * zoom) / 2 - all.y * zoom,
    zoom,
  };
};

/** How an opened design is shown first; `start` is the box that it begins with. */
export const openingView = (all: Box, start: Box, screen: Size): View => {
  const whole = viewOfAll(all, screen, 1);
  if (whole.zoom >= titlesFrom) return whole;
  return {
    x: 2 * edge.side - Math.min(start.x, all.x + 200) * reading,
    y: screen.height / 2 - (start.y + start.height / 2) * reading,
    zoom: reading,
  };
};

/** Less than a pixel apart. */
export const sameView = (one: View, other: View): boolean =>
  Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1 && Math.abs(one.zoom / other.zoom - 1) < 1e-3;
