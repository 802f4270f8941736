import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gainOf, inverseOf, spectralRadius } from './loop-gain.ts';

const matrix = (rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));

test('the gain of a simple loop is the product of its weights', () => {
  const { endless, gain } = gainOf(
    matrix([
      [0, 0.5, 0],
      [0, 0, 0.8],
      [0.9, 0, 0],
    ]),
  );
  expect(endless).toBe(false);
  expect(gain).toBeCloseTo(0.36, 12);
});

test('from a radius of one on the gain is the radius', () => {
  expect(
    gainOf(
      matrix([
        [0, 2],
        [3, 0],
      ]),
    ),
  ).toEqual({ endless: true, gain: expect.closeTo(Math.sqrt(6), 8) });
});

/** I + W + W^2 + ..., summed until nothing is left of it. */
const powersOf = (weights: readonly (readonly number[])[]): number[][] => {
  const places = weights.map((_, at) => at);
  const sum: number[][] = places.map((row) => places.map((column) => (row === column ? 1 : 0)));
  let power = sum.map((row) => [...row]);
  for (let term = 1; term < 200; term++) {
    const last = power;
    power = places.map((row) =>
      places.map((column) => places.reduce((total, k) => total + last[row]![k]! * weights[k]![column]!, 0)),
    );
    for (const row of places) for (const column of places) sum[row]![column]! += power[row]![column]!;
  }
  return sum;
};

test('(I - W)^-1 is the sum of the powers of W', () => {
  const rows = fc.array(fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(rows, (weights) => {
      const inverse = inverseOf(matrix(weights))!;
      const sum = powersOf(weights);
      for (let at = 0; at < 16; at++) {
        expect(inverse[at >> 2]![at & 3]!).toBeCloseTo(sum[at >> 2]![at & 3]!, 8);
      }
      expect(spectralRadius(matrix(weights))).toBeLessThanOrEqual(0.8 + 1e-9);
    }),
    { seed: 7, numRuns: 100 },
  );
});
