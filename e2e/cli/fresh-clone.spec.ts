// The first minutes of somebody new: a fresh copy of the sources, the two commands, and the command line after a build.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { eventually, freePort, launch } from '../generated/exported-project.ts';
import { checkout, runProgram } from './terminal.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

/** What a clone does not have: installed, built and measured things. */
const made = new Set(['node_modules', 'dist', 'dist-cli', '.cache', '.git', 'test-results', 'playwright-report']);

let clone: string;

test.beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'eventwright-clone-'));
  cpSync(checkout, clone, { recursive: true, filter: (path) => !made.has(basename(path)) });
});

test.afterAll(() => rmSync(clone, { recursive: true, force: true }));

test('npm start installs what is missing and serves the designer', async () => {
  const port = await freePort();
  const serving = launch(clone, 'npm', ['start', '--', '--port', String(port), '--strictPort'], {});
  const page = await eventually(
    'the designer',
    () =>
      fetch(`http://localhost:${port}/`)
        .then((answer) => answer.text())
        .catch(() => undefined),
    300_000,
  );
  expect(page).toContain('<title>Eventwright');
  await serving.stop();
});

test('after npm run build, npx runs the command line', async () => {
  const built = await runProgram('npm', ['run', 'build'], { folder: clone });
  expect([built.code, built.err.includes('ERR')]).toEqual([0, false]);
  const { code, out } = await runProgram('npx', ['--no-install', 'eventwright', 'examples'], { folder: clone });
  expect([code, out]).toEqual([0, expect.stringContaining('shop-10')]);
});
