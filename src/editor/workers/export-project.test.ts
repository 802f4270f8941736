import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { brokers } from '../../core/codegen/brokers/index.ts';
import { generateTarget } from '../../core/codegen/generate-target.ts';
import { targets } from '../../core/codegen/target.ts';
import { exportProject } from './export-project.ts';
import { example } from './testing/example.ts';

test('the zip holds every file of the project in one folder, the same bytes each time', () => {
  const question = { design: example('cart-3'), target: 'typescript', broker: 'in-memory' } as const;
  const { project, zip } = exportProject(question);
  const entries = unzipSync(zip);
  expect(Object.keys(entries).sort()).toEqual(project.files.map(({ path }) => `${project.slug}/${path}`).sort());
  for (const { path, text } of project.files) {
    expect(strFromU8(entries[`${project.slug}/${path}`]!)).toBe(text);
  }
  expect(exportProject(question).zip).toEqual(zip);
});

test('each target holds what the terminal writes', () => {
  const design = example('cart-3');
  for (const target of targets) {
    const { project } = exportProject({ design, target, broker: 'redis' });
    expect(project, target).toEqual(generateTarget(design, target, { broker: 'redis' }));
  }
});

test('what is not chosen is what the design asks for, and every broker is offered in words', () => {
  const design = { ...example('cart-3'), broker: 'nats' } as const;
  const { project, broker, offered } = exportProject({ design, target: 'typescript', broker: null });
  expect(broker).toBe('nats');
  expect(project).toEqual(exportProject({ design, target: 'typescript', broker: 'nats' }).project);
  expect(offered.map(({ id }) => id)).toEqual(brokers.map(({ id }) => id));
  // It crosses over from a worker, where functions cannot.
  expect(structuredClone(offered)).toEqual(offered);
});
