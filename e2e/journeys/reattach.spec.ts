/** An end of a link let go in the open: what is made there takes the link over; Escape puts the end back. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { twoContexts } from '../fixtures/two-contexts.ts';
import { areaOf, dragMouse, middleOf } from '../fixtures/view.ts';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const audit = 'Audit reads Payments';

const start = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, twoContexts);
  await expect(editor.node('Subscriber Audit')).toBeAttached();
  await page.keyboard.press('Shift+1');
  await editor.link(audit).focus();
  await page.keyboard.press('Enter');
  await expect(editor.link(audit)).toHaveClass(/selected/);
  return editor;
};

const menu = (page: Page) => page.getByRole('dialog', { name: 'What to make here' });

/** Takes the end that the reader has, and lets it go below. */
const letGoBelow = async (page: Page, editor: Editor): Promise<void> => {
  const grip = editor.link(audit).locator('.react-flow__edgeupdater-target');
  const reader = await areaOf(editor.node('Subscriber Audit'));
  await dragMouse(page, await middleOf(grip), { x: reader.x + 20, y: reader.y + reader.height + 150 });
  await expect(menu(page).getByRole('combobox')).toBeFocused();
};

test('what is made there is what the link leads to from now on, in one step', async ({ page }) => {
  const editor = await start(page);
  await letGoBelow(page, editor);
  await expect(menu(page).getByRole('option')).toHaveText([/^Service/, /^Subscriber/]);
  await page.keyboard.type('sub');
  await page.keyboard.press('Enter');
  await editor.giveName('Ledger');
  await expect(editor.link('Ledger reads Payments')).toBeAttached();
  await expect(editor.link(audit)).toHaveCount(0);
  await expect(editor.node('Subscriber Ledger')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(editor.link(audit)).toBeAttached();
  await expect(editor.node('Subscriber Ledger')).toHaveCount(0);
});

test('Escape puts the end back where it was', async ({ page }) => {
  const editor = await start(page);
  await letGoBelow(page, editor);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(editor.link(audit)).toBeAttached();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('by keyboard, a link is led to something new', async ({ page }) => {
  const editor = await start(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command or an element' })).toBeFocused();
  await page.keyboard.type('Lead the link to');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find a node' })).toBeFocused();
  await page.keyboard.type('new service');
  await page.keyboard.press('Enter');
  await editor.giveName('Ledger');
  await expect(editor.link('Ledger reads Payments')).toBeAttached();
  await expect(editor.link(audit)).toHaveCount(0);
});
