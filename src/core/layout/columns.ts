/** A level in columns: from the layers of the graph, by moving single items as long as lines get shorter and the whole more compact. */
import type { Point } from './box.ts';
import { improved } from './column-search.ts';
import type { Item, Tie } from './item.ts';
import { layersOf, roughLayersOf } from './layered.ts';
import { type Columns, gapY, levelCost } from './level-cost.ts';
import { straightened } from './straighten.ts';

/** Moving single items costs their number squared, so larger levels stay in their layers. */
const mostMoved = 48;
/** Beyond this many lines their crossings are not counted while items are moved. */
const mostCrossed = 48;

/** How long the best places of a level are looked for. */
export interface Effort {
  /** Looks at a tie or an item; then the best so far has to do. */
  readonly looks: number;
  /** Is every start followed to its end? Else all of them half the way, and the best one from there. */
  readonly thorough: boolean;
}

/** Upper left corners of the items. `goal` is the width that a level may have before it is folded. */
export const columned = (items: readonly Item[], ties: readonly Tie[], goal: number, effort: Effort): Point[] => {
  if (items.length === 0) return [];
  const inner = ties.filter(({ from, to }) => from !== to);
  const { of: cost, spots } = levelCost(items, inner, goal, inner.length <= mostCrossed);
  const small = items.length <= mostMoved;
  const layers = (small && !effort.thorough ? roughLayersOf : layersOf)(items, inner);
  const each = items.length + inner.length + (inner.length <= mostCrossed ? inner.length ** 2 / 2 : 0);
  const trials = small ? effort.looks / each : 0;
  const first = effort.thorough ? trials : trials / 2;
  const starts = foldings(spread(layers, items, inner));
  const better = (start: Columns, most: number): Columns => improved(start, items.length, cost, most);
  const found = starts
    .map((columns) => better(columns, first / starts.length))
    .reduce((one, other) => (cost(other) < cost(one) ? other : one));
  const best = effort.thorough ? found : better(found, trials - first);
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
