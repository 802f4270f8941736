import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tailFromTransform } from '../transform.ts';
import { mMCK } from './m-m-c-k.ts';
import { poissonCounts } from './poisson-counts.ts';

const queues = fc.record({
  servers: fc.integer({ min: 1, max: 6 }),
  room: fc.integer({ min: 0, max: 60 }),
  ratio: fc.constantFrom(0.05, 0.7, 0.999, 1, 1.2, 4),
  ms: fc.constantFrom(1, 20, 100, 400),
});

test('tails of wait and response are those that belong to their transforms', () => {
  fc.assert(
    fc.property(queues, ({ ms, ratio, room, servers }) => {
      const { response, wait } = mMCK(servers, room, ratio * servers, 10);
      expect(response!.tail(0)).toBeCloseTo(1, 12);
      for (const law of [wait!, response!]) expect(law.tail(ms)).toBeCloseTo(tailFromTransform(law.transform)(ms), 5);
    }),
    { numRuns: 300 },
  );
});

test('the mean wait is the integral of its tail', () => {
  const { meanWaitMs, wait } = mMCK(2, 30, 1.9, 10);
  let integral = 0;
  for (let ms = 0.05; ms < 500; ms += 0.1) integral += wait!.tail(ms) * 0.1;
  expect(integral).toBeCloseTo(meanWaitMs, 3);
});

test('behind thousands of waiting messages the wait is still known', () => {
  const { response, wait } = mMCK(1, 5000, 1.5, 10);
  // Nearly always full: 5000 departures of 10 ms, give or take the square root of their number.
  expect(wait!.tail(45_000)).toBeCloseTo(1, 6);
  expect(wait!.tail(49_980)).toBeGreaterThan(0.4);
  expect(response!.tail(55_000)).toBeLessThan(1e-6);
});

test('chances of a Poisson count sum to one around its mean, however large that is', () => {
  for (const mean of [0, 0.01, 3, 700, 1e6]) {
    const { chances, first } = poissonCounts(mean);
    expect(chances.reduce((sum, chance, at) => sum + chance * (first + at), 0)).toBeCloseTo(mean, 5);
  }
  expect(poissonCounts(2).chances[3]).toBeCloseTo((8 / 6) * Math.exp(-2), 12);
});
