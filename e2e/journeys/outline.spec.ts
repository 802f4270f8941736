/** The outline as an equal way to edit: walked by letters, renamed, gathered, removed, and told in words. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

const row = (page: Page, key: string): Locator => page.locator(`[data-outline] [data-key="${key}"]`);

test('a letter walks to the next name, and what is wrong with it is said in words', async ({ page }) => {
  await new Editor(page).visit(false);
  await row(page, 'contexts:fulfilment').focus();
  await page.keyboard.press('l');
  const logistics = page.locator('[data-outline] :focus');
  await expect(logistics).toHaveAccessibleName(/^Service Logistics\s*,\s*\d findings?, the worst a warning$/);
});

test('a node is renamed with F2 and removed with Delete, and the focus stays in the tree', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(false);
  const order = page.getByRole('treeitem', { name: /^Service Order\b/ });
  await order.focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name' }).fill('Orders desk');
  await page.keyboard.press('Enter');
  await expect(editor.node('Service Orders desk')).toBeAttached();
  const renamed = page.getByRole('treeitem', { name: /^Service Orders desk/ });
  await expect(renamed).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(renamed).toHaveCount(0);
  await expect(page.locator('[data-outline] :focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(renamed).toHaveCount(1);
});

test('several are gathered with Shift and the arrows, and go in one step', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  for (const kind of ['Publisher', 'Topic', 'Subscriber']) {
    await editor.placeButton(kind).click();
    await expect(editor.node(`${kind} ${kind}`)).toBeAttached();
  }
  const items = page.getByRole('treeitem');
  await items.first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.locator('[data-outline] [aria-selected="true"]')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(items).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(items).toHaveCount(3);
});

test('notes have their place in the outline, and are written there', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Note').click();
  await row(page, 'heading:notes').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'New name' }).fill('Remember the refunds');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: 'Note Remember the refunds' })).toBeFocused();
});
