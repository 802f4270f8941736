/** Another design or target is chosen while an export is under way: nothing of the one before stands for it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { clock } from '../../src/core/model/testing/clock.ts';
import { Dock } from '../fixtures/dock.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { readFolder, withFolder } from '../fixtures/project-folder.ts';
import { test } from '../fixtures/quiet.ts';

const file = (page: Page, name: string): Locator => page.getByRole('treeitem', { name, exact: true });

const openCode = async (page: Page): Promise<void> => {
  await openExample(page, 'cart-3');
  await new Dock(page).open('Code');
  await expect(file(page, 'shopping-cart.eventwright.json')).toBeVisible();
};

const openAnother = async (page: Page): Promise<void> => {
  await dropDesign(page, clock('Another', 10));
  await expect(page.getByLabel('Name of the design')).toHaveValue('Another');
};

test('while the project of another design is made, that of the one before is not shown as its own', async ({
  page,
}) => {
  await openCode(page);
  let make = (): void => undefined;
  const made = new Promise<void>((resolve) => {
    make = resolve;
  });
  await page.route(/\/export\.worker-[^/]*\.js$/, async (route) => {
    await made;
    await route.continue();
  });
  await openAnother(page);
  await expect(page.getByRole('status').filter({ hasText: 'Generating the files' })).toBeVisible();
  await expect(file(page, 'shopping-cart.eventwright.json')).toHaveCount(0);
  make();
  await expect(file(page, 'another.eventwright.json')).toBeVisible();
});

/** An export into a folder is as far as its first file; the event `release` lets it go on. */
const beginWriting = async (page: Page): Promise<void> => {
  await withFolder(page, 'my-cart');
  await page.addInitScript(() => {
    const { createWritable } = FileSystemFileHandle.prototype;
    const isReleased = new Promise<void>((resolve) => addEventListener('release', () => resolve()));
    FileSystemFileHandle.prototype.createWritable = async function (...args) {
      await isReleased;
      return createWritable.apply(this, args);
    };
  });
  await openCode(page);
  await page.getByRole('button', { name: 'Export to a folder…' }).click();
  await page.getByRole('button', { name: 'Write to “my-cart”' }).click();
  await expect(page.getByRole('progressbar', { name: 'Working in the folder' })).toBeVisible();
};

const endWriting = async (page: Page): Promise<void> => {
  await page.evaluate(() => dispatchEvent(new Event('release')));
  await expect(page.getByRole('status').filter({ hasText: /^\d+ files written to “my-cart”\.$/ })).toBeVisible();
  expect((await readFolder(page, 'my-cart')).has('shopping-cart.eventwright.json')).toBe(true);
};

test('what is still written into a folder is no export of the design that is opened meanwhile', async ({ page }) => {
  await beginWriting(page);
  await openAnother(page);
  await expect(file(page, 'another.eventwright.json')).toBeVisible();
  await endWriting(page);
  await new Dock(page).open('Findings');
  await new Dock(page).open('Code');
  await expect(file(page, 'another.eventwright.json')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export to a folder…' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Changes', exact: true })).toHaveCount(0);
});

test('what is still written into a folder is an export of its own target, and holds up no other', async ({ page }) => {
  await beginWriting(page);
  await page.locator('[name="target"]').selectOption('markdown');
  await expect(page.getByRole('button', { name: 'Download file' })).toBeEnabled();
  await endWriting(page);
  await expect(page.getByRole('button', { name: 'Download file' })).toBeEnabled();
  await page.getByRole('textbox', { name: 'Version' }).fill('2.0.0');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'shopping-cart.md', exact: true })).toContainText('Version 2.0.0');
  await page.locator('[name="target"]').selectOption('typescript');
  await expect(page.getByRole('button', { name: 'Export to “my-cart”' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Changes', exact: true })).toBeVisible();
});
