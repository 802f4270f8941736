// Bundles a benchmark the way the product is bundled and runs it: `npm run bench` (the simulation beside its peers), `npm run bench -- 5`
// for five rounds of it, `npm run bench -- analysis` for what an edit costs.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

const [first, ...rest] = process.argv.slice(2);
const name = first === 'analysis' ? first : 'simulation';
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
execFileSync(process.execPath, [join(outDir, `${name}.mjs`), ...args], { stdio: 'inherit' });
