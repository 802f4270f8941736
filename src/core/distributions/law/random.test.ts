import { expect, test } from 'vitest';
import { hashOf, next32, nextUniform, seedStream } from './random.ts';

const stream = (seed: number, replication = 0, name = 'orders', purpose = 'work') => {
  const words = new Int32Array(4);
  seedStream(words, 0, seed, replication, hashOf(name, 1), hashOf(purpose, 2));
  return words;
};
const draws = (words: Int32Array, count: number) => Array.from({ length: count }, () => next32(words, 0));

test('a stream repeats itself for the same seed, replication, element and purpose', () => {
  expect(draws(stream(7, 3), 50)).toEqual(draws(stream(7, 3), 50));
});

test('another seed, replication, element or purpose is another stream', () => {
  const all = [
    stream(7),
    stream(8),
    stream(7, 1),
    stream(7, 0, 'order'),
    stream(7, 0, 'orders', 'route'),
    stream(7 + 2 ** 33),
  ];
  const seen = new Set(all.flatMap((words) => draws(words, 200)));
  expect(seen.size).toBe(all.length * 200);
});

test('the generator is pinned, so that results stay the same in every version and engine', () => {
  expect(draws(Int32Array.of(1, 2, 3, 4), 4)).toEqual([7, 34, 56623200, 188882296]);
});

test('uniform draws fill the unit interval evenly', () => {
  const words = stream(1);
  const cells = new Array<number>(16).fill(0);
  for (let i = 0; i < 160_000; i++) cells[Math.floor(nextUniform(words, 0) * 16)]! += 1;
  const chiSquare = cells.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(37.7); // 99.9 % of the chi-square law with 15 degrees of freedom
});
