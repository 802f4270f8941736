import { describe, expect, it, test } from 'vitest';
import type { Distribution } from '../../model/distribution.ts';
import { drawMany } from '../testing/drawing.ts';
import { meanMs, tail, variance } from './moments.ts';
import { normalTail } from './unit-normal.ts';

const squaredVariation = (law: Distribution): number => variance(law) / meanMs(law) ** 2;

const laws: readonly Distribution[] = [
  { distribution: 'constant', meanMs: 5 },
  { distribution: 'exponential', meanMs: 5 },
  { distribution: 'erlang', meanMs: 5, shape: 4 },
  { distribution: 'erlang', meanMs: 5, shape: 20_000 },
  { distribution: 'hyperexponential', meanMs: 5, scv: 9 },
  { distribution: 'uniform', minMs: 1, maxMs: 9 },
  { distribution: 'lognormal', meanMs: 5, scv: 2 },
  { distribution: 'lognormal', meanMs: 5, scv: 0 },
  { distribution: 'pareto', meanMs: 5, shape: 2.5 },
  { distribution: 'empirical', valuesMs: [1, 2, 2, 7, 20] },
];

test('squared variation is 0 for constants, 1 for exponential, 1 / stages for Erlang and as written elsewhere', () => {
  expect(squaredVariation({ distribution: 'constant', meanMs: 5 })).toBe(0);
  expect(squaredVariation({ distribution: 'exponential', meanMs: 5 })).toBe(1);
  expect(squaredVariation({ distribution: 'erlang', meanMs: 5, shape: 4 })).toBe(0.25);
  expect(squaredVariation({ distribution: 'hyperexponential', meanMs: 5, scv: 9 })).toBe(9);
  expect(squaredVariation({ distribution: 'uniform', minMs: 0, maxMs: 6 })).toBeCloseTo(1 / 3, 12);
});

describe('the chance of a longer duration', () => {
  it.each(laws)('is the share of the draws that are longer: $distribution', (law) => {
    const draws = [...drawMany(law, 40_000, 3)].sort((a, b) => a - b);
    for (const ms of [0.5, 1.5, 4.9, 5.01, 8, 15, 40]) {
      const share = draws.filter((draw) => draw > ms).length / draws.length;
      expect(Math.abs(tail(law, ms) - share), `longer than ${ms} ms`).toBeLessThan(0.011);
    }
  });

  it('is 0 of what takes no time', () => {
    expect(tail({ distribution: 'erlang', meanMs: 0, shape: 3 }, 1)).toBe(0);
  });

  it('of a standard normal draw is that of the tables', () => {
    const table = [
      [-1, 0.841344746068543],
      [0, 0.5],
      [1.96, 0.0249978951482204],
      [2.49, 0.00638715476494],
      [2.51, 0.00603655808041],
      [6, 9.865876450377e-10],
    ] as const;
    for (const [x, chance] of table) expect(normalTail(x) / chance, String(x)).toBeCloseTo(1, 9);
  });
});
