/** The design as a table: drawn, connected, led elsewhere and removed without the canvas. */
import { expect } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

test('a design is made in the table alone, by keyboard, and the canvas shows it', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await new Dock(page).open('Table');
  for (const [kind, name] of [
    ['publisher', 'Till'],
    ['topic', 'sales'],
    ['topic', 'refunds'],
    ['subscriber', 'Ledger'],
  ] as const) {
    await page.getByLabel('Kind of the new node').selectOption(kind);
    await page.getByLabel('Name of the new node').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(`Name of ${name}`)).toBeVisible();
  }
  await page.getByRole('radio', { name: 'Links' }).check();
  for (const [from, to] of [
    ['Till', 'sales'],
    ['sales', 'Ledger'],
  ] as const) {
    await page.getByLabel('Start of the new link').selectOption({ label: from });
    await page.getByLabel('End of the new link').selectOption({ label: to });
    await page.getByRole('button', { name: 'Add a link' }).click();
  }
  await expect(editor.link('Ledger reads sales')).toBeAttached();
  await page.getByRole('combobox', { name: /^Start of Ledger/ }).focus();
  await page.getByRole('combobox', { name: /^Start of Ledger/ }).selectOption({ label: 'refunds' });
  await expect(editor.link('Ledger reads refunds')).toBeAttached();
  await page.keyboard.press('Escape');
});

test('a node is renamed in its row, removed by keyboard, and the next row has the focus then', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(false);
  await new Dock(page).open('Table');
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('sales');
  await expect(page.getByTestId('table-panel').getByRole('status')).toHaveText(/^\d+ of 35$/);
  await page.getByLabel('Name of Order', { exact: true }).fill('Orders');
  await page.keyboard.press('Enter');
  await expect(editor.node('Service Orders')).toBeAttached();
  await page.getByRole('button', { name: 'Delete order.cancelled' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Delete order.cancelled' })).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Delete /);
  await filter.fill('nothing like that');
  await expect(page.getByText('Nothing here has “nothing like that” in it.')).toBeVisible();
});
