import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../design.ts';
import { largeDesign } from '../testing/large-design.ts';
import { randomDesign } from '../testing/random-design.ts';
import { checkDesign } from './check.ts';
import { shapeProblems } from './shape-problems.ts';
import { hasSoundShape } from './sound-shape.ts';

const pathsOf = (value: unknown, path: string[] = []): string[][] =>
  value === null || typeof value !== 'object'
    ? [path]
    : [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];

/** The value with another one at a path; all that does not lie on the path is the same object as before. */
const replaced = (value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown => {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === step ? replaced(item, rest, by) : item));
  return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], rest, by) };
};

const strangers = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  'Not an id',
  [],
  {},
  { 'x-own': 1 },
  { unknown: 1 },
  undefined,
  JSON.parse('{ "__proto__": { "kind": "topic" } }'),
);

test('what is sound has no problems of shape and the other way round, whatever was asked about before', () => {
  fc.assert(
    fc.property(randomDesign, fc.nat(), strangers, (design, number, stranger) => {
      expect(hasSoundShape(design)).toBe(true);
      const paths = pathsOf(design);
      const changed = replaced(design, paths[number % paths.length] as string[], stranger);
      if (hasSoundShape(changed)) expect(shapeProblems(changed)).toEqual([]);
      expect(checkDesign(changed)).toEqual(checkDesign(structuredClone(changed)));
      expect(hasSoundShape(design)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('fields of the user’s own are sound, ids and keys that no map may have are not', () => {
  const design: Design = largeDesign(20);
  expect(hasSoundShape({ ...design, 'x-team': 'ours' })).toBe(true);
  expect(hasSoundShape({ ...design, team: 'ours' })).toBe(false);
  expect(hasSoundShape({ ...design, nodes: { 'Not an id': Object.values(design.nodes ?? {})[0] } })).toBe(false);
  expect(hasSoundShape({ ...design, layout: { nodes: JSON.parse('{ "__proto__": { "x": 0, "y": 0 } }') } })).toBe(
    false,
  );
  expect(hasSoundShape({ ...design, layout: undefined })).toBe(false);
  expect(hasSoundShape([design])).toBe(false);
});
