/** The lanes in which wires may run: lines of a grid beside the boxes, with the stretches that boxes block or titles make dear. */
import type { Box, Point } from '../box.ts';

/** From a box to the lane where a wire may first turn. */
export const stub = 18;
const lanes = [stub, stub + 11, stub + 22];
const rows = [12, 23];
/** Around more boxes than this, one lane at each side has to do. */
const mostBoxes = 150;
/** A wire comes no nearer to a box than this. */
const clearance = 7;
const nearest = 6;

export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By crossing (row * columns + column): is the way to the right, or down, closed (1) or dear (2)? */
  readonly right: Uint8Array;
  readonly down: Uint8Array;
}

/** Lanes left and right of every box, rows above and below, and a row through its middle, where wires leave and enter. */
export const gridAround = (boxes: readonly Box[], titles: readonly Box[], within: Box | undefined): Grid => {
  const many = boxes.length > mostBoxes;
  const inside = (values: number[], from = -Infinity, length = Infinity) =>
    within ? values.filter((value) => value >= from && value <= from + length) : values;
  const allXs = axis(
    boxes.flatMap(({ x, width }) => [x - stub, x + width + stub]),
    boxes.flatMap(({ x, width }) => (many ? [] : lanes).flatMap((lane) => [x - lane, x + width + lane])),
  );
  const allYs = axis(
    boxes.map(({ y, height }) => y + height / 2),
    boxes.flatMap(({ y, height }) => (many ? rows.slice(0, 1) : rows).flatMap((row) => [y - row, y + height + row])),
  );
  // Beyond the area there may be boxes that nobody told of.
  const xs = inside(allXs, within?.x, within?.width);
  const ys = inside(allYs, within?.y, within?.height);
  const right = new Uint8Array(xs.length * ys.length);
  const down = new Uint8Array(xs.length * ys.length);
  const grid = { xs, ys, right, down };
  for (const title of titles) mark(grid, title, 2, 0);
  for (const box of boxes) mark(grid, box, 1, clearance);
  return grid;
};

/** The wanted places, and of the welcome ones those that are not too near to others. */
const axis = (wanted: readonly number[], welcome: readonly number[]): number[] => {
  const sorted = (values: readonly number[]) => [...new Set(values)].sort((one, other) => one - other);
  const fixed = sorted(wanted);
  const kept: number[] = [];
  let [at, last] = [0, -Infinity];
  for (const value of sorted(welcome)) {
    while ((fixed[at] ?? Infinity) <= value) at++;
    const left = Math.max(last, fixed[at - 1] ?? -Infinity);
    if (value - left < nearest || (fixed[at] ?? Infinity) - value < nearest) continue;
    kept.push(value);
    last = value;
  }
  return sorted([...fixed, ...kept]);
};

const mark = ({ xs, ys, right, down }: Grid, box: Box, how: number, margin: number): void => {
  const [left, top] = [box.x - margin, box.y - margin];
  const [end, bottom] = [box.x + box.width + margin, box.y + box.height + margin];
  const [firstX, pastX] = [firstAbove(xs, left), firstAbove(xs, end - 1e-9)];
  const [firstY, pastY] = [firstAbove(ys, top), firstAbove(ys, bottom - 1e-9)];
  for (let row = firstY; row < pastY; row++)
    for (let column = Math.max(0, firstX - 1); column < pastX; column++) right[row * xs.length + column] = how;
  for (let column = firstX; column < pastX; column++)
    for (let row = Math.max(0, firstY - 1); row < pastY; row++) down[row * xs.length + column] = how;
};

/** Where the first value above this one stands in a sorted list. */
export const firstAbove = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The crossings along a level or upright line, as far as a lane of the grid runs there. */
export const crossingsBetween = ({ xs, ys }: Grid, one: Point, other: Point): number[] => {
  const level = one.y === other.y;
  const [lanes, places] = level ? [ys, xs] : [xs, ys];
  const at = level ? one.y : one.x;
  const lane = firstAbove(lanes, at - 0.01);
  if (Math.abs((lanes[lane] ?? Infinity) - at) > 0.02) return [];
  const [from, to] = level ? [one.x, other.x] : [one.y, other.y];
  const first = firstAbove(places, Math.min(from, to) - 0.01);
  const past = firstAbove(places, Math.max(from, to) + 0.01);
  return Array.from({ length: Math.max(0, past - first) }, (_, step) =>
    level ? lane * xs.length + first + step : (first + step) * xs.length + lane,
  );
};

/** The crossing at a point of the grid; -1 where there is none. */
export const crossingAt = ({ xs, ys }: Grid, { x, y }: Point): number => {
  const column = firstAbove(xs, x - 0.01);
  const row = firstAbove(ys, y - 0.01);
  return Math.abs((xs[column] ?? Infinity) - x) < 0.02 && Math.abs((ys[row] ?? Infinity) - y) < 0.02
    ? row * xs.length + column
    : -1;
};
