// Bundles a benchmark the way the product is bundled and runs it: `npm run bench`, `npm run bench -- 5` for five rounds.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

const outDir = join(import.meta.dirname, '..', '.cache', 'bench');
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: join(import.meta.dirname, 'simulation.ts'),
    outDir,
    minify: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
});
execFileSync(process.execPath, [join(outDir, 'simulation.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
