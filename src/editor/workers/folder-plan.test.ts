import { expect, it } from 'vitest';
import { manifestPath } from '../../core/codegen/apply-export.ts';
import { generateProject } from '../../core/codegen/generate.ts';
import { generateTarget } from '../../core/codegen/generate-target.ts';
import type { Design } from '../../core/model/design.ts';
import { planFolder } from './folder-plan.ts';
import { example } from './testing/example.ts';

const { files } = generateProject(example('cart-3'), { broker: 'in-memory' });
const made = { target: 'typescript', files } as const;
const written = new Map(files.map(({ path, text }) => [path, text]));
const handler = files.find(({ path }) => /\/handlers\//.test(path))?.path ?? '';
const topics = files.find(({ path, owner }) => owner === 'generated' && path.startsWith('packages/'))?.path ?? '';

it('writes all of a project into a folder that never had one', () => {
  const plan = planFolder({ made, existing: new Map() });
  expect(plan).toMatchObject({ isKnown: false, changed: [], deleted: [], conflicts: [], orphans: [] });
  expect(plan.added.length).toBe(files.length - 1);
});

it('has nothing to do where the project lies there already', () => {
  const plan = planFolder({ made, existing: written });
  expect(plan).toMatchObject({ isKnown: true, added: [], changed: [], deleted: [], conflicts: [], orphans: [] });
  expect(plan.changes.writes).toEqual([]);
});

it('tells what was edited from what has changed, and what is left over from what goes', () => {
  const existing = new Map(written).set(handler, '// mine\n').set(topics, '// edited\n');
  const next = files
    .filter(({ path }) => path !== handler && path !== 'README.md')
    .map((file) => (file.path === manifestPath ? { ...file, text: withoutFiles(file.text) } : file));
  const plan = planFolder({ made: { target: 'typescript', files: next }, existing });
  expect(plan.conflicts).toMatchObject([{ path: topics, writeTo: `${topics}.new` }]);
  expect(plan.orphans.map(({ path }) => path)).toContain(handler);
  expect([...plan.deleted, ...plan.orphans.map(({ path }) => path)]).toContain('README.md');
});

it('tells what has got another name from what is left over', () => {
  const existing = new Map(
    [...written].map(([path, text]) => [path, path.startsWith('services/') ? `${text}// mine\n` : text]),
  );
  const renamed = JSON.parse(
    JSON.stringify(example('cart-3')).replace(/"order(-reads-[a-z-]+)?"/g, '"ordering$1"'),
  ) as Design;
  const renamedFiles = generateProject(renamed, { broker: 'in-memory' }).files;
  const plan = planFolder({ made: { target: 'typescript', files: renamedFiles }, existing });
  expect(plan.moves).toContainEqual(['services/order/src/deps.ts', 'services/ordering/src/deps.ts']);
  const paths = [...plan.conflicts, ...plan.orphans].map(({ path }) => path);
  for (const move of plan.moves) for (const path of move) expect(paths).not.toContain(path);
});

it('tells what changes from a document that is written anew although somebody edited it', () => {
  const documents = generateTarget(example('cart-3'), 'markdown', { broker: 'in-memory' }).files;
  const [path = '', text = ''] = documents.flatMap((file) => [file.path, file.text]);
  const existing = new Map([[path, `${text}By hand.\n`]]);
  const plan = planFolder({ made: { target: 'markdown', files: documents }, existing });
  expect(plan).toMatchObject({ isKnown: true, added: [], changed: [], rewritten: [path], conflicts: [] });
  const next = generateProject({ ...example('cart-3'), version: '9.9.9' }, { broker: 'in-memory' }).files;
  const ofProject = planFolder({ made: { target: 'typescript', files: next }, existing: written });
  expect(ofProject.changed).toContain('docs/SYSTEM.md');
  expect(ofProject.rewritten).toEqual([]);
});

const withoutFiles = (text: string): string => {
  const manifest = JSON.parse(text) as { files: Record<string, unknown> };
  const { [handler]: _, 'README.md': __, ...rest } = manifest.files;
  return JSON.stringify({ ...manifest, files: rest });
};
