/** A level in columns: from the layers of the graph, by moving single items as long as lines get shorter and the whole more compact. */
import type { Point } from './box.ts';
import type { Item, Tie } from './item.ts';
import { layersOf } from './layered.ts';
import { type Columns, gapY, levelCost } from './level-cost.ts';
import { straightened } from './straighten.ts';

/** Moving single items costs their number squared, so larger levels stay in their layers. */
const mostMoved = 48;
/** Beyond this many lines their crossings are not counted while items are moved. */
const mostCrossed = 48;

/**
 * Upper left corners of the items. `goal` is the width that a level may have before it is folded, `effort` how many looks at a
 * tie or an item the search may take; then the best so far has to do.
 */
export const columned = (items: readonly Item[], ties: readonly Tie[], goal: number, effort: number): Point[] => {
  if (items.length === 0) return [];
  const inner = ties.filter(({ from, to }) => from !== to);
  const { of: cost, spots } = levelCost(items, inner, goal, inner.length <= mostCrossed);
  const layers = spread(layersOf(items, inner), items, inner);
  const starts = foldings(layers);
  const small = items.length <= mostMoved;
  const each = items.length + inner.length + (inner.length <= mostCrossed ? inner.length ** 2 / 2 : 0);
  const trials = small ? effort / (each * starts.length) : 0;
  const candidates = starts.map((columns) => improved(columns, items.length, cost, trials));
  const best = candidates.reduce((one, other) => (cost(other) < cost(one) ? other : one));
  return straightened(best, items, inner, spots(best), gapY);
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
