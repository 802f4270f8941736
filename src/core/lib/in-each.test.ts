import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inEach } from './in-each.ts';

const even = { number: 2 };
const odd = { number: 3 };

const looking = () => {
  const looked: string[] = [];
  const find = inEach(([id, { number }]: readonly [string, { number: number }], factor: number) => {
    looked.push(id);
    return number % 2 === 0 ? [`${id} ${number * factor}`] : [];
  });
  return { find, looked };
};

test('what is found stands in the order of the ids', () => {
  const { find } = looking();
  expect(find({ c: even, a: even, b: odd }, 10)).toEqual(['a 20', 'c 20']);
  expect(find(undefined, 10)).toEqual([]);
});

test('only records that have changed or come are looked at again', () => {
  const { find, looked } = looking();
  find({ a: even, b: odd, d: even }, 1);
  looked.length = 0;
  expect(find({ a: even, b: { number: 4 }, c: even, d: even }, 1)).toEqual(['a 2', 'b 4', 'c 2', 'd 2']);
  expect(looked).toEqual(['b', 'c']);
  expect(find({ b: odd, d: even }, 1)).toEqual(['d 2']);
});

test('all are looked at again when something beside them changes', () => {
  const { find, looked } = looking();
  find({ a: even, b: odd }, 1);
  expect(find({ a: even, b: odd, c: odd }, 2)).toEqual(['a 4']);
  expect(looked).toEqual(['a', 'b', 'a', 'b', 'c']);
});

test('a section edited again and again is found as it is afresh', () => {
  const section = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(even, odd));
  fc.assert(
    fc.property(fc.array(fc.tuple(section, fc.constantFrom(1, 2))), (steps) => {
      const { find } = looking();
      for (const [each, factor] of steps) expect(find(each, factor)).toEqual(looking().find(each, factor));
    }),
  );
});
