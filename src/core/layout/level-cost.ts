/** What a level in columns costs its reader, fast enough to be asked for a great many arrangements of the same items. */
import type { Point } from './box.ts';
import type { Item, Tie } from './item.ts';
import { createCrossings } from './level-crossings.ts';

/** A crossing reads as badly as so much more line. */
const crossing = 70;

export const gapX = 76;
export const gapY = 34;

/** Numbers of the items by column, each column from top to bottom. */
export type Columns = readonly (readonly number[])[];

export interface LevelCost {
  /** Upper left corners of the items. */
  readonly spots: (columns: Columns) => Point[];
  /** What reads badly, in pixels of line: length, runs back, crossings, and a level that is wider or taller than a screen. */
  /** What costs `enough` is not counted to the end. */
  readonly of: (columns: Columns, enough?: number) => number;
}

/** `goal` is the width that a level may have before it costs more; `crossings`: are crossings counted? */
export const levelCost = (
  items: readonly Item[],
  ties: readonly Tie[],
  goal: number,
  crossings: boolean,
): LevelCost => {
  const place = placing(items, ties);
  const drawn = drawing(items, ties);
  const crossed = createCrossings(ties.length);
  const entered = new Set(ties.map(({ to }) => to));
  const free = Int32Array.from([...items.keys()].filter((index) => !entered.has(index)));
  return {
    spots: (columns) => {
      const { xs, ys } = place(columns);
      return items.map((_, index) => ({ x: xs[index] as number, y: ys[index] as number }));
    },
    of: (columns, enough = Infinity) => {
      const { xs, ys, width, height } = place(columns);
      const size = Math.max(width, 1.65 * height);
      let sum = 0.1 * size + Math.max(0, size - goal) * Math.max(1, ties.length);
      sum = drawn(xs, ys, crossed.lines, sum);
      // A reader starts at the upper left: there stands what nothing leads to.
      for (const index of free) sum += 0.5 * (xs[index] as number) + 0.1 * (ys[index] as number);
      return crossings && sum < enough ? sum + crossing * crossed.count((enough - sum) / crossing) : sum;
    },
  };
};

/** Columns side by side, each around the same middle height; wider gaps where words of lines need room. */
const placing = (items: readonly Item[], ties: readonly Tie[]) => {
  const widths = Float64Array.from(items, ({ width }) => width);
  const heights = Float64Array.from(items, ({ height }) => height);
  const roomy = ties.filter(({ from, to, room }) => from >= 0 && to >= 0 && room > gapX);
  const column = new Int32Array(items.length);
  const [xs, ys] = [new Float64Array(items.length), new Float64Array(items.length)];
  // A move may open one column more than there are items.
  const gaps = new Float64Array(items.length + 1);
  const tall = (members: readonly number[]): number => {
    let sum = -gapY;
    for (const index of members) sum += (heights[index] as number) + gapY;
    return sum;
  };
  return (columns: Columns) => {
    let [tallest, x, width, height] = [-Infinity, 0, 0, 0];
    gaps.fill(gapX, 0, columns.length);
    columns.forEach((members, at) => {
      tallest = Math.max(tallest, tall(members));
      for (const index of members) column[index] = at;
    });
    for (const { from, to, room } of roomy) {
      const at = column[from] as number;
      if ((column[to] as number) > at) gaps[at] = Math.max(gaps[at] as number, room);
    }
    columns.forEach((members, at) => {
      let [y, widest] = [(tallest - tall(members)) / 2, 0];
      for (const index of members) {
        xs[index] = x;
        ys[index] = y;
        widest = Math.max(widest, widths[index] as number);
        height = Math.max(height, y + (heights[index] as number));
        y += (heights[index] as number) + gapY;
      }
      width = Math.max(width, x + widest);
      x += widest + (gaps[at] as number);
    });
    return { xs, ys, width, height };
  };
};

/** Writes the ties as straight lines (four numbers each), and adds what their lengths cost; one that leaves the level counts half. */
const drawing = (items: readonly Item[], ties: readonly Tie[]) => {
  const here = (index: number) => index >= 0 && index < items.length;
  const known = ties.map((tie) => ({ ...tie, leaves: here(tie.from), enters: here(tie.to) }));
  return (xs: Float64Array, ys: Float64Array, lines: Float64Array, before: number): number => {
    let [sum, at] = [before, 0];
    for (const { from, to, start, end, leaves, enters } of known) {
      const x1 = leaves ? start.x + (xs[from] as number) : start.x;
      const y1 = leaves ? start.y + (ys[from] as number) : start.y;
      const x2 = enters ? end.x + (xs[to] as number) : end.x;
      const y2 = enters ? end.y + (ys[to] as number) : end.y;
      lines[at++] = x1;
      lines[at++] = y1;
      lines[at++] = x2;
      lines[at++] = y2;
      sum += (leaves && enters ? 1 : 0.5) * (Math.abs(y2 - y1) * 1.2 + ahead(x2 - x1));
    }
    return sum;
  };
};

/** A line that runs back, or has hardly room, costs the more the further. */
const ahead = (length: number): number => (length >= 40 ? length : 500 - 2.5 * length);
