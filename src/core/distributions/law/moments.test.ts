import { expect, test } from 'vitest';
import { meanMs, squaredVariation } from './moments.ts';

test('squared variation is 0 for constants, 1 for exponential, 1 / stages for Erlang and as written elsewhere', () => {
  expect(squaredVariation({ distribution: 'constant', meanMs: 5 })).toBe(0);
  expect(squaredVariation({ distribution: 'exponential', meanMs: 5 })).toBe(1);
  expect(squaredVariation({ distribution: 'erlang', meanMs: 5, shape: 4 })).toBe(0.25);
  expect(squaredVariation({ distribution: 'hyperexponential', meanMs: 5, scv: 9 })).toBe(9);
  expect(squaredVariation({ distribution: 'uniform', minMs: 0, maxMs: 6 })).toBeCloseTo(1 / 3, 12);
});

test('a duration that is always 0 does not vary', () => {
  expect([
    meanMs({ distribution: 'exponential', meanMs: 0 }),
    squaredVariation({ distribution: 'exponential', meanMs: 0 }),
  ]).toEqual([0, 0]);
});
