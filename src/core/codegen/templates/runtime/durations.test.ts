import { describe, expect, it } from 'vitest';
import { type Duration, drawMs } from './durations.ts';
import { drawFrom } from './identity.ts';

/** Mean and squared variation of many draws of a fixed stream. */
const moments = (duration: Duration) => {
  let draws = 0;
  const values = Array.from({ length: 40_000 }, () => drawMs(duration, () => drawFrom('seed', String(draws++))));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, scv: variance / mean ** 2 };
};

describe('drawn durations', () => {
  it.each<[Duration, number, number]>([
    [{ distribution: 'constant', meanMs: 10 }, 10, 0],
    [{ distribution: 'exponential', meanMs: 10 }, 10, 1],
    [{ distribution: 'uniform', minMs: 5, maxMs: 15 }, 10, 1 / 12],
    [{ distribution: 'erlang', meanMs: 10, shape: 4 }, 10, 0.25],
    [{ distribution: 'hyperexponential', meanMs: 10, scv: 3 }, 10, 3],
    [{ distribution: 'lognormal', meanMs: 10, scv: 0.5 }, 10, 0.5],
    [{ distribution: 'pareto', meanMs: 10, shape: 5 }, 10, 1 / 15],
    [{ distribution: 'empirical', valuesMs: [5, 10, 15] }, 10, 1 / 6],
  ])('%o has its mean and variation', (duration, mean, scv) => {
    const found = moments(duration);
    expect(found.mean / mean).toBeCloseTo(1, 1);
    expect(Math.abs(found.scv - scv)).toBeLessThan(0.1 * scv + 0.005);
  });
});
