/** Keys: what they do, where they are shown, when they are silent, and how those of a single sign are switched off. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

const zoom = (page: Page) => page.getByRole('button', { name: /^Zoomed to/ });
const places = (page: Page) =>
  page.locator('.react-flow__node').evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).style.transform));

test('the view is zoomed, and everything or only the selection is shown, by key and wherever the focus is', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.keyboard.press('Control+0');
  await expect(zoom(page)).toHaveText('100 %');
  await page.keyboard.press('Control+=');
  await expect(zoom(page)).toHaveText('120 %');
  await page.keyboard.press('Control+-');
  await expect(zoom(page)).toHaveText('100 %');
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await expect(zoom(page)).not.toHaveText('100 %');
  await page.keyboard.press('Shift+2');
  await expect(zoom(page)).toHaveText('120 %');
  await page.keyboard.press('Control+0');
  await expect(zoom(page)).toHaveText('100 %');
  await page.keyboard.press('Shift+1');
  await expect(zoom(page)).toHaveText('120 %');
});

test('a key that is held moves the selection in one step that is undone at once', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Topic');
  await editor.node('Topic Topic').focus();
  const before = await places(page);
  await page.keyboard.down('ArrowRight');
  await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect.poll(() => places(page)).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => places(page)).toEqual(before);
});

test('everything is selected and released by key', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  for (const kind of ['Publisher', 'Topic']) await editor.place(kind);
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.keyboard.press('Control+a');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  await editor.node('Topic Topic').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(0);
});

test('keys are silent while somebody types, and belong to the part of the page that has the focus', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  const before = await places(page);
  await page.getByRole('textbox', { name: 'Name of the design' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('cC?/');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('textbox', { name: 'Name of the design' })).toHaveValue('UntitledcC?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('tab', { name: 'Findings' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Analysis' })).toBeFocused();
  await expect(editor.node('Topic Topic')).toBeAttached();
  expect(await places(page)).toEqual(before);
});

test('keys of a single sign are switched off in the settings, and stay so', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Publisher');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Off' }).click();
  await editor.node('Publisher Publisher').focus();
  await page.keyboard.press('c');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await editor.node('Publisher Publisher').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: 'Simulation' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'On' }).click();
  await editor.node('Publisher Publisher').focus();
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Connect “Publisher” to' })).toBeVisible();
});

test('only the canvas is shown, and then everything as it was', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(false);
  const [left, right] = [
    page.getByRole('complementary', { name: 'Palette and outline' }),
    page.getByRole('complementary', { name: 'Inspector' }),
  ];
  const dock = page.getByRole('region', { name: 'Results' });
  await page.keyboard.press('Control+b');
  await expect(left).toBeHidden();
  await page.keyboard.press('Control+.');
  for (const part of [left, right, dock]) await expect(part).toBeHidden();
  await page.keyboard.press('Control+.');
  await expect(dock).toBeVisible();
  await expect(left).toBeHidden();
  await page.getByRole('button', { name: 'Palette and outline' }).click();
  for (const part of [left, right]) await expect(part).toBeVisible();
  await page.keyboard.press('Control+Alt+b');
  await expect(right).toBeHidden();
  await page.keyboard.press('Control+j');
  await expect(editor.findings).toBeHidden();
});

test('a button tells its keys to those who see it and to those who hear it', async ({ page }) => {
  await new Editor(page).visit(false);
  const fit = page.getByRole('button', { name: 'Show everything' });
  await expect(fit).toHaveAttribute('aria-keyshortcuts', 'Shift+1');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+Enter',
  );
  await fit.hover();
  await expect(page.getByRole('tooltip')).toHaveText('Show everythingShift 1');
});

test('on a Mac keys are told by its signs: on buttons, in menus, on the sheet and where something is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'platform', { value: 'MacIntel' });
  });
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Topic');
  await expect(page.getByRole('button', { name: 'Undo: Place' })).toHaveAttribute('aria-keyshortcuts', 'Meta+Z');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Save to another file…' })).toContainText('⌘ ⇧ S');
  await page.keyboard.press('Escape');
  await editor.node('Topic Topic').focus();
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('status').filter({ hasText: 'Paste with ⌘ V' })).toBeAttached();
  await page.keyboard.press('Shift+?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toContainText('⌘ and wheel, or pinch');
  await expect(sheet).not.toContainText('Ctrl');
});
