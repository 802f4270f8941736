import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gathered } from './gathered.ts';

test('what is found in each value stands in the order of the values', () => {
  const divisors = (value: number) => [1, 2, 3].filter((each) => value % each === 0);
  expect(gathered([6, 5, 4], divisors)).toEqual([1, 2, 3, 1, 1, 2]);
});

test('it finds what flatMap finds', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat())), (lists) => {
      expect(gathered(lists, (list) => list)).toEqual(lists.flat());
    }),
  );
});
