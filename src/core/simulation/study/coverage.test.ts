import { expect, test } from 'vitest';
import { coverageOf } from '../testing/coverage.ts';

test('a 95 % interval holds the exact value about 95 times in a hundred', () => {
  const { trials, hits } = coverageOf(1, 4);
  expect(trials).toBe(20);
  // At 95 % fewer than 16 of 20 come three times in a thousand; these seeds are fixed, the soak draws others.
  expect(hits).toBeGreaterThanOrEqual(16);
});
