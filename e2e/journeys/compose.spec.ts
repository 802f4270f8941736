/** Names typed by an input method, as Chinese is: the Enter that ends the composition does not end the typing. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { MessageEditor } from '../fixtures/message-editor.ts';
import { test } from '../fixtures/quiet.ts';

/** Begins a composition in the field, presses Enter within it, and takes what was composed. */
const compose = async (page: Page, field: Locator): Promise<void> => {
  await expect(field).toBeFocused();
  await field.selectText();
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'dingdan', selectionStart: 7, selectionEnd: 7 });
  await expect(field).toHaveValue('dingdan');
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await keyboard.send('Input.insertText', { text: '订单' });
  await expect(field).toHaveValue('订单');
  await keyboard.detach();
};

test('the name of the design', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  const field = page.getByLabel('Name of the design');
  await field.focus();
  await compose(page, field);
  await field.press('Enter');
  await expect(page).toHaveTitle('订单 · Eventwright');
});

test('the name of a node on the canvas, in the outline and in the table', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await editor.node('Topic Topic').focus();
  await page.keyboard.press('F2');
  await compose(page, editor.canvas.getByLabel('Name', { exact: true }));
  await page.keyboard.press('Enter');
  await expect(editor.node('Topic 订单')).toBeAttached();

  await page.getByRole('treeitem', { name: /^Topic 订单/ }).focus();
  await page.keyboard.press('F2');
  await compose(page, page.getByLabel('New name'));
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(editor.node('Topic 订单2')).toBeAttached();

  await new Dock(page).open('Table');
  const cell = page.getByLabel('Name of 订单2', { exact: true });
  await cell.focus();
  await compose(page, cell);
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(editor.node('Topic 订单3')).toBeAttached();
});

test('the name of a message, and what is looked for', async ({ page }) => {
  const editor = new MessageEditor(page);
  await editor.openOrders();
  await editor.open('order.placed');
  const name = editor.root.getByLabel('Name', { exact: true });
  await name.focus();
  await compose(page, name);
  await page.keyboard.press('Enter');
  await expect(editor.root.getByRole('button', { name: 'Show 订单' })).toBeVisible();
  await editor.root.getByRole('button', { name: 'Close' }).click();

  await page.keyboard.press('Control+k');
  await compose(page, page.getByRole('combobox', { name: 'Find a command or an element' }));
  await page.keyboard.press('Escape');
});
