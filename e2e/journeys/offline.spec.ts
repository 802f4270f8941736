/** The page without a network, and its new versions: nothing is lost, and nobody is interrupted. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { type OwnSite, openOwnSite } from '../fixtures/own-site.ts';
import { test as quiet } from '../fixtures/quiet.ts';

const test = quiet.extend<{ readonly site: OwnSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it
  site: async ({}, use) => {
    const site = await openOwnSite();
    await use(site);
    await site.close();
  },
});

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 180_000 });

/** All files of the site are fetched, and once more for the cache. */
const slowly = { timeout: 30_000 };

const keptWhole = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller?.state);

const firstVisit = async (page: Page, site: OwnSite): Promise<Editor> => {
  await page.goto(site.address);
  await expect(page.getByRole('dialog', { name: 'Examples' })).toBeVisible(slowly);
  await page.keyboard.press('Escape');
  await expect.poll(() => keptWhole(page), slowly).toBe('activated');
  return new Editor(page);
};

test('once loaded, a design is drawn, simulated and exported without a network', async ({ page, context, site }) => {
  const editor = await firstVisit(page, site);
  await context.setOffline(true);
  await site.close();
  await page.reload();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shop with ten services', slowly);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByTestId('digest')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'Code' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Download zip|Download anyway/ }).click();
  expect(readFileSync(await (await download).path()).length).toBeGreaterThan(10_000);
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('img', { name: 'Preview' })).toBeVisible();
});

test('a new version waits until it is asked for, and the design is kept when it comes', async ({ page, site }) => {
  const editor = await firstVisit(page, site);
  await page.reload();
  site.publish('The next version');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const news = page.getByRole('status').filter({ hasText: 'A new version is ready.' });
  await expect(news).toBeVisible();
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(page.locator('meta[name="description"]')).not.toHaveAttribute('content', 'The next version');
  await news.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', 'The next version', slowly);
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(news).toBeHidden();
});

test('whoever says later goes on with the version that is open, in every tab', async ({ page, context, site }) => {
  await firstVisit(page, site);
  await page.reload();
  const other = await context.newPage();
  await other.goto(site.address);
  site.publish('The next version');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const news = (tab: Page) => tab.getByRole('status').filter({ hasText: 'A new version is ready.' });
  await news(page).getByRole('button', { name: 'Later' }).click();
  await expect(news(page)).toBeHidden();
  await news(other).getByRole('button', { name: 'Reload' }).click();
  await expect(other.locator('meta[name="description"]')).toHaveAttribute('content', 'The next version');
  await expect(news(page)).toBeVisible();
  await expect(page.locator('meta[name="description"]')).not.toHaveAttribute('content', 'The next version');
  await page.getByRole('tab', { name: 'Analysis' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Analysis' })).toBeVisible();
});

test('the page can be installed: name, icons and colours are said', async ({ page }) => {
  await page.goto('./');
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = (await (await page.request.get(href ?? '')).json()) as { name: string; icons: { src: string }[] };
  expect(manifest.name).toBe('Eventwright');
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status(), src).toBe(200);
});
