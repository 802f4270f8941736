import fc from 'fast-check';
import { expect, it } from 'vitest';
import { improved } from './column-search.ts';
import type { Item, Tie } from './item.ts';
import { levelCost } from './level-cost.ts';

const itemOf = (index: number): Item => ({ id: String(index), width: 100, height: 50, boxes: new Map() });
const tieOf = ([from, to]: readonly [number, number]): Tie => ({
  from,
  to,
  start: { x: 100, y: 25 },
  end: { x: 0, y: 25 },
  room: 0,
});

const levels = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    ties: fc
      .array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 8 })
      .map((pairs) => pairs.filter(([from, to]) => from !== to).map(tieOf)),
    column: fc.array(fc.nat({ max: 3 }), { minLength: count, maxLength: count }),
  }),
);

const startOf = (column: readonly number[]): number[][] =>
  [0, 1, 2, 3]
    .map((at) => column.flatMap((own, index) => (own === at ? [index] : [])))
    .filter(({ length }) => length > 0);

it('a search loses no item, doubles none, and leaves nothing that one move or one exchange would mend', () => {
  fc.assert(
    fc.property(levels, ({ count, ties, column }) => {
      const items = Array.from({ length: count }, (_, index) => itemOf(index));
      const { of: cost } = levelCost(items, ties, 2000, true);
      const start = startOf(column);
      const found = improved(start, count, cost, Infinity);
      expect(found.flat().sort((one, other) => one - other)).toEqual(items.map((_, index) => index));
      expect(cost(found)).toBeLessThanOrEqual(cost(start));
      expect(improved(found, count, cost, Infinity)).toEqual(found);
    }),
  );
});

it('what is known to cost enough need not be counted to the end, and is never told to cost less than that', () => {
  fc.assert(
    fc.property(levels, fc.double({ min: 0, max: 5000, noNaN: true }), ({ count, ties, column }, enough) => {
      const items = Array.from({ length: count }, (_, index) => itemOf(index));
      const { of: cost } = levelCost(items, ties, 2000, true);
      const [whole, cut] = [cost(startOf(column)), cost(startOf(column), enough)];
      if (whole < enough) expect(cut).toBe(whole);
      else expect(cut).toBeGreaterThan(enough - 1e-6);
    }),
  );
});

it('lines that cross are told apart from lines that meet at an end', () => {
  const items = [0, 1, 2, 3].map(itemOf);
  const ties = [tieOf([0, 3]), tieOf([1, 2])];
  const crossed = (columns: number[][]) =>
    Math.round((levelCost(items, ties, 2000, true).of(columns) - levelCost(items, ties, 2000, false).of(columns)) / 70);
  expect(
    crossed([
      [0, 1],
      [2, 3],
    ]),
  ).toBe(1);
  expect(
    crossed([
      [0, 1],
      [3, 2],
    ]),
  ).toBe(0);
});
