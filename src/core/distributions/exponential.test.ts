import { expect, test } from 'vitest';
import { exponential } from './exponential.ts';
import type { Written } from './law/family.ts';
import { drawMany } from './testing/drawing.ts';

const law: Written<'exponential'> = { distribution: 'exponential', meanMs: 12 };

test('draws of the exponential law have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / exponential.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - exponential.variance(law))).toBeLessThanOrEqual(0.03 * exponential.variance(law));
});

test('an exponential duration exceeds its mean with probability 1 / e', () => {
  const draws = drawMany(law, 200_000, 12);
  expect(draws.filter((x) => x > 12).length / draws.length).toBeCloseTo(Math.exp(-1), 2);
  expect(draws.filter((x) => x > 12 * 9).length / draws.length).toBeCloseTo(Math.exp(-9), 3);
});
