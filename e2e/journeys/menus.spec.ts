/** Menus and tools of what is selected, by mouse, by key and by finger; and the sheet of all keys. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const menu = (page: Page, name: string) => page.getByRole('menu', { name });
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const tools = (page: Page) => page.getByRole('toolbar', { name: 'Tools for the selection' });
const selected = (page: Page) => page.locator('.react-flow__node.selected');

test.describe('a context menu', () => {
  test('of a node selects it, offers what can be done with it and does it', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    for (const kind of ['Publisher', 'Topic']) await editor.place(kind);
    await editor.node('Publisher Publisher').click({ button: 'right' });
    await expect(menu(page, 'This node')).toBeVisible();
    await expect(selected(page)).toHaveCount(1);
    await expect(item(page, 'Delete')).toContainText('Del');
    await item(page, 'Connect to…').click();
    await expect(page.getByRole('dialog', { name: 'Connect “Publisher” to' })).toBeVisible();
    await page.keyboard.press('Escape');
    await editor.node('Publisher Publisher').click({ button: 'right' });
    await item(page, 'Delete').click();
    await expect(editor.node('Publisher Publisher')).toBeHidden();
    await expect(editor.node('Topic Topic')).toBeAttached();
    await page.keyboard.press('Control+z');
    await expect(editor.node('Publisher Publisher')).toBeAttached();
  });

  test('of several that are selected is about all of them, and one of a link about the link', async ({ page }) => {
    const editor = new Editor(page);
    await openExample(page, 'cart-3');
    const link = editor.link(/reads/).first();
    await link.locator('path').first().click({ button: 'right', force: true });
    await expect(menu(page, 'This link')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu(page, 'This link')).toBeHidden();
    await page.keyboard.press('Control+a');
    await page.locator('.react-flow__node-topic').first().click({ button: 'right' });
    await expect(menu(page, 'What is selected')).toBeVisible();
    await item(page, 'Delete').click();
    await expect(page.locator('.react-flow__node:not(.react-flow__node-context)')).toHaveCount(0);
  });

  test('of the empty canvas adds where it was asked for; a right button that drags moves the view instead', async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    const box = await editor.canvas.boundingBox();
    if (!box) throw new Error('The canvas is not on the page.');
    const at = { x: box.x + box.width * 0.75, y: box.y + box.height * 0.3 };
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await expect(menu(page, 'The canvas')).toBeVisible();
    await item(page, 'Add by typing…').click();
    await expect(page.getByRole('combobox', { name: 'Kind and name' })).toBeFocused();
    await page.keyboard.type('topic orders');
    await page.keyboard.press('Enter');
    const placed = await editor.node('Topic orders').boundingBox();
    if (!placed) throw new Error('The topic is not on the page.');
    expect(Math.abs(placed.x + placed.width / 2 - at.x)).toBeLessThan(20);
    expect(Math.abs(placed.y + placed.height / 2 - at.y)).toBeLessThan(20);
    await page.mouse.move(at.x, at.y + 120);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(at.x - 150, at.y + 120, { steps: 6 });
    await page.mouse.up({ button: 'right' });
    await expect
      .poll(async () => Math.round(((await editor.node('Topic orders').boundingBox())?.x ?? 0) - placed.x))
      .toBeLessThan(-100);
    await expect(page.getByRole('menu')).toHaveCount(0);
  });

  test('opens by key at what has the focus, is walked by key, and gives the focus back', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await editor.place('Service');
    await editor.place('Topic');
    const node = editor.node('Service Service');
    for (const keys of ['Shift+F10', 'ContextMenu']) {
      await node.focus();
      await page.keyboard.press(keys);
      await expect(menu(page, 'This node')).toBeVisible();
      await expect(page.locator(':focus')).toHaveText(/^Connect to/);
      await page.keyboard.press('End');
      await expect(page.locator(':focus')).toHaveText(/^Delete/);
      await page.keyboard.press('Escape');
      await expect(menu(page, 'This node')).toBeHidden();
      await expect(node).toBeFocused();
    }
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(node).toBeHidden();
    await expect(editor.node('Topic Topic')).toBeAttached();
  });

  test('renames a note', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await editor.place('Note');
    await page.locator('.react-flow__node-note').click({ button: 'right' });
    await expect(menu(page, 'This note')).toBeVisible();
    await item(page, 'Rename').click();
    await page.keyboard.type('Mind the peak');
    await editor.canvas.click({ position: { x: 20, y: 20 } });
    await expect(page.locator('.react-flow__node-note')).toContainText('Mind the peak');
  });
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  test('a finger that rests on a node opens its menu, which stays when it is lifted', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await editor.place('Topic');
    const box = await editor.node('Topic Topic').boundingBox();
    if (!box) throw new Error('The topic is not on the page.');
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: at.x + x, y: at.y }],
      });
    // Who rests a finger before the page is ready does it once more.
    await expect(async () => {
      await touch('touchStart');
      const opened = menu(page, 'This node').waitFor({ timeout: 2000 });
      await opened.finally(() => touch('touchEnd'));
    }).toPass();
    await expect(menu(page, 'This node')).toBeVisible();
    await item(page, 'Delete').tap();
    await expect(editor.node('Topic Topic')).toBeHidden();
    await expect(page.getByRole('menu')).toHaveCount(0);
  });
});

test.describe('the tools above the selection', () => {
  test('stand beside it, never over it, go while it is dragged, and do what they say', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await editor.place('Topic');
    const node = editor.node('Topic Topic');
    await expect(tools(page)).toBeVisible();
    const [bar, box] = [await tools(page).boundingBox(), await node.boundingBox()];
    if (!bar || !box) throw new Error('Tools or topic are not on the page.');
    expect(bar.y + bar.height).toBeLessThan(box.y);
    await page.mouse.move(box.x + 60, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 140, box.y + 60, { steps: 4 });
    await expect(tools(page)).toBeHidden();
    await page.mouse.up();
    await expect(tools(page)).toBeVisible();
    await tools(page).getByRole('button', { name: 'Duplicate' }).click();
    await expect(page.locator('.react-flow__node-topic')).toHaveCount(2);
    await tools(page).getByRole('button', { name: 'Delete' }).click();
    await expect(page.locator('.react-flow__node-topic')).toHaveCount(1);
    await expect(tools(page)).toBeHidden();
  });

  test('are reached and walked by key, lead to the whole menu, and back', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await editor.place('Topic');
    const node = editor.node('Topic Topic');
    await expect(tools(page)).toBeVisible();
    await node.focus();
    await page.keyboard.press('Alt+F10');
    await expect(tools(page).getByRole('button', { name: 'Connect to…' })).toBeFocused();
    await page.keyboard.press('End');
    await expect(tools(page).getByRole('button', { name: 'More…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu(page, 'This node')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tools(page).getByRole('button', { name: 'More…' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(node).toBeFocused();
  });
});

test.describe('the sheet of all keys', () => {
  test('shows each key of the table in its group, in both languages, and closes again', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await editor.canvas.focus();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByRole('heading', { name: 'View' })).toBeVisible();
    await expect(sheet.locator('dt', { hasText: 'Zoom in' }).locator('xpath=following-sibling::dd')).toHaveText(
      'Ctrl+Ctrl=',
    );
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('menuitemradio', { name: '简体中文' }).click();
    await page.keyboard.press('Control+/');
    await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toContainText('放大');
  });

  test('is alone on paper', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await page.keyboard.press('Control+/');
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(sheet.getByRole('heading', { name: 'View' })).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(sheet.getByRole('button', { name: 'Print' })).toBeHidden();
  });
});
