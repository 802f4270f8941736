import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsOf } from './components.ts';

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 4 }), { minLength: size, maxLength: size }),
  );

/** Who reaches whom, by Warshall's closure. */
const reach = (successors: readonly (readonly number[])[]): boolean[][] => {
  const size = successors.length;
  const reaches = successors.map((out, from) =>
    Array.from({ length: size }, (_, to) => from === to || out.includes(to)),
  );
  for (let via = 0; via < size; via++)
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++) if (reaches[from]![via]! && reaches[via]![to]!) reaches[from]![to] = true;
  return reaches;
};

test('vertices share a component just when each reaches the other, and edges lead to lower numbers', () => {
  fc.assert(
    fc.property(graphs, (successors) => {
      const { members, of } = componentsOf(successors);
      const reaches = reach(successors);
      const wrong: string[] = [];
      for (let a = 0; a < successors.length; a++) {
        for (let b = 0; b < successors.length; b++) {
          if ((of[a] === of[b]) !== (reaches[a]![b]! && reaches[b]![a]!)) wrong.push(`${a} and ${b}`);
          if (reaches[a]![b]! && of[b]! > of[a]!) wrong.push(`${a} before ${b}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(members.flat().sort((a, b) => a - b)).toEqual(successors.map((_, at) => at));
    }),
    { numRuns: 10_000 },
  );
});

test('a chain of a hundred thousand vertices needs no deep stack', () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => (at + 1 < 100_000 ? [at + 1] : []));
  expect(componentsOf(chain).members).toHaveLength(100_000);
});
