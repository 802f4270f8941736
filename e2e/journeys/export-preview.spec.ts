/** What will be exported is read before it is: walked as a tree, searched, coloured, copied. */
import { readdirSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { downloadProject } from '../fixtures/download.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const open = async (page: Page): Promise<Locator> => {
  await openExample(page, 'cart-3');
  await new Dock(page).open('Code');
  const tree = page.getByRole('tree', { name: 'Files' });
  await expect(tree.getByRole('treeitem', { name: 'README.md' })).toHaveAttribute('aria-selected', 'true');
  return tree;
};

const source = (page: Page, path: string): Locator => page.getByRole('region', { name: path, exact: true });

test('folders are opened, walked and left by arrows, and letters find', async ({ page }) => {
  const tree = await open(page);
  await tree.getByRole('treeitem', { name: 'README.md' }).focus();
  await page.keyboard.type('services');
  const services = tree.getByRole('treeitem', { name: 'services', exact: true });
  await expect(services).toBeFocused();
  await expect(services).toHaveAttribute('aria-expanded', 'false');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'Home'])
    await page.keyboard.press(key);
  await expect(tree.getByRole('treeitem').first()).toBeFocused();
  await services.focus();
  await page.keyboard.press('ArrowRight');
  const service = tree.locator(':focus');
  await expect(service).toHaveAttribute('aria-level', '2');
  await expect(service).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.type('package');
  await expect(tree.locator(':focus')).toHaveAttribute('data-key', /^services\/[^/]+\/package\.json$/);
  await expect(source(page, `${await tree.locator(':focus').getAttribute('data-key')}`)).toContainText('"name"');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(service).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowLeft');
  await expect(services).toBeFocused();
});

test('a search goes through names and texts, marks what it finds, and is left by Escape', async ({ page }) => {
  const tree = await open(page);
  const field = page.getByRole('searchbox', { name: 'Search names and contents' });
  await field.fill('acknowledge');
  await expect(field).toHaveCSS('color', await page.locator('body').evaluate((body) => getComputedStyle(body).color));
  const count = page.getByTestId('code-panel').getByText(/^\d+ files have it$/);
  await expect(count).toBeVisible();
  const files = tree.locator('[role="treeitem"]:not([aria-expanded])');
  expect(await files.count()).toBe(Number.parseInt(await count.innerText(), 10));
  await expect(page.locator('mark').first()).toHaveText(/^acknowledge$/i);
  await expect(page.locator('mark').first()).toBeInViewport();
  await field.fill('no such words');
  await expect(page.getByText('No file has these words')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(tree.getByRole('treeitem', { name: 'README.md' })).toBeVisible();
});

test('a file is coloured, numbered and copied as it is, and says whose it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tree = await open(page);
  const { files } = await downloadProject(page, 'in-memory');
  await page.getByRole('searchbox', { name: 'Search names and contents' }).fill('never again');
  const main = tree.locator('[data-key^="services/"][data-key$="src/main.ts"]').first();
  await main.click();
  const path = `${await main.getAttribute('data-key')}`;
  const text = source(page, path);
  await expect(text.locator('[data-kind="keyword"]').first()).toHaveText('import');
  await expect(text.locator('[data-line]').last()).toHaveAttribute(
    'data-line',
    `${files.get(path)?.trimEnd().split('\n').length}`,
  );
  const panel = page.getByTestId('code-panel');
  await expect(panel.locator('[data-owner]')).toHaveText(/^Yours: written once/);
  await panel.getByRole('button', { name: 'Copy' }).click();
  await expect(panel.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(files.get(path));
});

/** As the registry has it: one file each. */
const brokers = readdirSync('src/core/codegen/brokers').flatMap((file) =>
  /^(?!index)[^.]+\.ts$/.test(file) ? [file.replace('.ts', '')] : [],
);

test('every broker of the registry is offered, and says what it is', async ({ page }) => {
  await open(page);
  const choice = page.locator('[name="broker"]');
  const ids = await choice
    .locator('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('value')));
  expect([...ids].sort()).toEqual(brokers.sort());
  const summaries = new Set<string>();
  for (const id of brokers) {
    await choice.selectOption(id);
    summaries.add(await page.getByTestId('export-summary').innerText());
  }
  expect(summaries.size).toBe(brokers.length);
});
