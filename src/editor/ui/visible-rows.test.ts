import { expect, test } from 'vitest';
import { rowsBetween } from './visible-rows.ts';

const rowHeight = 27;

test('a short list is there as a whole, wherever it is scrolled to', () => {
  expect(rowsBetween(-500, 400, 200, rowHeight)).toEqual({ first: 0, past: 200 });
});

test('of a long list all rows in the window are there, and not many more', () => {
  for (const top of [300, 0, -1, -5000, -100_000, -269_000]) {
    const { first, past } = rowsBetween(top, 900, 10_000, rowHeight);
    const shown = [Math.max(0, Math.floor(-top / rowHeight)), Math.min(10_000, Math.ceil((900 - top) / rowHeight))];
    expect([top, first <= (shown[0] as number), past >= (shown[1] as number)]).toEqual([top, true, true]);
    expect(past - first).toBeLessThan(90);
  }
});

test('a range stays within the list, also where the list is scrolled beyond its end', () => {
  expect(rowsBetween(-1e9, 900, 1000, rowHeight).past).toBe(1000);
  expect(rowsBetween(1e9, 900, 1000, rowHeight).first).toBe(0);
});
