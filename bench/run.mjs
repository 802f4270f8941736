// Bundles a benchmark the way the product is bundled and runs it: `npm run bench` says which there are.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBrowser, waysOut } from '../scripts/setup/browser.mjs';

/** What each benchmark is about, and what the numbers after its name are. */
const benchmarks = {
  simulation: ['the simulation beside its peers', 'rounds'],
  features: ['what features cost the simulation', 'rounds'],
  coverage: ['how often stated intervals hold the exact value', 'seeds'],
  analysis: ['what an edit costs', 'seconds for each task'],
  judge: ['what judging a design edit by edit costs', 'sizes'],
  layout: ['the layout beside dagre and ELK', 'sizes'],
  export: ['what an export of a project costs', 'services'],
  page: ['what the built page does (SITE_DIR, else dist)', 'sizes'],
};

const usage = [
  'npm run bench -- NAME [NUMBER ...]',
  ...Object.entries(benchmarks).map(([name, [about, numbers]]) => `  ${name.padEnd(12)}${about}; numbers: ${numbers}`),
  'Without a name: simulation.',
].join('\n');

const given = process.argv.slice(2);
const isNumber = (word) => /^\d+(\.\d+)?$/.test(word) && Number(word) > 0;
const named = given.length > 0 && !isNumber(given[0]);
const name = named ? given[0] : 'simulation';
const numbers = named ? given.slice(1) : given;
const wrong = Object.hasOwn(benchmarks, name) ? numbers.find((word) => !isNumber(word)) : name;
if (wrong !== undefined) {
  const asked = wrong === 'help' || wrong === '--help';
  const what = wrong === name ? 'There is no benchmark' : 'Only numbers above 0 may follow the name, not';
  console.error(asked ? usage : `${what} "${wrong}".\n${usage}`);
  process.exit(asked ? 0 : 2);
}

const outDir = join(import.meta.dirname, '..', '.cache', 'bench');
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: join(import.meta.dirname, `${name}.ts`),
    outDir,
    emptyOutDir: false,
    minify: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
});
const browser = name === 'page' ? await ensureBrowser() : '';
if (browser === undefined) throw new Error(`There is no browser: ${waysOut}`);
const env = browser ? { ...process.env, CHROMIUM_PATH: browser } : process.env;
execFileSync(process.execPath, [join(outDir, `${name}.mjs`), ...numbers], { stdio: 'inherit', env });
