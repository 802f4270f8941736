/**
 * Heights within the columns of a level that make its lines straight: each item goes to the mean of where its lines want it,
 * as far as the order in its column allows (pooling of adjacent violators: Barlow et al. 1972, isotonic regression).
 */
import type { Point } from './box.ts';
import type { Item, Tie } from './item.ts';

const sweeps = 6;

/** New heights for these spots; the order in each column stays, and `gap` lies between neighbours. */
export const straightened = (
  columns: readonly (readonly number[])[],
  items: readonly Item[],
  ties: readonly Tie[],
  spots: readonly Point[],
  gap: number,
): Point[] => {
  const heights = spots.map(({ y }) => y);
  const touching = items.map(() => [] as Tie[]);
  for (const tie of ties) {
    if (tie.from >= 0) touching[tie.from]?.push(tie);
    if (tie.to >= 0 && tie.to !== tie.from) touching[tie.to]?.push(tie);
  }
  const tallest = Math.max(...columns.map((column) => extent(column, items, gap)));
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const wishes = column.map((index) => wish(index, touching[index] ?? [], heights));
      const settled = settle(column, wishes, items, gap, tallest);
      column.forEach((index, place) => {
        heights[index] = settled[place] as number;
      });
    }
  return spots.map(({ x }, index) => ({ x, y: heights[index] as number }));
};

/** Where the lines of an item would have it; where it is, if it has none. */
const wish = (index: number, ties: readonly Tie[], heights: readonly number[]): { at: number; weight: number } => {
  const at = (item: number, { y }: Point): number => (item < 0 ? y : (heights[item] ?? 0) + y);
  let [sum, weight] = [0, 0];
  for (const { from, to, start, end } of ties) {
    if (from === to) continue;
    const share = from < 0 || to < 0 ? 0.4 : 1;
    sum += share * (from === index ? at(to, end) - start.y : at(from, start) - end.y);
    weight += share;
  }
  return weight === 0 ? { at: heights[index] ?? 0, weight: 0.05 } : { at: sum / weight, weight };
};

const extent = (column: readonly number[], items: readonly Item[], gap: number): number =>
  column.reduce((sum, index) => sum + (items[index]?.height ?? 0), gap * (column.length - 1));

/** The nearest heights to the wishes that keep the order, within 0 and the tallest column. */
const settle = (
  column: readonly number[],
  wishes: readonly { readonly at: number; readonly weight: number }[],
  items: readonly Item[],
  gap: number,
  tallest: number,
): number[] => {
  const pools: { mean: number; weight: number; count: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  column.forEach((index, place) => {
    offsets.push(offset);
    const { at, weight } = wishes[place] as { at: number; weight: number };
    pools.push({ mean: at - offset, weight, count: 1 });
    for (let last = pools.length - 1; last > 0; last--) {
      const [upper, lower] = [pools[last - 1], pools[last]];
      if (!upper || !lower || upper.mean <= lower.mean) break;
      const whole = upper.weight + lower.weight;
      upper.mean = (upper.mean * upper.weight + lower.mean * lower.weight) / whole;
      upper.weight = whole;
      upper.count += lower.count;
      pools.pop();
    }
    offset += (items[index]?.height ?? 0) + gap;
  });
  const most = Math.max(0, tallest - (offset - gap));
  const bases = pools.flatMap(({ mean, count }) => Array<number>(count).fill(Math.min(Math.max(mean, 0), most)));
  return offsets.map((own, place) => own + (bases[place] as number));
};
