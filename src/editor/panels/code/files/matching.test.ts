import { expect, it } from 'vitest';
import { matching, patternOf, shownAmong } from './matching.ts';

const files = [
  { path: '.eventwright/manifest.json', text: 'deploy/dashboard.json, README.md' },
  { path: 'README.md', text: 'See the dashboard. It costs $5 (a+b).' },
  { path: 'deploy/dashboard.json', text: '{}' },
];
const shown = (query: string, chosen: string): string | undefined => {
  const wanted = patternOf(query);
  return shownAmong(matching(files, wanted), chosen, wanted)?.path;
};

it('finds words in names and texts, in capitals or not, and takes signs for themselves', () => {
  const found = (query: string) => matching(files, patternOf(query)).map(({ path }) => path);
  expect(found('DASHBOARD')).toEqual(files.map(({ path }) => path));
  expect(found(' $5 (a+b). ')).toEqual(['README.md']);
  expect(found('d.ploy')).toEqual([]);
  expect(found('  ')).toEqual(files.map(({ path }) => path));
});

it('shows the file that is called so before one that only names it', () => {
  expect(shown('dashboard.json', '')).toBe('deploy/dashboard.json');
  expect(shown('costs', '')).toBe('README.md');
  expect(shown('', '')).toBe('.eventwright/manifest.json');
});

it('keeps to the file that was chosen as long as it has the words', () => {
  expect(shown('dashboard', 'README.md')).toBe('README.md');
  expect(shown('dashboard.json', 'README.md')).toBe('deploy/dashboard.json');
});
