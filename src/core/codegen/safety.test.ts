import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedCases } from '../../../scripts/test/asked-cases.ts';
import { randomDesign } from '../model/testing/random-design.ts';
import { isInside } from './apply.ts';
import { brokers } from './brokers/index.ts';
import { draftProject, type ExportedProject } from './generate.ts';
import { twinsOf } from './testing/hostile-design.ts';
import { difference } from './testing/same-project.ts';
import { Renaming } from './testing/same-syntax.ts';

const cases = askedCases ?? 100;
/** Only to end a test that would never end. */
const patienceMs = 120_000 + cases * 1_000;

type Files = ExportedProject['files'];

describe('a project of a design in hostile words', () => {
  it(
    'is that of its harmless twin but for words, in paths that mean the same everywhere, without a sign that is not seen',
    () => {
      fc.assert(
        fc.property(twinsOf(randomDesign), fc.constantFrom(...brokers), (twins, { id: broker }) => {
          const hostile = draftProject(twins.hostile, { broker }).files;
          expectSameForm(hostile, draftProject(twins.harmless, { broker }).files);
          expectPaths(hostile.map(({ path }) => path));
          for (const { path, text } of hostile)
            if (!path.endsWith('.json')) expect(unseenIn(text), path).toBeUndefined();
        }),
        { numRuns: cases },
      );
    },
    patienceMs,
  );
});

const expectSameForm = (hostile: Files, harmless: Files): void => {
  const renaming = new Renaming();
  for (const [one, other] of pairs(hostile, harmless)) {
    const found = difference(one, other, renaming);
    if (found !== undefined)
      expect.fail(`${one.path} for ${other.path}: ${found}\n${one.text}\ninstead of\n${other.text}`);
  }
};

const expectPaths = (paths: readonly string[]): void => {
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  const isSafe = (path: string) =>
    isInside(path) && /^[A-Za-z0-9._/-]{1,200}$/.test(path) && !path.split('/').some(isDeviceOrSwitch);
  expect(paths.filter((path) => !isSafe(path))).toEqual([]);
};

const isDeviceOrSwitch = (step: string): boolean =>
  /^(con|nul|aux|prn|com\d|lpt\d|conin\$|conout\$)(\.|$)/i.test(step) || /\.$|^-/.test(step);

/** Nothing to see, or what turns the direction of a line. Most texts are those of every project: each is looked through once. */
const unseenIn = (text: string): string | undefined => {
  if (clean.has(text)) return undefined;
  const [found] = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.exec(text) ?? [];
  if (found === undefined && clean.size < 1_000) clean.add(text);
  return found;
};
const clean = new Set<string>();

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
