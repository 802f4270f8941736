import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweennessOf } from './betweenness.ts';

const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    successors: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), {
      minLength: size,
      maxLength: size,
    }),
    places: fc.array(fc.constantFrom(0, 1, 1), { minLength: size, maxLength: size }),
  }),
);

/** Every shortest way from one vertex to another, one by one. */
const shortestWays = (successors: readonly (readonly number[])[], from: number, to: number): number[][] => {
  let ways = [[from]];
  for (let length = 0; length < successors.length; length++) {
    ways = ways.flatMap((way) => successors[way[way.length - 1]!]!.map((next) => [...way, next]));
    const arrived = ways.filter((way) => way[way.length - 1] === to);
    if (arrived.length > 0) return arrived;
    ways = ways.filter((way) => new Set(way).size === way.length);
  }
  return [];
};

const shareThrough = (vertex: number, ways: readonly number[][]): number =>
  ways.length > 0 ? ways.filter((way) => way.includes(vertex)).length / ways.length : 0;

test('betweenness is the share of pairs whose shortest ways lead through, counted one by one', () => {
  fc.assert(
    fc.property(graphs, ({ places, successors }) => {
      const found = betweennessOf(successors, { places: Uint8Array.from(places) });
      const ends = places.flatMap((place, vertex) => (place === 1 ? [vertex] : []));
      successors.forEach((_, vertex) => {
        const others = ends.filter((end) => end !== vertex);
        const shares = others.flatMap((from) =>
          others.filter((to) => to !== from).map((to) => shareThrough(vertex, shortestWays(successors, from, to))),
        );
        const pairs = (ends.length - 1) * (ends.length - 2);
        expect(found[vertex]!).toBeCloseTo(
          ends.length > 2 ? shares.reduce((sum, share) => sum + share, 0) / pairs : 0,
          10,
        );
      });
    }),
    { numRuns: 300 },
  );
});

test('in a star that answers, all ways lead through the middle, also as seen from some of the tips', () => {
  const tips = Array.from({ length: 200 }, (_, at) => at + 1);
  const star = [tips, ...tips.map(() => [0])];
  const places = new Uint8Array(201).fill(1);
  expect(betweennessOf(star, { places })[0]).toBeCloseTo(1, 12);
  expect(betweennessOf(star, { places, mostStarts: 20 })[0]).toBeGreaterThan(0.8);
});
