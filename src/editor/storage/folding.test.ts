import { expect, it } from 'vitest';
import { isFoldDue } from './folding.ts';

it('changes are folded into the text after fifty of them', () => {
  expect(isFoldDue(49, 1000, 10_000)).toBe(false);
  expect(isFoldDue(50, 1000, 10_000)).toBe(true);
});

it('few but large changes are folded sooner, and later where the text itself is large', () => {
  expect(isFoldDue(2, 199_999, 10_000)).toBe(false);
  expect(isFoldDue(2, 200_000, 10_000)).toBe(true);
  expect(isFoldDue(2, 200_000, 4_000_000)).toBe(false);
  expect(isFoldDue(2, 1_000_000, 4_000_000)).toBe(true);
});
