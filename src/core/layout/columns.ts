/** A level in columns: from the layers of the graph, by moving single items as long as lines get shorter and the whole more compact. */
import type { Point } from './box.ts';
import type { Item, Tie } from './item.ts';
import { layersOf } from './layered.ts';
import { straightened } from './straighten.ts';

const gapX = 76;
const gapY = 34;
/** Moving single items costs their number squared, so larger levels stay in their layers. */
const mostMoved = 48;
/** Beyond this many lines their crossings are not counted while items are moved. */
const mostCrossed = 48;

type Columns = readonly (readonly number[])[];

/**
 * Upper left corners of the items. `goal` is the width that a level may have before it is folded, `effort` how many looks at a
 * tie or an item the search may take; then the best so far has to do.
 */
export const columned = (items: readonly Item[], ties: readonly Tie[], goal: number, effort: number): Point[] => {
  if (items.length === 0) return [];
  const inner = ties.filter(({ from, to }) => from !== to);
  const cost = (columns: Columns) => costOf(columns, items, inner, goal);
  const layers = spread(layersOf(items, inner), items, inner);
  const starts = foldings(layers);
  const small = items.length <= mostMoved;
  const each = items.length + inner.length + (inner.length <= mostCrossed ? inner.length ** 2 / 2 : 0);
  const trials = small ? effort / (each * starts.length) : 0;
  const candidates = starts.map((columns) => improved(columns, items.length, cost, trials));
  const best = candidates.reduce((one, other) => (cost(other) < cost(one) ? other : one));
  return straightened(best, items, inner, spotsOf(best, items, inner), gapY);
};

/** The layers in one row, and folded into two, three and four rows. */
const foldings = (layers: Columns): Columns[] =>
  [1, 2, 3, 4]
    .filter((rows) => rows === 1 || layers.length >= rows * 2 - 1)
    .map((rows) => {
      const width = Math.ceil(layers.length / rows);
      return Array.from({ length: width }, (_, column) => layers.filter((_layer, at) => at % width === column).flat());
    });

/** Items without any line fill the shortest columns instead of making the first one long. */
const spread = (layers: Columns, items: readonly Item[], ties: readonly Tie[]): Columns => {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const columns = layers.map((layer) => layer.filter((index) => tied.has(index))).filter(({ length }) => length > 0);
  const heights = columns.map((column) => column.reduce((sum, index) => sum + (items[index]?.height ?? 0) + gapY, 0));
  const loose = items.map((_, index) => index).filter((index) => !tied.has(index));
  const wanted = Math.ceil(Math.sqrt(loose.length));
  const open: number[][] = columns.map((column) => [...column]);
  for (const index of loose) {
    if (open.length < wanted) {
      open.push([]);
      heights.push(0);
    }
    const shortest = heights.indexOf(Math.min(...heights));
    open[shortest]?.push(index);
    heights[shortest] = (heights[shortest] ?? 0) + (items[index]?.height ?? 0) + gapY;
  }
  return open;
};

/** Takes out one item after the other and puts it where the whole costs least, until nothing gets better or all trials are used. */
const improved = (start: Columns, count: number, cost: (columns: Columns) => number, trials: number): Columns => {
  let [best, least, left] = [start, cost(start), trials];
  const tried = (moves: readonly Columns[]): boolean => {
    let better = false;
    for (const columns of moves) {
      if (left-- <= 0) return better;
      const next = cost(columns);
      if (next >= least - 1e-6) continue;
      [best, least, better] = [columns, next, true];
    }
    return better;
  };
  for (let better = true; better && left > 0; ) {
    better = false;
    for (let index = 0; index < count && left > 0; index++) better = tried(movesOf(best, index)) || better;
    if (left > 0) better = tried(swapsOf(best, count)) || better;
  }
  return best;
};

/** Every two items with their places exchanged. */
const swapsOf = (columns: Columns, count: number): Columns[] => {
  const pairs = Array.from({ length: count }, (_, one) =>
    Array.from({ length: one }, (_none, other) => [one, other] as const),
  ).flat();
  return pairs.map(([one, other]) =>
    columns.map((column) => column.map((index) => (index === one ? other : index === other ? one : index))),
  );
};

/** Every other place of an item: in each column at each height, and in a new column of its own. */
const movesOf = (columns: Columns, index: number): Columns[] => {
  const rest = columns.map((column) => column.filter((other) => other !== index)).filter(({ length }) => length > 0);
  return rest
    .flatMap((column, at) =>
      Array.from({ length: column.length + 1 }, (_, place) => rest.with(at, column.toSpliced(place, 0, index))),
    )
    .concat(Array.from({ length: rest.length + 1 }, (_, at) => rest.toSpliced(at, 0, [index])));
};

const spotsOf = (columns: Columns, items: readonly Item[], ties: readonly Tie[]): Point[] => {
  const spots: Point[] = Array(items.length);
  const column = new Map(columns.flatMap((members, at) => members.map((index) => [index, at])));
  const gaps = columns.map(() => gapX);
  for (const { from, to, room } of ties) {
    const at = column.get(from);
    if (at !== undefined && (column.get(to) ?? -1) > at) gaps[at] = Math.max(gaps[at] ?? 0, room);
  }
  const heights = columns.map((members) =>
    members.reduce((sum, index) => sum + (items[index]?.height ?? 0) + gapY, -gapY),
  );
  const tallest = Math.max(...heights);
  let x = 0;
  columns.forEach((members, at) => {
    let y = (tallest - (heights[at] ?? 0)) / 2;
    for (const index of members) {
      spots[index] = { x, y };
      y += (items[index]?.height ?? 0) + gapY;
    }
    x += Math.max(0, ...members.map((index) => items[index]?.width ?? 0)) + (gaps[at] ?? 0);
  });
  return spots;
};

/** What reads badly, in pixels of line: length, runs back, crossings, and a level that is wider or taller than a screen. */
const costOf = (columns: Columns, items: readonly Item[], ties: readonly Tie[], goal: number): number => {
  const spots = spotsOf(columns, items, ties);
  let [width, height] = [0, 0];
  spots.forEach(({ x, y }, index) => {
    width = Math.max(width, x + (items[index]?.width ?? 0));
    height = Math.max(height, y + (items[index]?.height ?? 0));
  });
  const drawn = ties.map(({ from, to, start, end }) => {
    const [one, other] = [spots[from], spots[to]];
    return {
      x1: start.x + (one?.x ?? 0),
      y1: start.y + (one?.y ?? 0),
      x2: end.x + (other?.x ?? 0),
      y2: end.y + (other?.y ?? 0),
      share: one && other ? 1 : 0.5,
    };
  });
  const size = Math.max(width, 1.65 * height);
  let sum = 0.1 * size + Math.max(0, size - goal) * Math.max(1, ties.length);
  for (const { x1, y1, x2, y2, share } of drawn) {
    const ahead = x2 - x1;
    sum += share * (Math.abs(y2 - y1) * 1.2 + (ahead >= 40 ? ahead : 500 - 2.5 * ahead));
  }
  const entered = new Set(ties.map(({ to }) => to));
  // A reader starts at the upper left: there stands what nothing leads to.
  spots.forEach(({ x, y }, index) => {
    if (!entered.has(index)) sum += 0.5 * x + 0.1 * y;
  });
  return drawn.length <= mostCrossed ? sum + 70 * crossings(drawn) : sum;
};

interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** How many pairs of straight lines cross within; those that share an end do not. */
const crossings = (lines: readonly Segment[]): number => {
  let count = 0;
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length; j++) if (cross(lines[i] as Segment, lines[j] as Segment)) count++;
  return count;
};

const cross = (a: Segment, b: Segment): boolean => {
  const side = (s: Segment, x: number, y: number) => (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1);
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < -1e-6 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < -1e-6;
};
