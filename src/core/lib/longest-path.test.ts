import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestPath } from './longest-path.ts';

const named =
  (...names: string[]) =>
  (vertex: number): string | undefined =>
    names[vertex] || undefined;

test('the longer of two ways counts, in its order', () => {
  expect(longestPath([[1, 2], [], [3], []], named('a', 'b', 'c', 'd'), [0])).toEqual(['a', 'c', 'd']);
});

test('vertices without a name add nothing', () => {
  expect(longestPath([[1], [2], []], named('a', '', 'c'), [0])).toEqual(['a', 'c']);
  expect(longestPath([[]], named(''), [0])).toEqual([]);
});

test('a circle is taken once, and entered by a name of its own it has that name once', () => {
  expect(longestPath([[1], [2], [1, 3], []], named('in', 'b', 'a', 'out'), [0])).toEqual(['in', 'a', 'b', 'out']);
  expect(longestPath([[1], [2], [1]], named('a', '', 'a'), [0])).toEqual(['a']);
});

test('among equally long ways the one of the earlier start counts', () => {
  expect(longestPath([[], []], named('a', 'b'), [0, 1])).toEqual(['a']);
  expect(longestPath([[], []], named('a', 'b'), [1, 0])).toEqual(['b']);
});

test('without circles it is as long as the longest of all ways', () => {
  const edges = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const successors = Array.from({ length: 12 }, (_, from) =>
        pairs.flatMap(([a, b]) => (Math.min(a, b) === from && a !== b ? [Math.max(a, b)] : [])),
      );
      const longest = (vertex: number): number => 1 + Math.max(0, ...(successors[vertex] ?? []).map(longest));
      expect(longestPath(successors, (vertex) => `v${vertex}`, [0])).toHaveLength(longest(0));
    }),
    { numRuns: 10_000 },
  );
});
