import { expect, test } from 'vitest';
import { coverageOf } from '../testing/coverage.ts';

test('a 95 % interval holds the exact value about 95 times in a hundred', () => {
  const { trials, hits } = coverageOf(1, 4);
  expect(trials).toBe(36);
  // At 95 % fewer than 30 of 36 come twice in a thousand; these seeds are fixed, the soak draws others.
  expect(hits).toBeGreaterThanOrEqual(30);
});
