import { expect, it } from 'vitest';
import { limitedShare } from './limited-share.ts';

it.each([0.1, 0.5, 0.9, 1, 1.5, 5])(
  'a bucket of one, two or three tokens at load %d: M/D/1/K of Brun and Garcia (2000)',
  (load) => {
    const passed = (b: number) => b / (1 + load * b);
    expect(limitedShare(load, 1)).toBeCloseTo(passed(1), 12);
    expect(limitedShare(load, 2)).toBeCloseTo(passed(Math.exp(load)), 12);
    expect(limitedShare(load, 3)).toBeCloseTo(passed(Math.exp(2 * load) - load * Math.exp(load)), 12);
  },
);

it('a large bucket refuses only what is too much for ever', () => {
  expect(limitedShare(0.8, 200)).toBeCloseTo(1, 9);
  expect(limitedShare(2, 200)).toBeCloseTo(0.5, 9);
  expect(limitedShare(1, 100_000)).toBeGreaterThan(0.99);
  expect(limitedShare(1e6, 100)).toBe(1e-6);
  expect(limitedShare(40, 400)).toBeCloseTo(1 / 40, 12);
});

it('more tokens never refuse more', () => {
  for (const load of [0.3, 0.99, 1.01, 30]) {
    let before = 0;
    for (const burst of [1, 2, 3, 5, 10, 50, 400, 401]) {
      const share = limitedShare(load, burst);
      expect(share).toBeGreaterThanOrEqual(before - 1e-12);
      expect(share).toBeLessThanOrEqual(Math.min(1, 1 / load) + 1e-12);
      before = share;
    }
  }
});
