import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { awkwardDesign } from './awkward-design.ts';
import { installedProject, npm, remove, start } from './exported-project.ts';
import { expectEveryQuestionItsOwnAnswer } from './question-flow.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;

test.beforeAll(async () => {
  folder = await installedProject(awkwardDesign);
});

test.afterAll(() => remove(folder));

test('hostile names and every kind of link make a project that type-checks, is formatted and passes its tests', async () => {
  await npm(folder, 'run', 'check');
  expect(await npm(folder, 'test')).toMatch(/fail 0/);
});

test('a thousand questions over topics get their own answers, in one process', async () => {
  const system = start(folder, 'system/dist/src/start.js', { HTTP_PORT: '0', LOAD_FACTOR: '0', STAND_IN_FACTOR: '0' });
  await expectEveryQuestionItsOwnAnswer(await system.address, 1_000);
  expect(await system.stop()).toBe(0);
});

test('the drawn failures are retried, then set aside with their reason', async () => {
  const system = start(folder, 'system/dist/src/start.js', { HTTP_PORT: '0', LOAD_FACTOR: '20' });
  await system.address;
  await expect.poll(() => system.observations.filter(({ what }) => what === 'dead-lettered').length).toBeGreaterThan(2);
  const letter = system.observations.find(({ what }) => what === 'dead-lettered');
  expect(letter).toMatchObject({
    service: 'default',
    attempt: 2,
    reason: 'DrawnFailure: fails as the design draws it',
  });
  await expect
    .poll(() =>
      system.observations.some(
        ({ what, service, correlationId }) =>
          what === 'handled' && service === 'reader' && correlationId === letter?.correlationId,
      ),
    )
    .toBe(true);
  expect(await system.stop()).toBe(0);
});

test('secrets are not written out', () => {
  const environment = readFileSync(join(folder, '.env.example'), 'utf8');
  expect(environment).toMatch(/^SECRET=$/m);
  expect(environment).not.toContain('VAULT');
});
