/** A folder that changes, fills up, goes away or is closed while a project is exported to it: nothing is lost, and the page says what happened. */
import { expect } from '@playwright/test';
import {
  again,
  confirm,
  exportFirst,
  first,
  folder,
  generatedIn,
  plan,
  project,
  rename,
  start,
  system,
  told,
} from '../fixtures/cart-folder.ts';
import { withPermission } from '../fixtures/disk.ts';
import { Dock } from '../fixtures/dock.ts';
import { readFolder, removeFolder, writeInFolder } from '../fixtures/project-folder.ts';
import { test } from '../fixtures/quiet.ts';

test('what is written into the folder while the question stands is not written over', async ({ page }) => {
  const files = await start(page);
  await exportFirst(page);
  await rename(page, 'Basket');
  await project(page);
  await again(page).click();
  await expect(plan(page).locator('[data-part="deleted"] li')).toHaveText(['shopping-cart.eventwright.json']);
  await writeInFolder(page, folder, system, '# My own words\n');
  await confirm(page);
  await expect(plan(page).getByRole('alert')).toContainText('Something else has changed “my-cart” in the meantime');
  await expect(plan(page).locator('[data-part="conflicts"] li')).toHaveText([system]);
  const now = await readFolder(page, folder);
  expect(now.get(system)).toBe('# My own words\n');
  expect(now.get('package.json')).toBe(files.get('package.json'));
});

test('a full disk is told, and the next export goes on where it stopped', async ({ page }) => {
  await page.addInitScript(() => {
    const { createWritable } = FileSystemFileHandle.prototype;
    let left = 20;
    FileSystemFileHandle.prototype.createWritable = function (...args) {
      if (document.documentElement.dataset.full !== 'false' && left-- <= 0)
        return Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
      return createWritable.apply(this, args);
    };
  });
  const files = await start(page);
  await first(page).click();
  await confirm(page);
  await told(page, /^The disk of “my-cart” is full\. 20 of \d+ files were written, none of yours was touched/);
  await page.evaluate(() => {
    document.documentElement.dataset.full = 'false';
  });
  expect((await readFolder(page, folder)).size).toBe(20);
  // As the browser leaves it where the page ends in the middle of a file.
  const begun = generatedIn(files).at(-1) ?? '';
  await writeInFolder(page, folder, begun, '');
  await rename(page, 'Basket');
  const next = await project(page);
  await again(page).click();
  await told(page, /^\d+ files written to “my-cart”\.$/);
  const now = await readFolder(page, folder);
  for (const path of generatedIn(next)) expect(now.get(path), path).toBe(next.get(path));
  expect([...now.keys()].filter((path) => path.endsWith('.new') || path.includes('manifest.next'))).toEqual([]);
});

test('a folder that is gone, and one that may not be written to any more, are told', async ({ page }) => {
  await start(page);
  await exportFirst(page);
  const before = await readFolder(page, folder);
  await withPermission(page, 'denied');
  await page.reload();
  await new Dock(page).open('Code');
  await again(page).click();
  await told(page, /^Nothing was written to “my-cart”: the browser was not allowed to\./);
  expect(await readFolder(page, folder)).toEqual(before);
  await withPermission(page, 'granted');
  await page.reload();
  await new Dock(page).open('Code');
  await removeFolder(page, folder);
  await again(page).click();
  await told(page, /^“my-cart” is not where it was: it was moved, renamed or deleted\./);
});
