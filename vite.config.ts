// Builds the designer as a static site that any host can serve, and runs the unit tests.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { licencesInWorkers } from './scripts/licences/in-workers.mjs';
import { writeServiceWorker } from './scripts/offline/write.mjs';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  // Strings become scripts by one rule only: editor/app/trusted-scripts.ts.
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Only the built page gets the policy: the dev server's hot reload needs inline scripts and a socket. */
function strictContentSecurityPolicy(): Plugin {
  return {
    name: 'strict-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** After everything else has been written: the site works without a network once it has been loaded. */
function worksOffline(): Plugin {
  let folder = '';
  return {
    name: 'works-offline',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    // Not `closeBundle`: that also ends a build that writes nothing.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => void writeServiceWorker(folder),
    },
  };
}

const licences = licencesInWorkers('licences.md');

export default defineConfig({
  base: './',
  plugins: [react(), strictContentSecurityPolicy(), licences.ofPage(), worksOffline()],
  worker: { format: 'es', plugins: () => [licences.ofWorkers()] },
  resolve: { alias: { 'd3-color': resolve(import.meta.dirname, 'scripts/size/no-colours.mjs') } },
  build: {
    outDir: 'dist',
    license: { fileName: 'licences.md' },
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // What the first picture needs is one file: thirty small ones take longer, weigh more, and are named in every table of preloads.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  test: {
    environment: 'node',
    // One world for all files of a worker: making a new one for each, modules loaded anew, took two thirds of the time. A test puts the stores where it wants them.
    isolate: false,
    // All of the machine: of two cores the default leaves one idle.
    maxWorkers: '100%',
    // Ends a test that would never end; a busy machine is no failure.
    testTimeout: 120_000,
    setupFiles: ['scripts/test/seed.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', 'dist-cli/**', 'e2e/**'],
  },
});
