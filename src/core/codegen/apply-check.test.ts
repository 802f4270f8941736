import { expect, it } from 'vitest';
import type { Manifest } from './apply.ts';
import { faultsOf, pathsToCheck } from './apply-check.ts';

const generated = { owner: 'generated', sha256: 'old' } as const;
const yours = { owner: 'yours', sha256: 'old' } as const;
const manifest: Manifest = {
  generator: '1',
  files: {
    'a.ts': generated,
    'handler.ts': yours,
    'handler.test.ts': { ...yours, optional: true },
    'package.json': { owner: 'merged', sha256: 'old' },
    'orphan.ts': { ...generated, isOrphan: true },
    'shop.eventwright.json': generated,
    '../x': generated,
  },
};
const asGenerated = pathsToCheck(manifest).filter((path) => !path.endsWith('.new'));
const faults = (changed: Record<string, string | undefined>) => {
  const files = new Map([...asGenerated.map((path) => [path, 'old'] as const), ...Object.entries(changed)]);
  const existing = [...files].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(faultsOf(manifest, new Map(existing)).map(({ path, words }) => [path, words]));
};

it('nothing is wrong with a project as it was generated, whatever the user has made of what is theirs', () => {
  expect(faults({})).toEqual({});
  const mine = { 'handler.ts': 'mine', 'package.json': 'mine', 'handler.test.ts': undefined, 'orphan.ts': undefined };
  expect(faults({ ...mine, 'other.ts': 'mine', 'other.ts.new': 'mine' })).toEqual({});
});

it('what was generated and edited, what is missing and what is undecided is named with what to do', () => {
  expect(faults({ 'a.ts': 'mine', 'shop.eventwright.json': 'newer' })).toEqual({
    'a.ts': expect.stringContaining('was edited: take that back'),
    'shop.eventwright.json': expect.stringContaining('the project was not'),
  });
  expect(faults({ 'a.ts': undefined, 'handler.ts': undefined, 'package.json': undefined })).toEqual({
    'a.ts': expect.stringContaining('is missing'),
    'handler.ts': expect.stringContaining('is missing'),
    'package.json': expect.stringContaining('is missing'),
  });
  expect(faults({ 'a.ts.new': 'ours' })).toEqual({ 'a.ts': expect.stringContaining('delete a.ts.new') });
});

it('looks at no path that leads out of the folder', () => {
  expect(pathsToCheck(manifest).filter((path) => path.includes('..'))).toEqual([]);
});
