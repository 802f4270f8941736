/** What the browser could not keep before another design was opened: asked about, tried again with its own design, never lost. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Designs } from '../fixtures/designs.ts';
import { Editor } from '../fixtures/editor.ts';
import { drop, withoutPickers } from '../fixtures/files.ts';
import { countKept, holdStore, readKept, withFailingStore } from '../fixtures/kept.ts';
import { test } from '../fixtures/quiet.ts';
import { Versions } from '../fixtures/versions.ts';

const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');
const named = (name: string): string => `${JSON.stringify({ eventwright: 1, name }, null, 2)}\n`;

const openName = (page: Page) => page.getByLabel('Name of the design');
const is = (editor: Editor, state: string) => expect(editor.saveState).toHaveAttribute('data-save-state', state);
const saved = (editor: Editor) => is(editor, 'saved');
const question = (page: Page) => page.getByRole('dialog', { name: '“Orders” is kept nowhere' });

/** Opened from a file, and kept. */
const keep = async (page: Page, editor: Editor, name: string): Promise<void> => {
  await drop(page, `${name.toLowerCase()}.json`, named(name));
  await expect(openName(page)).toHaveValue(name);
  await saved(editor);
};

const place = async (editor: Editor, kind: string): Promise<void> => {
  await editor.placeButton(kind).click();
  await expect(editor.node(`${kind} ${kind}`)).toBeAttached();
};

/** A design from a file, with an edit that the store did not take. */
const withLostEdit = async (page: Page) => {
  await withoutPickers(page);
  const fail = await withFailingStore(page);
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, editor, 'Orders');
  await fail(true);
  await place(editor, 'Service');
  await is(editor, 'failed');
  return { editor, fail };
};

test('a design that is kept nowhere is asked about before another takes its place, and stays when somebody says so', async ({
  page,
}) => {
  const { editor, fail } = await withLostEdit(page);
  await drop(page, 'cart.json', cart);
  await expect(question(page)).toBeVisible();
  await page.getByRole('button', { name: 'Stay with this design' }).click();
  await expect(question(page)).toBeHidden();
  await expect(openName(page)).toHaveValue('Orders');

  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
  await expect(editor.node('Service Service')).toBeAttached();

  await drop(page, 'cart.json', cart);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file, then open the other' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"kind": "service"');
  await expect(openName(page)).toHaveValue('Shopping cart');
  await fail(false);
  await saved(editor);
});

test('what a broken store did not take is kept later with its own design, once, though another is open by then', async ({
  page,
}) => {
  const { editor, fail } = await withLostEdit(page);
  await drop(page, 'cart.json', cart);
  await page.getByRole('button', { name: 'Open the other all the same' }).click();
  await expect(openName(page)).toHaveValue('Shopping cart');
  await is(editor, 'failed');
  await fail(false);
  await saved(editor);
  await expect(editor.saveState).not.toHaveText('Another design is not kept yet');
  expect(await countKept(page, 'documents')).toBe(2);
  const designs = new Designs(page);
  await designs.show();
  await designs.opener('Orders').click();
  await expect(openName(page)).toHaveValue('Orders');
  await expect(editor.node('Service Service')).toBeAttached();
  await saved(editor);
  await page.reload();
  await expect(editor.node('Service Service')).toBeAttached();
  expect(await countKept(page, 'documents')).toBe(2);
});

test('a design that waits for a broken store comes back with what the store lacks, and goes on from there', async ({
  page,
}) => {
  await withoutPickers(page);
  const fail = await withFailingStore(page);
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, editor, 'Stock');
  await keep(page, editor, 'Orders');
  await fail(true);
  await place(editor, 'Service');
  await is(editor, 'failed');
  const designs = new Designs(page);
  await designs.show();
  await designs.opener('Stock').click();
  await page.getByRole('button', { name: 'Open the other all the same' }).click();
  await expect(openName(page)).toHaveValue('Stock');
  await designs.show();
  await designs.opener('Orders').click();
  await expect(openName(page)).toHaveValue('Orders');
  await expect(editor.node('Service Service')).toBeAttached();
  await place(editor, 'Topic');
  await fail(false);
  await saved(editor);
  await page.reload();
  await expect(editor.node('Service Service')).toBeAttached();
  await expect(editor.node('Topic Topic')).toBeAttached();
  expect(await countKept(page, 'documents')).toBe(2);
});

test('an edit that waits for a slow store while a version is looked at is kept, also when another design is opened over it', async ({
  page,
}) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, editor, 'Orders');
  const versions = new Versions(page);
  await versions.keep('First');
  const letGo = await holdStore(page);
  for (const kind of ['Service', 'Topic']) {
    await place(editor, kind);
    // Longer than an edit waits until it is to be kept: the first is being written, the second waits for it.
    await page.waitForTimeout(600);
  }
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.keyboard.type('Compare with a file');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(cart) });
  await expect(versions.bar).toBeVisible();
  await drop(page, 'stock.json', named('Stock'));
  await expect(openName(page)).toHaveValue('Stock');
  await letGo();
  await saved(editor);
  const kept = (await readKept(page)).replaceAll('\\', '');
  expect(kept).toMatch(/"name": ?"Service"/);
  expect(kept).toMatch(/"name": ?"Topic"/);
  expect(await countKept(page, 'documents')).toBe(2);
});

test('an edit made in the moment in which a kept design is opened goes to its own design, and makes no other', async ({
  page,
}) => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(page, editor, 'Stock');
  await keep(page, editor, 'Orders');
  const designs = new Designs(page);
  await designs.show();
  const letGo = await holdStore(page);
  await designs.opener('Stock').click();
  await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label="Place Service"]')?.click());
  await letGo();
  await expect(openName(page)).toHaveValue('Stock');
  await expect(designs.window).toBeHidden();
  await saved(editor);
  await expect.poll(() => countKept(page, 'documents')).toBe(2);
  await designs.show();
  await designs.opener('Orders').click();
  await expect(openName(page)).toHaveValue('Orders');
  await expect(editor.node('Service Service')).toBeAttached();
});

test('what only a robbed tab had is not lost: it becomes a design of its own', async ({ page, context }) => {
  const first = new Editor(page);
  await first.visit(true);
  await keep(page, first, 'Orders');
  const other = await context.newPage();
  const second = new Editor(other);
  await other.goto('/');
  await expect(openName(other)).toHaveValue('Orders');
  const letGo = await holdStore(other);
  await place(first, 'Service');
  await other.getByRole('button', { name: 'Use it here' }).click();
  // The first tab cannot keep its edit in time: the other takes the design as it was kept last.
  await expect(page.getByRole('button', { name: 'Use it here' })).toBeVisible();
  await letGo();
  await expect(other.getByRole('button', { name: 'Use it here' })).toBeHidden();
  await place(second, 'Topic');
  await saved(second);
  const designs = new Designs(other);
  await expect
    .poll(async () => {
      const kept = (await readKept(other)).replaceAll('\\', '');
      return /"name": ?"Service"/.test(kept) && /"name": ?"Topic"/.test(kept);
    })
    .toBe(true);
  await designs.show();
  await expect(designs.window.getByRole('article').first()).toBeVisible();
});
