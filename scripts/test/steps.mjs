// @ts-check
// The steps of a test run, in order: the cheap ones that find most first.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureFonts, waysOut } from '../setup/browser.mjs';
import { inPath, installPackages } from '../setup/debian.mjs';
import { root, run, runTool } from '../setup/run.mjs';
import { playwrightCounts, vitestCounts } from './counts.mjs';

/**
 * @typedef {import('./report.mjs').Outcome} Outcome
 * @typedef {{ id: string, group?: string, title: string, run: () => Promise<Outcome> }} Step
 */

/** On the build machine nothing may be left out: what is missing is installed, and what cannot be installed fails. */
const mustRun = process.env.CI === 'true';

/** @param {string} reason @returns {Outcome} */
const cannotRun = (reason) => (mustRun ? { ok: false, skipped: reason } : { ok: true, skipped: reason });

const types = async () => {
  const codes = [];
  for (const wing of ['core', 'editor', 'cli', 'templates', 'tests']) {
    codes.push(await runTool('tsc', ['-p', `tsconfig.${wing}.json`]));
  }
  return { ok: codes.every((code) => code === 0) };
};

/** Prometheus's `promtool` checks the monitoring of exported systems. */
const unit = async () => {
  if (mustRun) await installPackages(['prometheus']);
  const file = join(root, '.cache/vitest.json');
  rmSync(file, { force: true });
  const code = await runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return { ok: code === 0, tests: vitestCounts(file) };
};

/** @param {string} script */
const script = (script) => async () => ({ ok: (await run(process.execPath, [join(root, 'scripts', script)])) === 0 });

/**
 * Playwright's tests of one project; the environment names the programs that they drive.
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>}
 */
const playwright = async (project, env = {}) => {
  const file = join(root, `.cache/playwright-${project}.json`);
  rmSync(file, { force: true });
  const code = await runTool('playwright', ['test', `--project=${project}`, '--reporter=list,json'], {
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return { ok: code === 0, tests: playwrightCounts(file) };
};

/** @type {Promise<string | undefined> | undefined} */
let browser;

/** @param {string} project @param {Record<string, string>} [env] @returns {Promise<Outcome>} */
const inBrowser = async (project, env) => {
  browser ??= ensureBrowser();
  const path = await browser;
  if (path === undefined) return cannotRun(`there is no browser: ${waysOut}`);
  if (mustRun && !(await ensureFonts())) return cannotRun('the fonts could not be installed');
  return await playwright(project, { ...env, CHROMIUM_PATH: path });
};

/** Firefox as people have it; what drives it is no part of the browser. */
const inFirefox = async () => {
  if (mustRun) await installPackages(['firefox-esr']);
  const path = process.env.FIREFOX_PATH ?? inPath('firefox-esr') ?? inPath('firefox');
  if (!path) return cannotRun('Firefox is not installed (on Debian: apt-get install firefox-esr)');
  // One of its tests drives both browsers.
  return await inBrowser('firefox', { FIREFOX_PATH: path });
};

/** What the tests start as brokers, build them from and ask as their tools, each with its Debian package. */
const brokerPrograms = {
  'nats-server': 'nats-server',
  'rabbitmq-server': 'rabbitmq-server',
  epmd: 'erlang-base',
  'redis-server': 'redis-server',
  'redis-cli': 'redis-tools',
  mosquitto: 'mosquitto',
  mosquitto_sub: 'mosquitto-clients',
  kcat: 'kcat',
  gcc: 'gcc',
  '/usr/include/librdkafka/rdkafka_mock.h': 'librdkafka-dev',
};

/**
 * The brokers are the real ones, started by the tests themselves on free ports.
 * @param {() => Promise<Outcome>} test
 * @returns {Promise<Outcome>}
 */
const onBrokers = async (test) => {
  const packages = [...new Set(Object.values(brokerPrograms))];
  if (mustRun) await installPackages(packages);
  const missing = Object.keys(brokerPrograms).filter((name) => !existsSync(name) && inPath(name) === undefined);
  if (missing.length === 0) return await test();
  return cannotRun(`there is no ${missing.join(', ')} (on Debian: apt-get install ${packages.join(' ')})`);
};

/** @type {readonly Step[]} */
export const steps = [
  { id: 'types', title: 'types', run: types },
  {
    id: 'lint',
    title: 'lint and format',
    run: async () => ({ ok: (await runTool('biome', ['check', '--error-on-warnings', '.'])) === 0 }),
  },
  { id: 'architecture', title: 'architecture', run: script('architecture.mjs') },
  { id: 'unit', title: 'unit tests', run: unit },
  { id: 'build', title: 'build of site and command line', run: script('build.mjs') },
  { id: 'size', title: 'weight of the first load', run: script('size.mjs') },
  { id: 'cli', group: 'e2e', title: 'e2e: command line', run: () => playwright('cli') },
  { id: 'journeys', group: 'e2e', title: 'e2e: journeys', run: () => inBrowser('journeys') },
  { id: 'accessibility', group: 'e2e', title: 'e2e: accessibility', run: () => inBrowser('accessibility') },
  { id: 'visual', group: 'e2e', title: 'e2e: visual', run: () => inBrowser('visual') },
  { id: 'firefox', group: 'e2e', title: 'e2e: Firefox', run: () => inFirefox() },
  { id: 'generated', group: 'e2e', title: 'e2e: generated projects', run: () => playwright('generated') },
  {
    id: 'brokers',
    group: 'e2e',
    title: 'e2e: generated projects on real brokers',
    run: () => onBrokers(() => playwright('brokers')),
  },
  {
    id: 'downloaded',
    group: 'e2e',
    title: 'e2e: from the page to the running system',
    run: () => onBrokers(() => inBrowser('downloaded')),
  },
];

/**
 * The steps that `--only` names by id or group, all without it, or a sentence about the name that is none.
 * @param {readonly Step[]} all
 * @param {string | undefined} only
 */
export const chooseSteps = (all, only) => {
  if (only === undefined) return all;
  const names = only.split(',').map((name) => name.trim());
  const known = new Set(all.flatMap((step) => [step.id, ...(step.group ? [step.group] : [])]));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) return `--only knows ${[...known].join(', ')}; not “${unknown}”.`;
  return all.filter((step) => names.includes(step.id) || (step.group !== undefined && names.includes(step.group)));
};
