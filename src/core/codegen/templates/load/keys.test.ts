import { expect, it } from 'vitest';
import { laneOf } from '../runtime/identity.ts';
import { freshKeys, type Keys, keysByLane, zipfKeys } from './keys.ts';

const count = 20_000;
const shares = (keys: Keys, of: (number: number) => number) => {
  const seen = new Map<number, number>();
  for (let at = 1; at <= count; at++) {
    const found = of(keys(at, (number) => `k-${number}`));
    seen.set(found, (seen.get(found) ?? 0) + 1 / count);
  }
  return seen;
};

it('are all different when nothing is drawn', () => {
  expect(shares(freshKeys, (number) => number).size).toBe(count);
});

it('of a Zipf law are as many and as frequent as drawn', () => {
  const seen = shares(zipfKeys(3, 1), (number) => number);
  expect([...seen.keys()].sort()).toEqual([1, 2, 3]);
  // 1 : 1/2 : 1/3; three standard deviations of 20,000 draws are 0.0107 at most.
  for (const [key, share] of [
    [1, 6 / 11],
    [2, 3 / 11],
    [3, 2 / 11],
  ] as const)
    expect(seen.get(key)).toBeCloseTo(share, 1);
  const even = shares(zipfKeys(2, 0), (number) => number);
  expect(even.get(1)).toBeCloseTo(0.5, 1);
});

it('by lane fill each lane with its share', () => {
  const seen = shares(keysByLane([1, 0, 3], 3, laneOf), (number) => laneOf(`k-${number}`, 3));
  expect(seen.get(0)).toBeCloseTo(0.25, 1);
  expect(seen.get(1)).toBeUndefined();
  expect(seen.get(2)).toBeCloseTo(0.75, 1);
});
