import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { brokers } from '../../core/codegen/brokers/index.ts';
import { exportProject } from './export-project.ts';
import { example } from './testing/example.ts';

test('the zip holds every file of the project in one folder, the same bytes each time', () => {
  const question = { design: example('cart-3'), broker: 'in-memory' } as const;
  const { project, zip } = exportProject(question);
  const entries = unzipSync(zip);
  expect(Object.keys(entries).sort()).toEqual(project.files.map(({ path }) => `${project.slug}/${path}`).sort());
  for (const { path, text } of project.files) {
    expect(strFromU8(entries[`${project.slug}/${path}`]!)).toBe(text);
  }
  expect(exportProject(question).zip).toEqual(zip);
});

test('what is not chosen is what the design asks for, and every broker is offered in words', () => {
  const design = { ...example('cart-3'), broker: 'nats' } as const;
  const { project, broker, offered } = exportProject({ design, broker: null });
  expect(broker).toBe('nats');
  expect(project).toEqual(exportProject({ design, broker: 'nats' }).project);
  expect(offered.map(({ id }) => id)).toEqual(brokers.map(({ id }) => id));
  // It crosses over from a worker, where functions cannot.
  expect(structuredClone(offered)).toEqual(offered);
});
