import { expect, test } from 'vitest';
import { partitionShares } from './partition-shares.ts';

test('evenly spread keys need no shares', () => {
  expect(partitionShares('t', undefined, 4, 1)).toBeNull();
  expect(partitionShares('t', { distribution: 'uniform' }, 4, 1)).toBeNull();
});

test('given shares are scaled to sum to one; a missing one is zero', () => {
  expect(partitionShares('t', { distribution: 'shares', shares: [3, 1] }, 3, 1)).toEqual([0.75, 0.25, 0]);
});

test('Zipf keys put the most on the partition of the first key, by the seed', () => {
  const shares = partitionShares('t', { distribution: 'zipf', keys: 1000, exponent: 1.5 }, 8, 1)!;
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  // The first key alone has 1 / zeta(1.5) of all, cut off at 1000 keys.
  expect(Math.max(...shares)).toBeGreaterThan(0.38);
  expect(partitionShares('t', { distribution: 'zipf' }, 8, 1)).toEqual(
    partitionShares('t', { distribution: 'zipf' }, 8, 1),
  );
  expect(partitionShares('t', { distribution: 'zipf' }, 8, 2)).not.toEqual(
    partitionShares('t', { distribution: 'zipf' }, 8, 1),
  );
});
