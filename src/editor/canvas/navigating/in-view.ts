/** Whether any of the design can be seen from here. */
import type { Box } from '../../../core/layout/box.ts';

/** Of a box at least this much of a side must be on the screen, in pixels, or nobody finds it there. */
const least = 6;

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Of the view: shift in pixels, and zoom. */
  readonly transform: readonly [x: number, y: number, zoom: number];
}

export const anyInView = (boxes: Iterable<Box>, { width, height, transform: [x, y, zoom] }: Screen): boolean => {
  for (const box of boxes) {
    const [left, top] = [box.x * zoom + x, box.y * zoom + y];
    const [right, bottom] = [left + box.width * zoom, top + box.height * zoom];
    if (left < width - least && right > least && top < height - least && bottom > least) return true;
  }
  return false;
};
