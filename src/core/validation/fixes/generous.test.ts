import { expect, test } from 'vitest';
import { generous } from './generous.ts';

test.each([
  [60_000, 120_000],
  [61_000, 130_000],
  [1, 2],
  [0, 1],
  [7.2, 15],
])('where %d are needed, %d are allowed', (needed, allowed) => {
  expect(generous(needed)).toBe(allowed);
});
