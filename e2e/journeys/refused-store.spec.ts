/** Browsers that keep nothing, as in private windows, and the same design in a frame beside its page. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { drop, save, withoutPickers } from '../fixtures/files.ts';
import { countKept } from '../fixtures/kept.ts';
import { test } from '../fixtures/quiet.ts';

const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');
const openName = (page: Page) => page.getByLabel('Name of the design');

/** Everything in which a page could keep something is refused or not there at all. */
const withoutStores = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('It is refused.', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { value: undefined });
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
    for (const name of ['locks', 'storage']) Object.defineProperty(navigator, name, { value: undefined });
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  });
};

test('in a browser that refuses to keep anything one draws, saves files, is told, and asked before a design goes', async ({
  page,
}) => {
  await withoutPickers(page);
  await withoutStores(page);
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(editor.saveState).toHaveText('Not kept by the browser: save a file');
  await editor.saveState.click();
  const designs = page.getByRole('dialog', { name: 'Designs', exact: true });
  await expect(designs.getByRole('alert')).toContainText('This browser keeps nothing now');
  await page.keyboard.press('Escape');
  await expect(designs).toBeHidden();
  await page.keyboard.press('Control+Alt+s');
  const versions = page.getByRole('dialog', { name: 'Versions', exact: true });
  await expect(versions.getByRole('alert')).toContainText('did not answer');
  await page.keyboard.press('Escape');
  await expect(versions).toBeHidden();

  await drop(page, 'cart.json', cart);
  const question = page.getByRole('dialog', { name: '“Untitled” is kept nowhere' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Stay with this design' }).click();
  await expect(question).toBeHidden();
  expect((await save(page)).text).toContain('"kind": "topic"');
  await expect(editor.saveState).toHaveAttribute('data-file-state', 'same');
  // A file holds it by now: nothing is lost, and nothing is asked.
  await drop(page, 'cart.json', cart);
  await expect(openName(page)).toHaveValue('Shopping cart');
});

test('the same design in a frame of another page takes nothing from the page that works on it', async ({
  page,
  context,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await drop(page, 'cart.json', cart);
  await expect(openName(page)).toHaveValue('Shopping cart');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  const count = await countKept(page, 'documents');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  const frame = await context.newPage();
  await frame.goto(link.replace('#', '?embed#'));
  await expect(frame.getByRole('link', { name: 'Open in Eventwright' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await expect(page.getByRole('button', { name: 'Use it here' })).toBeHidden();
  expect(await countKept(page, 'documents')).toBe(count);
});
