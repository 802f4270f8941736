/** A box while one of its edges or corners is pulled. */
import type { Box, Point } from '../../../core/layout/box.ts';
import type { Bounds } from './resizable.ts';

/** Which edges are pulled: -1 is left or top, 1 is right or bottom, 0 neither. */
export interface Grip {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export interface How {
  /** Width and height keep their ratio. */
  readonly evenly: boolean;
  /** The opposite edges go the other way: the middle stays. */
  readonly fromMiddle: boolean;
}

/** In whole numbers and within the bounds; what is not pulled stays. */
export const resized = (start: Box, grip: Grip, by: Point, { least, most }: Bounds, how: How): Box => {
  const wanted = {
    width: start.width + grip.x * by.x * (how.fromMiddle ? 2 : 1),
    height: start.height + grip.y * by.y * (how.fromMiddle ? 2 : 1),
  };
  const even = how.evenly ? evened(start, grip, wanted) : wanted;
  const width = Math.round(within(even.width, least.width, most.width));
  const height = Math.round(within(even.height, least.height, most.height));
  return {
    x: Math.round(start.x + shift(how.fromMiddle ? 0 : grip.x, start.width - width)),
    y: Math.round(start.y + shift(how.fromMiddle ? 0 : grip.y, start.height - height)),
    width,
    height,
  };
};

/** By the side that was pulled further; a side that is not pulled at all follows the other. */
const evened = (start: Box, grip: Grip, wanted: { readonly width: number; readonly height: number }) => {
  const [wide, high] = [wanted.width / start.width, wanted.height / start.height];
  const factor = grip.y === 0 || (grip.x !== 0 && Math.abs(wide - 1) > Math.abs(high - 1)) ? wide : high;
  return { width: start.width * factor, height: start.height * factor };
};

/** How far the upper left corner goes where a side becomes shorter by `less`: with the left edge all of it, with none half of it. */
const shift = (edge: -1 | 0 | 1, less: number): number => (edge === 1 ? 0 : edge === -1 ? less : less / 2);

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
