import { expect, test } from 'vitest';
import { erlang } from './erlang.ts';
import type { Written } from './law/family.ts';
import { drawMany } from './testing/drawing.ts';

const law: Written<'erlang'> = { distribution: 'erlang', meanMs: 12, shape: 4 };

test('draws of the Erlang law have its mean and variance', () => {
  const draws = drawMany(law, 200_000, 11);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean / erlang.mean(law)).toBeCloseTo(1, 1.7);
  expect(Math.abs(variance - erlang.variance(law))).toBeLessThanOrEqual(0.03 * erlang.variance(law));
});

test('more stages vary less', () => {
  expect(erlang.variance({ ...law, shape: 16 })).toBe(9);
});
