import { expect, test } from 'vitest';
import { hyperexponential } from './hyperexponential.ts';
import type { Written } from './law/family.ts';
import { drawMany } from './testing/drawing.ts';

const law: Written<'hyperexponential'> = { distribution: 'hyperexponential', meanMs: 12, scv: 4 };

test('draws of the hyperexponential law have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / hyperexponential.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - hyperexponential.variance(law))).toBeLessThanOrEqual(
    0.06 * hyperexponential.variance(law),
  );
});

test('with a squared variation of 1 it is the exponential law', () => {
  expect(hyperexponential.compile({ ...law, scv: 1 }, 0).parameters).toEqual([0.5, 12, 12]);
});
