// Runs every compiled test of the workspaces with Node's own test runner: `npm test`, or `npm test -- WORD` for
// those with that word in their path.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** What was compiled from a source that is gone stays in `dist`. */
const sourceOf = (file) => file.replace(join('dist', 'test'), 'test').replace(/\.js$/, '.ts');

const wanted = process.argv[2] ?? '';
const packages = ['packages', 'services']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const tests = [...packages, 'load', 'system', 'e2e']
  .map((folder) => join(folder, 'dist', 'test'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.test.js') && file.includes(wanted) && existsSync(sourceOf(file)));

if (tests.length === 0) {
  // A word that finds nothing is a slip, and no test that has passed.
  process.stdout.write(wanted ? `no test has "${wanted}" in its path\n` : 'there is nothing to test\n');
  process.exit(wanted ? 1 : 0);
}

const options = [
  '--enable-source-maps',
  '--test',
  '--test-reporter=spec',
  `--test-concurrency=${availableParallelism()}`,
];
const { status } = spawnSync(process.execPath, [...options, ...tests], { stdio: 'inherit' });
process.exitCode = status ?? 1;
