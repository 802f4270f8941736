import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subjectsOverlap } from './nats-subjects.ts';

test.each([
  ['orders.placed', 'orders.placed', true],
  ['orders.placed', 'orders.paid', false],
  ['orders.*', 'orders.paid', true],
  ['orders.*', 'orders.paid.late', false],
  ['orders.>', 'orders.paid.late', true],
  ['orders.>', 'orders', false],
  ['a.*.c', 'a.b.>', true],
  ['*.b', 'a.*', true],
  ['>', 'a', true],
])('%s and %s: %s', (one, other, expected) => {
  expect(subjectsOverlap(one, other)).toBe(expected);
});

const words = fc.array(fc.constantFrom('a', 'b', '*'), { minLength: 1, maxLength: 3 });
const pattern = fc.tuple(words, fc.boolean()).map(([all, rest]) => [...all, ...(rest ? ['>'] : [])].join('.'));

/** By the definition: all subjects of up to five words, matched by a regular expression. */
const matches = (subject: string, by: string): boolean =>
  new RegExp(`^${by.replaceAll('.', '\\.').replaceAll('*', '[^.]+').replace('>', '.+')}$`).test(subject);
const subjects = ['a', 'b'].flatMap((word) => [word]);
const grown = (length: number): string[] =>
  length === 1 ? subjects : grown(length - 1).flatMap((stem) => subjects.map((word) => `${stem}.${word}`));
const all = [1, 2, 3, 4, 5].flatMap(grown);

test('two patterns overlap exactly where some subject fits both', () => {
  fc.assert(
    fc.property(pattern, pattern, (one, other) => {
      const both = all.some((subject) => matches(subject, one) && matches(subject, other));
      expect(subjectsOverlap(one, other)).toBe(both);
      expect(subjectsOverlap(other, one)).toBe(both);
    }),
  );
});
