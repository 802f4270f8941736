// @ts-check
// `npm run pictures`: the README's pictures, taken from the running product (build it first with `npm run build`).
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser, waysOut } from './setup/browser.mjs';
import { root } from './setup/run.mjs';

const folder = join(root, 'docs/pictures');
const executablePath = await ensureBrowser();
if (executablePath === undefined) throw new Error(`There is no browser: ${waysOut}`);

/** The first visit: the shop of ten services, after its study has run. @param {import('@playwright/test').Page} page */
const runTheShop = async (page) => {
  await page.goto(address);
  await page.getByRole('dialog', { name: 'Examples' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByTestId('digest').waitFor();
};

const site = await preview({ root, preview: { host: '127.0.0.1' } });
const address = site.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
mkdirSync(folder, { recursive: true });
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 960 }, colorScheme, locale: 'en-GB' });
  await runTheShop(page);
  await page.screenshot({ path: join(folder, `shop-${colorScheme}.png`) });
  await page.close();
}
await browser.close();
await site.close();
