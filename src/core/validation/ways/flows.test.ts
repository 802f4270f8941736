import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unavoidable } from './flows.ts';

const reaches = (steps: ReadonlyMap<string, readonly string[]>, start: string, end: string, without: string) => {
  const seen = new Set([start]);
  for (const node of seen) for (const to of steps.get(node) ?? []) if (to !== without) seen.add(to);
  return seen.has(end);
};

test('a node is unavoidable exactly where taking it away cuts the end off', () => {
  const edge = fc.tuple(fc.nat(8), fc.nat(8));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 24 }), (edges) => {
      const steps = new Map<string, string[]>();
      for (const [from, to] of edges) steps.set(`${from}`, [...(steps.get(`${from}`) ?? []), `${to}`]);
      const expected = reaches(steps, '0', '8', '')
        ? Array.from({ length: 9 }, (_, at) => `${at}`).filter(
            (node) => node === '0' || node === '8' || !reaches(steps, '0', '8', node),
          )
        : [];
      expect([...unavoidable(steps, '0', '8')].sort()).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
