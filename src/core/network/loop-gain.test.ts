import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eliminated, mostVisits, solve } from './elimination.ts';
import { eliminationPlan, type Weighted } from './elimination-plan.ts';
import { gainOf } from './loop-gain.ts';

const edgesOf = (rows: readonly (readonly number[])[]): Weighted[] =>
  rows.flatMap((row, from) => row.flatMap((weight, to) => (weight > 0 ? [{ from, to, weight }] : [])));
const gain = (rows: readonly (readonly number[])[]) =>
  gainOf(rows.length, edgesOf(rows), eliminationPlan(rows.length, edgesOf(rows)));

test('the gain of a simple loop is the product of its weights', () => {
  const { endless, gain: found } = gain([
    [0, 0.5, 0],
    [0, 0, 0.8],
    [0.9, 0, 0],
  ]);
  expect(endless).toBe(false);
  expect(found).toBeCloseTo(0.36, 12);
});

test('from a radius of one on the gain is the radius', () => {
  expect(
    gain([
      [0, 2],
      [3, 0],
    ]),
  ).toEqual({ endless: true, gain: expect.closeTo(Math.sqrt(6), 10) });
  expect(gain([[1]])).toEqual({ endless: true, gain: expect.closeTo(1, 8) });
});

test('a loop of a thousand links is as exact as a short one, below one and above', () => {
  const ring = (weight: number): Weighted[] =>
    Array.from({ length: 1000 }, (_, from) => ({ from, to: (from + 1) % 1000, weight: from === 0 ? weight : 1 }));
  const gainOfRing = (weight: number) => gainOf(1000, ring(weight), eliminationPlan(1000, ring(weight)));
  expect(gainOfRing(0.25)).toEqual({ endless: false, gain: expect.closeTo(0.25, 12) });
  expect(gainOfRing(3)).toEqual({ endless: true, gain: expect.closeTo(3 ** 0.001, 10) });
});

test('a weight without bound never ends', () => {
  expect(gainOf(1, [{ from: 0, to: 0, weight: Infinity }], null)).toEqual({ endless: true, gain: Infinity });
});

/** I + W + W^2 + ..., summed until nothing is left of it. */
const powersOf = (weights: readonly (readonly number[])[]): number[][] => {
  const places = weights.map((_, at) => at);
  const sum: number[][] = places.map((row) => places.map((column) => (row === column ? 1 : 0)));
  let power = sum.map((row) => [...row]);
  for (let term = 1; term < 300; term++) {
    const last = power;
    power = places.map((row) =>
      places.map((column) => places.reduce((total, k) => total + last[row]![k]! * weights[k]![column]!, 0)),
    );
    for (const row of places) for (const column of places) sum[row]![column]! += power[row]![column]!;
  }
  return sum;
};

const sparseRows = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.9 / size, noNaN: true }));
  const row = fc.array(weight, { minLength: size, maxLength: size });
  return fc.array(row, { minLength: size, maxLength: size });
});

test('elimination gives flows and visits as the sum of the powers of W does', () => {
  fc.assert(
    fc.property(sparseRows, (weights) => {
      const size = weights.length;
      const edges = edgesOf(weights);
      const done = eliminated(eliminationPlan(size, edges)!, (edge) => edges[edge]!.weight)!;
      const sum = powersOf(weights);
      const entering = weights.map((_, at) => at + 1);
      const flow = Float64Array.from(entering);
      solve(done, flow);
      for (let to = 0; to < size; to++) {
        expect(flow[to]!).toBeCloseTo(
          entering.reduce((total, rate, from) => total + rate * sum[from]![to]!, 0),
          8,
        );
      }
      expect(mostVisits(done)).toBeCloseTo(Math.max(...sum.map((row, at) => row[at]!)), 10);
    }),
    { numRuns: 300 },
  );
});

test('the radius with elimination is the one between the bounds of the power iteration', () => {
  fc.assert(
    fc.property(sparseRows, (weights) => {
      const size = weights.length;
      // A ring makes it one circle, and one that never ends.
      const ring = weights.map((_, from) => ({ from, to: (from + 1) % size, weight: 1.5 }));
      const edges = [...edgesOf(weights), ...ring];
      const { endless, gain: radius } = gainOf(size, edges, eliminationPlan(size, edges));
      expect(endless).toBe(true);
      expect(radius).toBeCloseTo(gainOf(size, edges, null).gain, 6);
    }),
    { numRuns: 200 },
  );
});
