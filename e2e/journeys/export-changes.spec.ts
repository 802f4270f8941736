/** What an export would change against the last one: marked in the tree, listed, and shown line by line. */
import { expect, type Locator, type Page } from '@playwright/test';
import { clock } from '../../src/core/model/testing/clock.ts';
import { Dock } from '../fixtures/dock.ts';
import { downloadProject } from '../fixtures/download.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const rename = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name of the design').fill(name);
  await page.keyboard.press('Enter');
};

const onlyChanged = (page: Page): Locator =>
  page.getByRole('checkbox', { name: /^Only changes since the last export \(\d+\)$/ });

test('what has changed since the last export is marked, listed and shown line by line, also after a reload', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  await downloadProject(page, 'in-memory');
  await expect(onlyChanged(page)).toHaveCount(0);
  await rename(page, 'Basket');
  await expect(onlyChanged(page)).toBeVisible();
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await new Dock(page).open('Code');
  await onlyChanged(page).check();
  const tree = page.getByRole('tree', { name: 'Files' });
  const readme = tree.getByRole('treeitem', { name: /^README\.md\s*, changed$/ });
  await readme.click();
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  const source = page.getByRole('region', { name: 'README.md', exact: true });
  await expect(source.locator('del').first()).toHaveText(/# Shopping cart/);
  await expect(source.locator('ins').first()).toHaveText(/# Basket/);
  const design = tree.getByRole('treeitem', { name: /^shopping-cart\.eventwright\.json\s*, removed$/ });
  await design.click();
  await expect(page.locator('[data-owner="nobody"]')).toHaveText(/^Removed: no longer part of the project/);
  await expect(page.locator('del').first()).toHaveText('{');
  await tree.getByRole('treeitem', { name: /^basket\.eventwright\.json\s*, new$/ }).click();
  await expect(page.locator('ins').first()).toHaveText('{');
  await expect(page.locator('del')).toHaveCount(0);
  await page.getByRole('button', { name: 'File', exact: true }).last().click();
  await expect(page.locator('ins')).toHaveCount(0);
});

test('of several designs each is compared with its own last export, and a new export ends the changes', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  await downloadProject(page, 'in-memory');
  await rename(page, 'Basket');
  await expect(onlyChanged(page)).toBeVisible();
  await downloadProject(page, 'in-memory');
  await expect(onlyChanged(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  await expect(page.getByText('This file is as it was at the last export.')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search names and contents' }).fill('basket');
  await expect(page.getByRole('region', { name: 'README.md', exact: true }).locator('mark').first()).toBeVisible();
  await page.locator('[name="broker"]').selectOption('nats');
  await expect(onlyChanged(page)).toBeVisible();
  await dropDesign(page, clock('Another', 10));
  await expect(page.getByRole('treeitem', { name: 'another.eventwright.json', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Changes', exact: true })).toHaveCount(0);
});

test('where the browser has no more room, the last export makes place for the design', async ({ page }) => {
  await page.addInitScript(() => {
    const { put, clear } = IDBObjectStore.prototype;
    const root = () => document.documentElement.dataset;
    IDBObjectStore.prototype.put = function (...args) {
      if (root().full === 'true' && this.name === 'documents') throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, args);
    };
    IDBObjectStore.prototype.clear = function () {
      if (this.name === 'exportZips') root().full = 'false';
      return clear.call(this);
    };
  });
  await openExample(page, 'cart-3');
  await downloadProject(page, 'in-memory');
  await rename(page, 'Basket');
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await page.evaluate(() => {
    document.documentElement.dataset.full = 'true';
  });
  await rename(page, 'Trolley');
  await expect(page.locator('html')).toHaveAttribute('data-full', 'false');
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Trolley');
  await new Dock(page).open('Code');
  await expect(page.getByRole('treeitem', { name: 'README.md', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Changes', exact: true })).toHaveCount(0);
});
