/** A project is exported straight into a folder, again and again: what somebody wrote there is still there, byte for byte. */
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
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { readFolder, withFolder, writeInFolder } from '../fixtures/project-folder.ts';
import { test } from '../fixtures/quiet.ts';

const pathIn = (files: ReadonlyMap<string, string>, pattern: RegExp): string => {
  const path = [...files.keys()].find((each) => pattern.test(each));
  if (path === undefined) throw new Error(`no file is like ${pattern}`);
  return path;
};

test('the first export asks, and the folder then holds what the zip holds', async ({ page }) => {
  const files = await start(page);
  await first(page).click();
  await expect(plan(page).locator('[data-part="added"]')).toHaveAttribute('data-count', `${files.size - 1}`);
  await plan(page).getByRole('button', { name: 'Write nothing' }).click();
  expect(await readFolder(page, folder)).toEqual(new Map());
  await exportFirst(page);
  expect(await readFolder(page, folder)).toEqual(files);
});

test('what somebody wrote there is kept, whatever the design has become', async ({ page }) => {
  const files = await start(page);
  await exportFirst(page);
  const handler = pathIn(files, /^services\/product\/.*\/handlers\//);
  const edited = pathIn(files, /^load\/src\/arrivals\.ts$/);
  const manifest = { ...(JSON.parse(files.get('package.json') ?? '') as object), license: 'MIT' };
  await writeInFolder(page, folder, handler, '// mine\r\n');
  await writeInFolder(page, folder, edited, '// also mine\n');
  await writeInFolder(page, folder, 'package.json', JSON.stringify(manifest));
  await writeInFolder(page, folder, 'notes/mine.txt', 'Do not lose this.');
  await rename(page, 'Basket');
  await page
    .locator('[data-outline]')
    .getByRole('treeitem', { name: /^Subscriber Product\b/ })
    .focus();
  await page.keyboard.press('Delete');
  const next = await project(page);
  await again(page).click();
  await expect(plan(page).locator('[data-part="conflicts"] li')).toHaveText([edited]);
  await expect(
    plan(page)
      .locator('[data-part="orphans"] li')
      .filter({ hasText: `${handler} (its service has gone)` }),
  ).toHaveCount(1);
  await confirm(page);
  await told(page, /1 that you edited was kept, with the new text beside as \.new/);
  const now = await readFolder(page, folder);
  expect(now.get(handler)).toBe('// mine\r\n');
  expect(now.get(edited)).toBe('// also mine\n');
  expect(now.get(`${edited}.new`)).toBe(next.get(edited));
  expect(now.get('notes/mine.txt')).toBe('Do not lose this.');
  expect(JSON.parse(now.get('package.json') ?? '')).toMatchObject({ license: 'MIT', name: 'basket' });
  for (const path of generatedIn(next)) if (path !== edited) expect(now.get(path), path).toBe(next.get(path));
  const gone = [...files.keys()].filter((path) => !next.has(path) && !now.has(path));
  expect(gone).toContain('shopping-cart.eventwright.json');
  expect([...now.keys()].some((path) => path.includes('manifest.next'))).toBe(false);
});

test('where nothing of somebody’s own is in the way the second export is one press, also after a reload', async ({
  page,
}) => {
  await start(page);
  await exportFirst(page);
  await again(page).click();
  await told(page, '“my-cart” is up to date');
  await page.getByRole('textbox', { name: 'Version' }).fill('2.0.0');
  await page.keyboard.press('Tab');
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await new Dock(page).open('Code');
  await again(page).click();
  await told(page, /^\d+ files? written to “my-cart”\.$/);
  expect((await readFolder(page, folder)).get(system)).toContain('version 2.0.0');
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
});

test('a folder with other things in it says so, and loses none of them', async ({ page }) => {
  await start(page);
  await writeInFolder(page, folder, system, '# Another project\n');
  await first(page).click();
  await expect(plan(page)).toContainText('“my-cart” holds other things, and no export yet.');
  await confirm(page);
  await told(page, /that you edited was kept/);
  expect((await readFolder(page, folder)).get(system)).toBe('# Another project\n');
});

test('on a phone the buttons are in reach, however long the name of the folder', async ({ page }) => {
  const long = 'the-shop-of-our-company-as-it-was-sketched-on-the-train-and-is-to-be-built-next-year';
  await withFolder(page, long);
  await page.setViewportSize({ width: 390, height: 844 });
  await openExample(page, 'cart-3');
  await new Dock(page).open('Code');
  await first(page).click();
  const write = page.getByRole('button', { name: `Write to “${long}”` });
  await expect(write).toBeInViewport({ ratio: 1 });
  await write.click();
  await expect(page.getByRole('button', { name: `Export to “${long}”` })).toBeInViewport({ ratio: 1 });
});

test('where the browser cannot write into folders there is the zip', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: undefined }));
  await openExample(page, 'cart-3');
  await project(page);
  await expect(first(page)).toHaveCount(0);
});
