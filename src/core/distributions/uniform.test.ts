import { expect, test } from 'vitest';
import type { Written } from './law/family.ts';
import { drawMany } from './testing/drawing.ts';
import { uniform } from './uniform.ts';

const law: Written<'uniform'> = { distribution: 'uniform', minMs: 2, maxMs: 8 };

test('draws of the uniform law have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / uniform.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - uniform.variance(law))).toBeLessThanOrEqual(0.02 * uniform.variance(law));
});

test('a uniform duration stays within its bounds', () => {
  const draws = drawMany(law, 10_000, 3);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...draws)).toBeLessThan(8);
});
