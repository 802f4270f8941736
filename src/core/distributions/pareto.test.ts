import { expect, test } from 'vitest';
import type { Written } from './law/family.ts';
import { pareto } from './pareto.ts';
import { drawMany } from './testing/drawing.ts';

const law: Written<'pareto'> = { distribution: 'pareto', meanMs: 12, shape: 5 };

test('draws of the Pareto law have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / pareto.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - pareto.variance(law))).toBeLessThanOrEqual(0.2 * pareto.variance(law));
});

test('the variance is infinite at a tail exponent of 2 or less', () => {
  expect(pareto.variance({ ...law, shape: 2 })).toBe(Infinity);
  expect(Math.min(...drawMany(law, 1000, 1))).toBeGreaterThanOrEqual(9.6);
});
