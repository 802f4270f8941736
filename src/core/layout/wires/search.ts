/**
 * The cheapest way through the lanes of a grid (A*: Hart, Nilsson and Raphael 1968): bends, crossings and running on a stranger's
 * wire cost extra, running on one's own bundle costs less.
 */
import type { Grid } from './grid.ts';
import { createHeap } from './heap.ts';

export interface Taken {
  /** By crossing: the bundle that runs to the right, or down, from there; 0 for none, -1 for several. */
  readonly right: Int32Array;
  readonly down: Int32Array;
}

/** In pixels of length, or as factors of it. */
const price = { bend: 34, far: 0.04, crossing: 26, shared: 0.55, crowded: 3, dear: 2.2 };
/** Of the distance that is left: more than a shared way would cost, so that the search looks ahead rather than around. */
const outlook = 0.7;
/** What a stretch costs its wire, apart from bends. */
const stretch = (
  length: number,
  closed: number,
  owner: number,
  across: number,
  own: number,
  shared: number,
): number => {
  const rate = owner === 0 ? 1 : owner === own ? shared : price.crowded;
  const crossed = across === 0 || across === own ? 0 : price.crossing;
  return length * rate * (closed === 2 ? price.dear : 1) + crossed;
};

/** A way that has not been found after `most` crossings is not worth waiting for. */
export const createSearch = ({ xs, ys, right, down }: Grid, taken: Taken, most: number) => {
  const columns = xs.length;
  const x = (crossing: number): number => xs[crossing % columns] as number;
  const y = (crossing: number): number => ys[Math.floor(crossing / columns)] as number;
  const axes = [
    { closed: right, taken: taken.right, across: taken.down },
    { closed: down, taken: taken.down, across: taken.right },
  ] as const;
  const states = columns * ys.length * 2;
  const costs = new Float64Array(states);
  const seen = new Int32Array(states);
  const before = new Int32Array(states);
  const heap = createHeap();
  let round = 0;

  /** Crossings from one to another, both included. A state is a crossing and how it was reached: 0 along a row, 1 along a lane. */
  return (from: number, to: number, own: number, turns: 'early' | 'late'): number[] | undefined => {
    round++;
    heap.clear();
    const turnX = turns === 'early' ? x(from) : x(to);
    const shared = turns === 'early' ? 1 : price.shared;
    const bendAt = (crossing: number): number => price.bend + price.far * Math.abs(x(crossing) - turnX);
    const left = (crossing: number): number =>
      Math.max(shared, outlook) * (Math.abs(x(crossing) - x(to)) + Math.abs(y(crossing) - y(to)));
    const reach = (state: number, cost: number, previous: number): void => {
      if (seen[state] === round && (costs[state] as number) <= cost) return;
      seen[state] = round;
      costs[state] = cost;
      before[state] = previous;
      heap.push(state, cost + left(state >> 1));
    };
    /** To the neighbour; `at` is the crossing that keeps what is known of the stretch between. */
    const step = (state: number, next: number, at: number, axis: 0 | 1): void => {
      const way = axes[axis];
      const closed = way.closed[at] as number;
      if (closed === 1) return;
      const here = state >> 1;
      const length = Math.abs(x(next) - x(here)) + Math.abs(y(next) - y(here));
      const cost = stretch(length, closed, way.taken[at] as number, way.across[next] as number, own, shared);
      reach(next * 2 + axis, (costs[state] as number) + cost + ((state & 1) === axis ? 0 : bendAt(here)), state);
    };
    const spreadFrom = (state: number): void => {
      const here = state >> 1;
      const column = here % columns;
      if (column + 1 < columns) step(state, here + 1, here, 0);
      if (column > 0) step(state, here - 1, here - 1, 0);
      if (here + columns < columns * ys.length) step(state, here + columns, here, 1);
      if (here >= columns) step(state, here - columns, here - columns, 1);
    };
    reach(from * 2, 0, -1);
    for (let visited = 0; visited < most; visited++) {
      const state = heap.pop();
      if (state < 0) return undefined;
      if (state === to * 2) return traced(state, before);
      // The last stretch runs into the box, so a way that comes along a lane still has to turn.
      if (state === to * 2 + 1) reach(to * 2, (costs[state] as number) + bendAt(to), state);
      spreadFrom(state);
    }
    return undefined;
  };
};

const traced = (last: number, before: Int32Array): number[] => {
  const way: number[] = [];
  for (let state = last; state >= 0; state = before[state] as number)
    if (way.at(-1) !== state >> 1) way.push(state >> 1);
  return way.reverse();
};
