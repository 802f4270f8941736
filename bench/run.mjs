// Bundles a benchmark the way the product is bundled and runs it: `npm run bench` (the simulation beside its peers), `npm run bench -- 5`
// for five rounds of it, `npm run bench -- coverage` for how often stated intervals hold the exact value, `npm run bench -- analysis` for what an edit costs, `npm run bench -- judge` for what judging it edit by edit does,
// `npm run bench -- layout` for the layout beside dagre and ELK, `npm run bench -- page` for what the built page does
// (SITE_DIR, else dist; sizes may follow: `npm run bench -- page 300 1000`).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBrowser, waysOut } from '../scripts/setup/browser.mjs';

const [first, ...rest] = process.argv.slice(2);
const name = ['analysis', 'coverage', 'judge', 'layout', 'page'].includes(first) ? first : 'simulation';
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
const args = first === name ? rest : process.argv.slice(2);
const browser = name === 'page' ? await ensureBrowser() : '';
if (browser === undefined) throw new Error(`There is no browser: ${waysOut}`);
const env = browser ? { ...process.env, CHROMIUM_PATH: browser } : process.env;
execFileSync(process.execPath, [join(outDir, `${name}.mjs`), ...args], { stdio: 'inherit', env });
