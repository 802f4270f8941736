/** Versions of a design: kept by name and by themselves, looked at, compared on the canvas and in a list, gone back to. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { drop, save, withoutPickers } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';
import { Versions } from '../fixtures/versions.ts';

const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');
const saved = (page: Page) => expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
const openName = (page: Page) => page.getByLabel('Name of the design');

const start = async (page: Page): Promise<Editor> => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.visit(true);
  await drop(page, 'cart.json', cart);
  await expect(openName(page)).toHaveValue('Shopping cart');
  await saved(page);
  return editor;
};

const rename = async (page: Page, name: string): Promise<void> => {
  await openName(page).fill(name);
  await page.keyboard.press('Enter');
  await saved(page);
};

test('a version is kept by name, shows what changed since, and is gone back to in one step', async ({ page }) => {
  const editor = await start(page);
  const versions = new Versions(page);
  await versions.keep('Before the split');
  await editor.placeButton('Service').click();
  await expect(editor.node('Service Service')).toBeAttached();
  await rename(page, 'Split cart');

  await versions.show();
  await expect(versions.window.getByRole('listitem').first()).toContainText('1 added');
  await expect(versions.window.getByRole('listitem').first()).toContainText('1 changed');
  await versions.button('Restore', 'Before the split').click();
  await expect(versions.window).toBeHidden();
  await expect(openName(page)).toHaveValue('Shopping cart');
  await expect(editor.node('Service Service')).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Restored “Before the split”.' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(openName(page)).toHaveValue('Split cart');
  await expect(editor.node('Service Service')).toBeAttached();
  await page.keyboard.press('Control+Shift+z');
  await expect(openName(page)).toHaveValue('Shopping cart');
  await saved(page);
  await page.reload();
  await expect(openName(page)).toHaveValue('Shopping cart');
  // What was there before is a version as well.
  await versions.show();
  await expect(versions.window.getByRole('listitem')).toHaveCount(3);
  await versions.window.getByRole('button', { name: /^Restore the version of/ }).click();
  await expect(openName(page)).toHaveValue('Split cart');
});

test('the state before the first change of a session is kept by itself', async ({ page }) => {
  const editor = await start(page);
  await editor.placeButton('Service').click();
  await saved(page);
  await editor.placeButton('Topic').click();
  await saved(page);
  const versions = new Versions(page);
  await versions.show();
  await expect(versions.window.getByText('Kept by itself')).toHaveCount(1);
  await versions.window.getByRole('button', { name: /^Look at the version of/ }).click();
  await expect(editor.node('Service Service')).toBeHidden();
  await expect(editor.node('Topic Topic')).toBeHidden();
});

test('a version is looked at without being changed or saved over the file, and what is open waits with its history', async ({
  page,
}) => {
  const editor = await start(page);
  const versions = new Versions(page);
  await versions.keep('First');
  await editor.placeButton('Service').click();
  await expect(editor.node('Service Service')).toBeAttached();
  await saved(page);
  await versions.show();
  await versions.button('Look at', 'First').click();
  await expect(page.getByText('This is “First”, to look at only.')).toBeVisible();
  await expect(editor.node('Service Service')).toBeHidden();
  await editor.placeButton('Topic').click();
  await expect(page.getByText('An earlier version is shown here.')).toBeVisible();
  await expect(editor.node('Topic Topic')).toBeHidden();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('An earlier version is shown here.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the design' }).click();
  await expect(editor.node('Service Service')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(editor.node('Service Service')).toBeHidden();
  expect((await save(page)).text).toBe(cart);
});

test('two states are compared on the canvas by sign and in a list by field, with what only moved apart', async ({
  page,
}) => {
  const editor = await start(page);
  const versions = new Versions(page);
  await versions.keep('Before');
  await editor.placeButton('Service').click();
  await expect(editor.node('Service Service')).toBeAttached();
  await editor.canvas
    .getByRole('group', { name: /^Publisher / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowDown');
  const removed = editor.canvas.getByRole('group', { name: /^Subscriber / }).first();
  await removed.focus();
  await page.keyboard.press('Enter');
  const removedId = await removed.getAttribute('data-id');
  await page.keyboard.press('Delete');
  await expect(removed).toBeHidden();
  await rename(page, 'Basket');

  await versions.show();
  await versions.compare('Before');
  await expect(versions.mark('service')).toContainText('+');
  await expect(versions.mark(String(removedId))).toContainText('−');
  await expect(page.locator(`[data-outline] [data-key="nodes:${removedId}"]`)).toHaveAccessibleName(/, removed/);
  // A ghost: what is gone stands where it stood.
  await expect(page.locator(`.react-flow__node[data-id="${removedId}"]`)).toBeAttached();
  await expect(versions.item('nodes/service')).toContainText('Added');
  await expect(versions.item(`nodes/${removedId}`)).toContainText('Removed');
  await expect(versions.item('design/')).toContainText('Shopping cart');
  await expect(versions.item('design/')).toContainText('Basket');
  await expect(versions.list.getByText(/Only moved or drawn otherwise \(\d+\)/)).toBeVisible();
  await expect(versions.bar.getByRole('list', { name: 'Marks on the canvas' })).toContainText('Added 1');

  await versions.item('nodes/service').getByRole('button').click();
  await expect(page.locator('.react-flow__node[data-id="service"]')).toHaveClass(/selected/);

  await versions.bar.getByRole('button', { name: 'Swap the two states' }).click();
  await expect(versions.mark('service')).toContainText('−');
  await expect(versions.mark(String(removedId))).toContainText('+');
  await versions.bar.getByRole('combobox', { name: 'State before' }).selectOption('“Before”');
  await expect(versions.list).toContainText('Both states are the same.');
  await page.getByRole('button', { name: 'Back to the design' }).click();
  await expect(versions.bar).toBeHidden();
  await expect(page.locator('[data-mark]')).toHaveCount(0);
  await expect(openName(page)).toHaveValue('Basket');
  await page.keyboard.press('Control+z');
  await expect(openName(page)).toHaveValue('Shopping cart');
});

test('a reviewer compares the open design with a file', async ({ page }) => {
  await start(page);
  const theirs = JSON.parse(cart) as { nodes: Record<string, { name: string }> };
  const [id = ''] = Object.keys(theirs.nodes);
  theirs.nodes[id] = { ...theirs.nodes[id], name: 'Their name' };
  const versions = new Versions(page);
  await versions.show();
  const chooser = page.waitForEvent('filechooser');
  await versions.window.getByRole('button', { name: 'Compare with a file…' }).click();
  await (await chooser).setFiles({
    name: 'theirs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(theirs)),
  });
  await expect(versions.item(`nodes/${id}`)).toContainText('Their name');
  await expect(versions.mark(id)).toContainText('~');
  await expect(versions.bar.getByRole('combobox', { name: 'State after' })).toHaveValue('file theirs.json');
  await page.getByRole('button', { name: 'Back to the design' }).click();
  await expect(versions.bar).toBeHidden();
  await saved(page);
});

test('versions are named later, deleted and taken back, by keyboard, and belong to their own design', async ({
  page,
}) => {
  await start(page);
  const versions = new Versions(page);
  await versions.keep('One');
  await rename(page, 'Basket');
  await versions.keep('Two');
  await versions.show();
  const more = versions.window.getByRole('button', { name: 'More for “One”' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Name it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(versions.window.getByRole('textbox', { name: 'Name of “One”' })).toBeFocused();
  await page.keyboard.type('The first');
  await page.keyboard.press('Enter');
  await expect(versions.row('The first')).toBeVisible();
  await versions.window.getByRole('button', { name: 'More for “The first”' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Name it' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(versions.row('The first')).toBeHidden();
  await expect(versions.window.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(versions.row('The first')).toBeVisible();
  await versions.window.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(openName(page)).toHaveValue('Untitled');
  await versions.show();
  await expect(versions.window).toContainText('No versions yet');
});

test('a design that another tab takes over while a version is looked at is shown as it is', async ({
  page,
  context,
}) => {
  const editor = await start(page);
  const versions = new Versions(page);
  await versions.keep('First');
  await editor.placeButton('Service').click();
  await saved(page);
  await versions.show();
  await versions.button('Look at', 'First').click();
  await expect(page.getByText('This is “First”')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Use it here' }).click();
  await expect(new Editor(other).node('Service Service')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Use it here' })).toBeVisible();
  await expect(editor.node('Service Service')).toBeAttached();
});
