/** Copying and pasting parts of designs: in one design, between tabs, from other programs. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');

/** As another program does it: a clipboard event with a text. */
const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

test('a copied part comes into another tab with its links, and one undo takes it away', async ({ page, context }) => {
  await openExample(page, 'cart-3');
  const editor = new Editor(page);
  const nodes = editor.canvas.locator('.react-flow__node-publisher, .react-flow__node-topic');
  await nodes.first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('status').filter({ hasText: 'Copied:' })).toBeVisible();

  const other = await context.newPage();
  const target = new Editor(other);
  await other.goto('/');
  await other.getByRole('button', { name: 'File', exact: true }).click();
  await other.getByRole('menuitem', { name: 'New design' }).click();
  await expect(other.getByLabel('Name of the design')).toHaveValue('Untitled');
  await other.keyboard.press('Control+v');
  await expect(target.canvas.getByRole('group', { name: /^(Publisher|Service|Subscriber) / }).first()).toBeAttached();
  await expect(undo(other)).toHaveAccessibleName('Undo: Paste');
  await expect(other.getByLabel('Name of the design')).toHaveValue('Untitled');
  await undo(other).click();
  await expect(target.canvas.locator('.react-flow__node')).toHaveCount(0);
});

test('cut, paste and duplicate by keyboard keep names apart, and what was pasted is selected', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Service').click();
  await expect(editor.node('Service Service')).toBeAttached();
  await editor.node('Service Service').focus();
  await page.keyboard.press('Control+d');
  await expect(editor.node('Service Service 2')).toHaveClass(/selected/);
  await expect(editor.node('Service Service')).not.toHaveClass(/selected/);
  await page.keyboard.press('Control+x');
  await expect(editor.node('Service Service 2')).toHaveCount(0);
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+v');
  await expect(editor.node('Service Service 2')).toBeAttached();
  await expect(editor.node('Service Service 3')).toHaveClass(/selected/);
  await expect(undo(page)).toHaveAccessibleName('Undo: Paste');
});

test('words from elsewhere become a note; a broken design is refused with the reason', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await pasteText(page, 'Remember the returns.');
  await expect(editor.node('Note Remember the returns.')).toBeAttached();
  await pasteText(page, '{ "eventwright": 1, "nam": "Broken" }');
  await expect(page.getByRole('status').filter({ hasText: 'What was copied cannot be pasted:' })).toBeVisible();
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(1);
});

test('a whole design on the clipboard is added to this one, or opened', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  const asked = page.getByRole('dialog', { name: 'A whole design was pasted' });
  await pasteText(page, cart);
  await asked.getByRole('button', { name: 'Add it to this design' }).click();
  await expect(undo(page)).toHaveAccessibleName('Undo: Paste');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await pasteText(page, cart);
  await asked.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
  await expect(editor.node('Topic Topic')).toHaveCount(0);
});

test('while somebody types, the keys of the clipboard belong to the field', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  const name = page.getByLabel('Name of the design');
  await name.fill('Basket');
  await name.press('Control+a');
  await name.press('Control+c');
  await name.press('End');
  await name.press('Control+v');
  await expect(name).toHaveValue('BasketBasket');
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(1);
});

test('what the browser keeps from the clipboard is not cut from the design', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
  });
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await editor.node('Topic Topic').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Cut', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'press Ctrl X instead' })).toBeVisible();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.keyboard.press('Control+x');
  await expect(editor.node('Topic Topic')).toHaveCount(0);
});
