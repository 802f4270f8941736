import { expect, test } from 'vitest';
import { empirical } from './empirical.ts';
import type { Written } from './law/family.ts';
import { drawMany } from './testing/drawing.ts';

const law: Written<'empirical'> = { distribution: 'empirical', valuesMs: [1, 2, 3, 10] };

test('draws of measured values have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / empirical.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - empirical.variance(law))).toBeLessThanOrEqual(0.02 * empirical.variance(law));
});

test('only measured values are drawn, each as often', () => {
  const draws = drawMany({ ...law, valuesMs: [1, 2, 3, 10] }, 40_000, 5);
  expect([...new Set(draws)].sort((a, b) => a - b)).toEqual([1, 2, 3, 10]);
  expect(Math.abs(draws.filter((x) => x === 10).length - 10_000)).toBeLessThan(400);
});
