import { expect, test } from 'vitest';
import { constant } from './constant.ts';
import type { Written } from './law/family.ts';
import { drawMany } from './testing/drawing.ts';

const law: Written<'constant'> = { distribution: 'constant', meanMs: 12 };

test('draws of a constant have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / constant.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - constant.variance(law))).toBeLessThanOrEqual(0 * constant.variance(law));
});

test('a constant never varies', () => {
  expect(new Set(drawMany(law, 100, 3))).toEqual(new Set([12]));
});
