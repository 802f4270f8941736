import { expect, test } from 'vitest';
import type { Written } from './law/family.ts';
import { lognormal } from './lognormal.ts';
import { drawMany } from './testing/drawing.ts';

const law: Written<'lognormal'> = { distribution: 'lognormal', meanMs: 12, scv: 0.5 };

test('draws of the lognormal law have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / lognormal.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - lognormal.variance(law))).toBeLessThanOrEqual(0.05 * lognormal.variance(law));
});

test('a lognormal law without variation is constant, and a mean of 0 is 0', () => {
  expect(drawMany({ ...law, scv: 0 }, 3, 1).every((x) => Math.abs(x - 12) < 1e-12)).toBe(true);
  expect([...drawMany({ ...law, meanMs: 0 }, 3, 1)]).toEqual([0, 0, 0]);
});
