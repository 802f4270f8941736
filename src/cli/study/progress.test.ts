import { expect, test } from 'vitest';
import { progressText } from './progress.ts';

test('progress says how many are done and how long the rest takes', () => {
  expect(progressText(5, 2.5, { of: 20 })).toBe('5 of 20 replications, 8 s left');
  expect(progressText(1, 60, { of: 11 })).toBe('1 of 11 replications, 10 min left');
  expect(progressText(1, 3600, { of: 5 })).toBe('1 of 5 replications, 4 h left');
  expect(progressText(20, 9, { of: 20 })).toBe('20 of 20 replications, 0 s left');
});

test('where nobody knows how many there will be, the budget is the end', () => {
  expect(progressText(40, 12, { of: null, budgetSeconds: 30 })).toBe('40 replications, at most 18 s left');
  expect(progressText(40, 12, { of: null })).toBe('40 replications');
});
