// Bundles the command line and its worker thread, dependencies included, so that they run without node_modules.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const outDir = 'dist-cli';
const entries = { eventwright: 'src/cli/main.ts', worker: 'src/cli/worker.ts' };

/** A shell runs the file by its first line, and only if the file says that it may be run. */
function executable(): Plugin {
  return {
    name: 'executable',
    outputOptions: (options) => ({
      ...options,
      banner: (chunk) => (chunk.name === 'eventwright' ? '#!/usr/bin/env node' : ''),
    }),
    writeBundle: () => chmodSync(join(outDir, 'eventwright.js'), 0o755),
  };
}

export default defineConfig({
  publicDir: false,
  plugins: [executable()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    outDir,
    target: 'node20',
    license: { fileName: 'licences.md' },
    minify: false,
    rolldownOptions: {
      input: entries,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
