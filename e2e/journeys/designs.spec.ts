/** Several designs in one browser: found again, opened, renamed, duplicated, deleted and taken back. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Designs } from '../fixtures/designs.ts';
import { Editor } from '../fixtures/editor.ts';
import { choose, drop, save, withoutPickers } from '../fixtures/files.ts';
import { countKept, writeKept } from '../fixtures/kept.ts';
import { test } from '../fixtures/quiet.ts';

const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');
const named = (name: string): string => `${JSON.stringify({ eventwright: 1, name }, null, 2)}\n`;

const saved = (page: Page) => expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
const openName = (page: Page) => page.getByLabel('Name of the design');

/** Opened from a file, and kept. */
const keep = async (page: Page, name: string, text = named(name)): Promise<void> => {
  await drop(page, `${name.toLowerCase()}.json`, text);
  await expect(openName(page)).toHaveValue(JSON.parse(text).name);
  await saved(page);
};

test('every design that was worked on is found again, the last one first, and opened with its edits', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, 'Orders');
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await saved(page);
  await keep(page, 'Shopping cart', cart);

  const designs = new Designs(page);
  await designs.show();
  await designs.expectNames(['Shopping cart', 'Orders']);
  await expect(designs.card('Shopping cart')).toContainText('Open here');
  await expect(designs.card('Orders')).toContainText('orders.json');
  await expect(designs.card('Shopping cart').locator('svg rect').first()).toBeAttached();
  await expect(designs.window).toContainText(/\d\s[KM]?B used of \d+/);
  await designs.opener('Orders').click();
  await expect(designs.window).toBeHidden();
  await expect(openName(page)).toHaveValue('Orders');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await designs.show();
  await designs.expectNames(['Orders', 'Shopping cart']);
});

test('more than ten designs are all kept, and found by name', async ({ page }) => {
  const ids = Array.from({ length: 14 }, (_, at) => `d${at}`);
  await writeKept(page, 2, {
    documents: ids.map((id, at) => [id, { id, fileName: null, keptAt: at + 1, checkpoint: 0 }]),
    checkpoints: ids.map((id, at) => [id, named(`Design ${at}`)]),
    journal: [],
  });
  await page.goto('./');
  await expect(openName(page)).toHaveValue('Design 13');
  await new Editor(page).place('Topic');
  await saved(page);
  const designs = new Designs(page);
  await designs.show();
  await expect(designs.window.getByRole('article')).toHaveCount(14);
  await designs.window.getByRole('searchbox', { name: 'Search designs' }).fill('12');
  await designs.expectNames(['Design 12']);
  await designs.window.getByRole('searchbox').fill('nothing like it');
  await expect(designs.window).toContainText('No design is called that');
  await designs.window.getByRole('button', { name: 'Show all' }).click();
  await expect(designs.window.getByRole('article')).toHaveCount(14);
});

test('what the second version of the store kept comes through with its changes and its name', async ({ page }) => {
  await writeKept(page, 2, {
    documents: [['old', { id: 'old', fileName: 'old.json', keptAt: 5, checkpoint: 3 }]],
    checkpoints: [['old', named('Before')]],
    journal: [
      [['old', 2, 1], [{ path: ['name'], from: 'Before', to: 'Stale' }]],
      [['old', 3, 1], [{ path: ['name'], from: 'Before', to: 'After' }]],
    ],
  });
  await page.goto('./');
  await expect(openName(page)).toHaveValue('After');
  const designs = new Designs(page);
  await designs.show();
  await designs.expectNames(['After']);
  await expect(designs.card('After')).toContainText('old.json');
});

test('a design is renamed, duplicated and deleted in the list, and taken back, by keyboard', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, 'Orders');
  await keep(page, 'Stock');
  const designs = new Designs(page);
  await designs.show();

  await designs.opener('Orders').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Sales');
  await page.keyboard.press('Enter');
  await designs.expectNames(['Stock', 'Sales']);

  await designs.opener('Stock').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Supply');
  await page.keyboard.press('Escape');
  await expect(designs.window).toBeVisible();
  await designs.expectNames(['Stock', 'Sales']);

  await designs.choose('Sales', 'Duplicate');
  await designs.expectNames(['Sales (copy)', 'Stock', 'Sales']);

  await designs.opener('Sales').focus();
  await page.keyboard.press('Delete');
  await designs.expectNames(['Sales (copy)', 'Stock']);
  await expect(designs.window.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await designs.expectNames(['Sales (copy)', 'Stock', 'Sales']);

  await designs.opener('Sales (copy)').click();
  await expect(openName(page)).toHaveValue('Sales (copy)');
});

test('the open design is renamed and deleted like any other, and the page offers it back', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, 'Orders');
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await saved(page);
  const designs = new Designs(page);
  await designs.show();
  await designs.choose('Orders', 'Rename');
  await page.keyboard.type('Sales');
  await page.keyboard.press('Enter');
  await expect(openName(page)).toHaveValue('Sales');

  await designs.choose('Sales', 'Delete');
  await expect(openName(page)).toHaveValue('Untitled');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(designs.window).toBeHidden();
  const offer = page.getByRole('status').filter({ hasText: 'Deleted “Sales”' });
  await offer.getByRole('button', { name: 'Undo' }).click();
  await expect(openName(page)).toHaveValue('Sales');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await saved(page);
  await page.reload();
  await expect(openName(page)).toHaveValue('Sales');
});

test('a deleted design is gone for good once its line is closed', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, 'Orders');
  await keep(page, 'Stock');
  const designs = new Designs(page);
  await designs.show();
  await designs.choose('Orders', 'Delete');
  await designs.window.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => countKept(page, 'checkpoints')).toBe(1);
  await designs.expectNames(['Stock']);
});

test('a design that another tab works on says so, and is neither renamed nor deleted here', async ({
  page,
  context,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, 'Orders');
  const other = await context.newPage();
  await other.goto('/');
  await expect(openName(other)).toHaveValue('Orders');
  await keep(other, 'Stock');

  const designs = new Designs(other);
  await designs.show();
  await expect(designs.card('Orders')).toContainText('Open in another tab');
  await designs.choose('Orders', 'Delete');
  await expect(designs.window.getByRole('alert')).toContainText('“Orders” is open in another tab');
  await designs.expectNames(['Stock', 'Orders']);
  await designs.opener('Orders').click();
  await expect(openName(other)).toHaveValue('Orders');
  await expect(other.getByRole('button', { name: 'Use it here' })).toBeVisible();

  await page.close();
  await designs.show();
  await designs.opener('Stock').click();
  await expect(openName(other)).toHaveValue('Stock');
  await designs.show();
  await designs.choose('Orders', 'Delete');
  await designs.expectNames(['Stock']);
});

test('looking at examples leaves nothing behind; one that was changed stays', async ({ page }) => {
  await page.goto('/');
  const gallery = page.getByRole('dialog', { name: 'Examples' });
  await gallery.getByRole('button', { name: 'Open Shopping cart', exact: true }).click();
  await expect(openName(page)).toHaveValue('Shopping cart');
  await saved(page);
  await page.reload();
  await expect(openName(page)).toHaveValue('Shopping cart');
  await new Designs(page).show();
  await new Designs(page).window.getByRole('button', { name: 'Examples…' }).click();
  await gallery.getByRole('button', { name: 'Start with an empty canvas' }).click();
  await saved(page);
  const designs = new Designs(page);
  await designs.show();
  await designs.expectNames(['Untitled']);
  await designs.window.getByRole('button', { name: 'New design' }).click();
  await new Editor(page).place('Topic');
  await saved(page);
  await keep(page, 'Orders');
  await designs.show();
  await designs.expectNames(['Orders', 'Untitled']);
});

test('the same file opened twice is one design, until it is changed', async ({ page }) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.visit(true);
  const open = async () => {
    await choose(page, 'orders.json', named('Orders'));
    await expect(openName(page)).toHaveValue('Orders');
    await saved(page);
  };
  await open();
  await keep(page, 'Stock');
  await open();
  const designs = new Designs(page);
  await designs.show();
  await designs.expectNames(['Orders', 'Stock']);
  await page.keyboard.press('Escape');
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await saved(page);
  await open();
  await expect(editor.node('Topic Topic')).toBeHidden();
  await designs.show();
  await designs.expectNames(['Orders', 'Orders', 'Stock']);
});

test('whether the file of a design holds what was done since is always to be seen', async ({ page }) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.visit(true);
  await saved(page);
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'none');
  await keep(page, 'Orders');
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'same');
  await editor.place('Topic');
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'differs');
  await expect(editor.saveState).toHaveText('Saved in this browser, not in the file');
  await page.keyboard.press('Control+z');
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'same');
  await page.keyboard.press('Control+Shift+z');
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'differs');
  await page.reload();
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'differs');
  await save(page);
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'same');
  await editor.saveState.hover();
  await expect(page.getByRole('tooltip')).toContainText('orders.json holds the same');
  await page.reload();
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'same');
  await editor.saveState.click();
  await expect(new Designs(page).window).toBeVisible();
});
