/** The view follows a pointer that is held near the edge of the canvas, faster the nearer it is. */
import type { Point, Size } from '../../../core/layout/box.ts';

/** Pixels from the edge at which it begins, and the most that the view moves in one frame. */
const zone = 36;
const fastest = 14;

const pull = (at: number, length: number): number => {
  const inner = Math.min(zone, length / 4);
  if (at < inner) return Math.min(1, (inner - at) / inner) * fastest;
  if (at > length - inner) return -Math.min(1, (at - length + inner) / inner) * fastest;
  return 0;
};

/** By how many pixels the view moves in this frame, the pointer being `at` in the canvas. */
export const edgePull = (at: Point, canvas: Size): Point => ({
  x: pull(at.x, canvas.width),
  y: pull(at.y, canvas.height),
});
