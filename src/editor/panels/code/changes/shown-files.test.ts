import { expect, it } from 'vitest';
import { generateProject } from '../../../../core/codegen/generate.ts';
import { exportProject } from '../../../workers/export-project.ts';
import { example } from '../../../workers/testing/example.ts';
import { filesOf, shownFiles } from './shown-files.ts';

const design = example('cart-3');
const { project, zip } = exportProject({ target: 'typescript', design, broker: 'in-memory' });
const changesOf = (files: typeof project.files) =>
  shownFiles(files, filesOf(zip)).flatMap(({ path, change }) => (change ? [[path, change]] : []));

it('a project that was exported just like that has no changes', () => {
  expect(changesOf(project.files)).toEqual([]);
});

it('names what is new, what has changed and what is gone, and leaves the list of files out', () => {
  const [first, second, ...rest] = project.files.filter(({ path }) => path.endsWith('.ts'));
  const others = project.files.filter(({ path }) => !path.endsWith('.ts'));
  const next = [...others, ...rest, { ...second!, text: '// another\n' }, { ...second!, path: 'services/new.ts' }];
  expect(changesOf(next)).toEqual([
    [second!.path, 'changed'],
    ['services/new.ts', 'added'],
    [first!.path, 'removed'],
  ]);
  const named = generateProject({ ...design, name: 'Another' }, { broker: 'in-memory' }).files;
  const paths = changesOf(named).map(([path]) => path);
  expect(paths).toContain('README.md');
  expect(paths).not.toContain('.eventwright/manifest.json');
});

it('without an export before nothing counts as new', () => {
  expect(shownFiles(project.files, null).every(({ change }) => change === null)).toBe(true);
});
