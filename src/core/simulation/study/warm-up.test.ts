import { expect, test } from 'vitest';
import { cutTimes, findCut, mser5 } from './warm-up.ts';

const series = (length: number, value: (i: number) => number) => Float64Array.from({ length }, (_, i) => value(i));
const wobble = (i: number) => Math.sin(i * 12.9898) * 0.5;

test('a series that starts empty and settles is cut where it settles', () => {
  const settling = series(1000, (i) => 10 * (1 - Math.exp(-i / 30)) + wobble(i));
  expect(mser5(settling) * 5).toBeGreaterThan(60);
  expect(mser5(settling) * 5).toBeLessThan(300);
});

test('a series that is settled from the start is hardly cut', () => {
  expect(mser5(series(1000, wobble)) * 5).toBeLessThan(100);
});

test('a run that still climbs at its half is cut at half and said to be too short', () => {
  const climbing = series(1000, (i) => i);
  const times = cutTimes('auto', 1000);
  expect(findCut([climbing], times, 1000)).toEqual({ snapshot: times.length - 1, tooLong: true });
});

test('a given warm-up is one cut, and 0 cuts nothing', () => {
  expect(cutTimes(30, 100)).toEqual([30]);
  expect(cutTimes(0, 100)).toEqual([]);
});

const cutOf = (each: readonly Float64Array[]) => findCut(each, cutTimes('auto', 1000), 1000).snapshot;
const crowded = (extra: number) => series(1000, (i) => 5 + wobble(i) + (i < 60 ? extra : 0));

test('a beginning that is crowded in one replication only is chance and stays', () => {
  expect(cutOf([crowded(40), ...new Array<Float64Array>(19).fill(crowded(0))])).toBe(-1);
});

test('a beginning that is crowded in all of them is a warm-up, as where a pool first has to grow', () => {
  expect(cutOf(Array.from({ length: 20 }, (_, at) => crowded(2 + at / 10)))).toBeGreaterThanOrEqual(0);
});
