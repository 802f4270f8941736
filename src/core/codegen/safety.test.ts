import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedCases } from '../../../scripts/test/asked-cases.ts';
import { randomDesign } from '../model/testing/random-design.ts';
import { isInside } from './apply.ts';
import { brokers } from './brokers/index.ts';
import { type ExportedProject, generateProject } from './generate.ts';
import { twinsOf } from './testing/hostile-design.ts';
import { Renaming, syntaxDifference } from './testing/same-syntax.ts';
import { textShape } from './testing/text-shape.ts';

type Files = ExportedProject['files'];

const holds = (check: (hostile: Files, harmless: () => Files) => void) =>
  fc.assert(
    fc.property(twinsOf(randomDesign), fc.constantFrom(...brokers), ({ hostile, harmless }, { id: broker }) =>
      check(generateProject(hostile, { broker }).files, () => generateProject(harmless, { broker }).files),
    ),
    { numRuns: askedCases ?? 100 },
  );

describe('a project of a design in hostile words', () => {
  it('is that of its harmless twin but for words: in programs, data, settings and documents', () => {
    holds((hostile, harmless) => {
      const renaming = new Renaming();
      for (const [one, other] of pairs(hostile, harmless()))
        expect(difference(one, other, renaming), `${one.path} for ${other.path}`).toBeUndefined();
    });
  });

  it('has paths that mean the same on every system, and lie inside', () => {
    holds((hostile) => {
      const paths = hostile.map(({ path }) => path);
      expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      for (const path of paths) {
        expect(isInside(path)).toBe(true);
        expect(path).toMatch(/^[A-Za-z0-9._/-]{1,200}$/);
        for (const step of path.split('/')) {
          expect(step).not.toMatch(/^(con|nul|aux|prn|com\d|lpt\d|conin\$|conout\$)(\.|$)/i);
          expect(step).not.toMatch(/\.$|^-/);
        }
      }
    });
  });

  it('has no sign that is not seen, or that turns the direction of a line', () => {
    holds((hostile) => {
      for (const { path, text } of hostile)
        if (!path.endsWith('.json')) expect(text, path).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    });
  });
});

/** Files of one place; the few that are called as people call them, in their order. */
const pairs = (hostile: Files, harmless: Files): (readonly [Files[number], Files[number]])[] => {
  const there = new Map(harmless.map((file) => [file.path, file]));
  const known = new Set(hostile.flatMap(({ path }) => (there.has(path) ? [path] : [])));
  const [ours, theirs] = [hostile, harmless].map((files) => files.filter(({ path }) => !known.has(path)));
  expect(ours?.map(({ path }) => placeOf(path)).sort()).toEqual(theirs?.map(({ path }) => placeOf(path)).sort());
  return hostile.flatMap((file) => {
    const other = there.get(file.path) ?? theirs?.find(({ path }) => placeOf(path) === placeOf(file.path));
    return other ? [[file, other] as const] : [];
  });
};

const placeOf = (path: string): string =>
  path.replace(/modules\/[^/]+\//, 'modules/*/').replace(/^[^/]+\.eventwright\.json$/, '*.eventwright.json');

const difference = (one: Files[number], other: Files[number], renaming: Renaming): string | undefined => {
  if (one.text === other.text) return undefined;
  if (/\.(ts|mjs)$/.test(one.path)) return syntaxDifference(one.path, one.text, other.text, renaming);
  const [found, expected] = [one, other].map(({ path, text }) => textShape(path, text).split('\n'));
  const at = found?.findIndex((line, index) => line !== expected?.[index]) ?? -1;
  if (at < 0 && found?.length === expected?.length) return undefined;
  return `line ${at + 1}: ${one.text.split('\n')[at]}\n    instead of ${other.text.split('\n')[at]}`;
};
