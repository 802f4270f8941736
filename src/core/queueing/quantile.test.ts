import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mMC } from './models/m-m-c.ts';
import { mMCK } from './models/m-m-c-k.ts';
import { quantileOf } from './quantile.ts';

/** The definition: halving until nothing is left between the ends. */
const byHalving = (tail: (time: number) => number, p: number): number => {
  let low = 0;
  let high = 1e9;
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (tail(middle) > 1 - p) low = middle;
    else high = middle;
  }
  return low;
};

const queues = fc.record({
  servers: fc.integer({ min: 1, max: 9 }),
  ratio: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  meanMs: fc.constantFrom(0.001, 1, 40, 60_000),
  room: fc.integer({ min: 0, max: 30 }),
  p: fc.constantFrom(0.5, 0.95, 0.99, 0.9999),
  guess: fc.constantFrom(1, 1e-6, 300, 1e6),
});

test('percentiles of waits and responses are where halving finds them, whatever the guess', () => {
  fc.assert(
    fc.property(queues, ({ guess, meanMs, p, ratio, room, servers }) => {
      for (const { response, wait } of [
        mMC(servers, ratio * servers, meanMs),
        mMCK(servers, room, ratio * servers, meanMs),
      ])
        for (const law of [wait!, response!]) {
          const expected = byHalving(law.tail, p);
          const found = quantileOf(law.tail, p, guess);
          expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-10 * expected + 1e-9 * meanMs);
        }
    }),
    { numRuns: 200 },
  );
});

test('a tail that ends at once is followed to its end', () => {
  expect(quantileOf((ms) => (ms < 7 ? 1 - ms / 7 : 0), 0.99)).toBeCloseTo(6.93, 9);
  expect(quantileOf((ms) => (ms < 7 ? 1 : 0), 0.99)).toBeCloseTo(7, 9);
  expect(quantileOf(() => 0.005, 0.99)).toBe(0);
});

test('a handful of looks at the tail is enough', () => {
  let looks = 0;
  const { tail } = mMC(2, 1.6, 20).response!;
  const watched = (ms: number): number => {
    looks += 1;
    return tail(ms);
  };
  quantileOf(watched, 0.99, 56);
  expect(looks).toBeLessThan(15);
});
