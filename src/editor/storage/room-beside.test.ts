import { expect, it } from 'vitest';
import type { KeptStudy } from './kept.ts';
import { bytesOf, outlived } from './room-beside.ts';

const studies = (sizes: readonly number[]): KeptStudy[] =>
  sizes.map((size, at) => ({ document: `d${at}`, at, size, form: 1 }));
const gone = (sizes: readonly number[]): string[] => outlived(studies(sizes)).map(({ document }) => document);

it('keeps twenty studies, and lets the oldest go for one more', () => {
  expect(gone(Array(20).fill(1000))).toEqual([]);
  expect(gone(Array(22).fill(1000))).toEqual(['d1', 'd0']);
});

it('keeps what has room together, the newest first', () => {
  expect(gone([30e6, 30e6, 30e6])).toEqual(['d0']);
  expect(gone([1, 1, 70e6])).toEqual(['d2', 'd1', 'd0']);
});

it('counts what a study holds: texts, numbers and arrays of numbers, however deep', () => {
  expect(bytesOf({ ab: [new Float64Array(100)], c: { d: 'words' }, e: null })).toBe(2 + 1 + 800 + 1 + 1 + 5 + 1 + 8);
});
