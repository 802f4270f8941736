/** On a slow line: what is typed while a field is still being loaded goes into it, and does nothing else. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { twoContexts } from '../fixtures/two-contexts.ts';

/** Holds a part of the page back until it is let go. */
const holdBack = async (page: Page, part: RegExp): Promise<() => void> => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(part, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
};

const start = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, twoContexts);
  await expect(editor.node('Topic Payments')).toBeVisible();
  await expect(editor.canvas).toHaveAttribute('data-gestures', 'ready');
  await editor.node('Topic Payments').focus();
  await page.keyboard.press('Enter');
  await expect(editor.node('Topic Payments')).toHaveClass(/selected/);
  return editor;
};

const hand = (page: Page) => page.getByRole('button', { name: 'Move the view', exact: true });

test('words typed right after the key of the palette wait for its field', async ({ page }) => {
  const letGo = await holdBack(page, /CommandPalette-.*\.js$/);
  const editor = await start(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('chv/only canvax');
  for (const _ of '/only canvax') await page.keyboard.press('Backspace');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  letGo();
  await expect(page.getByRole('combobox', { name: 'Find a command or an element' })).toHaveValue('chv');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(hand(page)).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(editor.canvas.locator('.react-flow__node-topic')).toHaveCount(2);
});

test('a command is typed and chosen before the palette is there', async ({ page }) => {
  const letGo = await holdBack(page, /CommandPalette-.*\.js$/);
  await start(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Move the view with');
  await page.keyboard.press('Enter');
  await expect(hand(page)).toHaveAttribute('aria-pressed', 'false');
  letGo();
  await expect(hand(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what is looked for or added is typed before the field for it is there', async ({ page }) => {
  const letGo = await holdBack(page, /(FindBar|QuickAdd)-.*\.js$/);
  const editor = await start(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('check');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  letGo();
  await expect(page.getByRole('search').getByRole('textbox')).toHaveValue('check');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^1 of /);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('audit');
  await expect(page.getByRole('search').getByRole('textbox')).toHaveValue('audit');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(editor.canvas.locator('.react-flow__node')).not.toHaveCount(0);
});

test('Escape gives up what has not come yet, and keys mean again what they mean', async ({ page }) => {
  const letGo = await holdBack(page, /QuickAdd-.*\.js$/);
  await start(page);
  await page.keyboard.press('/');
  await page.keyboard.type('h');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(hand(page)).toHaveAttribute('aria-pressed', 'true');
  letGo();
  await page.keyboard.press('/');
  await page.keyboard.type('topic');
  await expect(page.getByRole('combobox', { name: 'Kind and name' })).toHaveValue('topic');
});
