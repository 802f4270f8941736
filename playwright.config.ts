// End-to-end tests: one project per folder of e2e/, against the built site (SITE_DIR, else dist) on a port of its own.
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';

/** The config is read again in each worker process; the environment makes them all see the same port. */
async function sitePort(): Promise<number> {
  const known = Number(process.env.EVENTWRIGHT_SITE_PORT);
  if (known) return known;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  const port = typeof address === 'object' && address ? address.port : 4173;
  process.env.EVENTWRIGHT_SITE_PORT = String(port);
  return port;
}

const port = await sitePort();
const isRoot = process.getuid?.() === 0;
const browser = process.env.CHROMIUM_PATH;
const site = process.env.SITE_DIR ?? 'dist';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/{testFileDir}/pictures/{arg}{ext}',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // What must come is waited for longer than it takes on a busy machine: speed is measured in bench/, not here.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // What is kept for working offline would outlive a rebuild; journeys/offline.spec.ts wants it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'journeys', testMatch: 'journeys/**/*.spec.ts' },
    { name: 'accessibility', testMatch: 'accessibility/**/*.spec.ts' },
    { name: 'visual', testMatch: 'visual/**/*.spec.ts' },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts' },
    { name: 'cli', testMatch: 'cli/**/*.spec.ts' },
    {
      name: 'generated',
      testMatch: 'generated/**/*.spec.ts',
      testIgnore: ['**/*.broker.spec.ts', '**/downloaded.spec.ts'],
      timeout: 300_000,
    },
    { name: 'brokers', testMatch: 'generated/**/*.broker.spec.ts', timeout: 300_000 },
    { name: 'downloaded', testMatch: 'generated/downloaded.spec.ts', timeout: 300_000 },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${site} --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
