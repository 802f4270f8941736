// @ts-check
// The proofs that a soak runs whole: each round is a share like that of `npm test`, drawn from another seed.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, runTool } from '../setup/run.mjs';
import { playwrightCounts, vitestCounts } from '../test/counts.mjs';

/**
 * @typedef {{ ok: boolean, figures: Record<string, number> }} Round
 * @typedef {{ id: string, title: string, rounds: number, run: (seed: number) => Promise<Round> }} Proof
 */

/** Test files whose cases are drawn at random. */
const propertyTests = () =>
  readdirSync(join(root, 'src'), { recursive: true })
    .map((path) => join('src', String(path)))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"));

/** @param {number} seed @returns {Promise<Round>} */
const properties = async (seed) => {
  const file = join(root, '.cache/soak-vitest.json');
  rmSync(file, { force: true });
  const args = ['run', ...propertyTests(), '--reporter=json', '--reporter=dot', `--outputFile.json=${file}`];
  const code = await runTool('vitest', args, { env: { ...process.env, SEED: String(seed) } });
  return { ok: code === 0, figures: { tests: vitestCounts(file).passed } };
};

const designsInWords = 500;

/** @param {number} seed @returns {Promise<Round>} */
const words = async (seed) => {
  const file = join(root, '.cache/soak-words.json');
  rmSync(file, { force: true });
  const args = ['run', 'src/core/codegen/safety.test.ts', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', args, {
    env: { ...process.env, SEED: String(seed), CASES: String(designsInWords) },
  });
  return { ok: code === 0, figures: { designs: vitestCounts(file).failed > 0 ? 0 : designsInWords } };
};

/**
 * Those tests of one file of generated projects that `grep` names; how many of them passed.
 * @param {string} spec @param {'brokers' | 'generated'} project @param {string} grep @param {Record<string, string>} environment
 * @returns {Promise<{ ok: boolean, passed: number }>}
 */
const inPlaywright = async (spec, project, grep, environment) => {
  const file = join(root, '.cache/soak-playwright.json');
  rmSync(file, { force: true });
  // Playwright serves the site in any case.
  if (!existsSync(join(root, 'dist'))) await run(process.execPath, [join(root, 'scripts/build.mjs')]);
  const env = { ...process.env, ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const which = [`e2e/generated/${spec}`, '--project', project, '--grep', grep];
  const args = ['test', ...which, '--reporter=list,json', '--output', '.cache/soak-results'];
  const code = await runTool('playwright', args, { env });
  return { ok: code === 0, passed: playwrightCounts(file).passed };
};

/**
 * One test of those about random projects, with so many of them.
 * @param {number} seed @param {string} grep @param {'PROJECTS' | 'TYPED'} variable @param {number} count
 * @returns {Promise<Round>}
 */
const batch = async (seed, grep, variable, count) => {
  const environment = { SEED: String(seed), [variable]: String(count) };
  const { ok, passed } = await inPlaywright('random-projects.spec.ts', 'generated', grep, environment);
  return { ok, figures: { projects: passed * count } };
};

/** @returns {Promise<Round>} */
const matrix = async () => {
  const { ok, passed } = await inPlaywright('example-matrix.broker.spec.ts', 'brokers', '', { MATRIX: 'whole' });
  return { ok, figures: { systems: passed } };
};

const seedsPerRound = 20;

/** Fewer than 83 % come by chance once in 13,000 rounds, were all figures of a study right or wrong together. @param {number} seed @returns {Promise<Round>} */
const intervals = async (seed) => {
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../../src/core/simulation/testing/coverage.ts') }} */
  const { module } = await runnerImport(join(root, 'src/core/simulation/testing/coverage.ts'));
  const { trials, hits } = module.coverageOf(seed * seedsPerRound, seedsPerRound);
  process.stdout.write(`${hits} of ${trials} intervals hold the exact value\n`);
  return { ok: hits >= 0.83 * trials, figures: { trials, hits } };
};

const designsPerRound = 50;

/** @param {number} seed @returns {Promise<Round>} */
const overloads = async (seed) => {
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../../src/core/simulation/testing/overload-agreement.ts') }} */
  const { module } = await runnerImport(join(root, 'src/core/simulation/testing/overload-agreement.ts'));
  const { designs, stations, overloaded, agreed, disagreements } = module.overloadAgreement(seed, designsPerRound);
  for (const { links, pressure } of disagreements)
    process.stdout.write(`differs: ${links.join(', ')} at ${pressure}\n`);
  process.stdout.write(`${agreed} of ${stations} stations grow as the rule says\n`);
  return { ok: agreed >= 0.99 * stations, figures: { designs, stations, overloaded, agreed } };
};

/** @type {readonly Proof[]} */
export const proofs = [
  { id: 'properties', title: 'properties over random designs, plans, edits and files', rounds: 100, run: properties },
  { id: 'intervals', title: '95 % intervals against exact means, medians and p99s', rounds: 50, run: intervals },
  { id: 'overloads', title: 'overload against the backlogs of runs of random designs', rounds: 10, run: overloads },
  {
    id: 'words',
    title: 'exports of designs in hostile words against those of their harmless twins',
    rounds: 100,
    run: words,
  },
  {
    id: 'types',
    title: 'types of projects of random designs in hostile words',
    rounds: 200,
    run: (seed) => batch(seed, 'without an error of types', 'TYPED', 250),
  },
  {
    id: 'projects',
    title: 'projects of random designs in hostile words: compiled, linted and tested',
    rounds: 10,
    run: (seed) => batch(seed, 'pass their tests', 'PROJECTS', 30),
  },
  {
    id: 'matrix',
    title: 'each shipped design on each broker: checked, tested, and a thousand messages to the drawn counts',
    rounds: 1,
    run: matrix,
  },
];
