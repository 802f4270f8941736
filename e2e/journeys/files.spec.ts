/** Files: opened by picker and by drop, saved, and refused with the place where they are wrong. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { nextFile, readDisk, withDisk } from '../fixtures/disk.ts';
import { Editor } from '../fixtures/editor.ts';
import { choose, drop, fromMenu, save, withoutPickers } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';

const cart = readFileSync('public/examples/cart-3.eventwright.json', 'utf8');
/** The same design in a form of its own: what is not edited is saved byte for byte. */
const minified = JSON.stringify(JSON.parse(cart));

const start = async (page: Page): Promise<Editor> => {
  await withoutPickers(page);
  const editor = new Editor(page);
  await editor.visit(true);
  return editor;
};

test('a chosen file is opened, and saved unedited it has the bytes that it came with', async ({ page }) => {
  const editor = await start(page);
  await choose(page, 'my-cart.eventwright.json', minified);
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
  await expect(editor.canvas.getByRole('group', { name: /^Service / }).first()).toBeAttached();
  expect(await save(page)).toEqual({ name: 'my-cart.eventwright.json', text: minified });
});

test('a dropped file is opened, and after an edit it is saved in the canonical form', async ({ page }) => {
  await start(page);
  await drop(page, 'cart.json', minified);
  const name = page.getByLabel('Name of the design');
  await expect(name).toHaveValue('Shopping cart');
  await name.fill('Basket');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
  const saved = await save(page);
  expect(saved.name).toBe('cart.json');
  expect(saved.text).toBe(cart.replace('"name": "Shopping cart"', '"name": "Basket"'));
});

test('where the browser can, a file is written in place, and written again without a question', async ({ page }) => {
  await withDisk(page, 'kept.json');
  const editor = new Editor(page);
  await editor.visit(true);
  await page.keyboard.press('Control+s');
  await expect.poll(() => readDisk(page, 'kept.json')).toContain('"name": "Untitled"');
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.keyboard.press('Control+s');
  await expect.poll(() => readDisk(page, 'kept.json')).toContain('"kind": "topic"');
  await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
});

test('from the menu a design goes to another file, and the one that it came from stays as it is', async ({ page }) => {
  await withDisk(page, 'first.json');
  const editor = new Editor(page);
  await editor.visit(true);
  await fromMenu(page, 'Save to a file');
  await expect.poll(() => readDisk(page, 'first.json')).toContain('"name": "Untitled"');
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await nextFile(page, 'second.json');
  await fromMenu(page, 'Save to another file…');
  await expect.poll(() => readDisk(page, 'second.json')).toContain('"kind": "topic"');
  expect(await readDisk(page, 'first.json')).not.toContain('"kind": "topic"');
});

test('a file that cannot be written or read is said, and the design stays as it is', async ({ page }) => {
  await page.addInitScript(() => {
    const lost = () => Promise.reject(new DOMException('It is gone.', 'NotFoundError'));
    const file = { name: 'lost.json', getFile: lost, createWritable: lost };
    Object.assign(window, { showSaveFilePicker: async () => file, showOpenFilePicker: async () => [file] });
  });
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Topic');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: 'The file could not be written.' })).toBeVisible();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Open a file…' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The file could not be read.' })).toBeVisible();
  await expect(editor.node('Topic Topic')).toBeAttached();
});

const noise = Array.from({ length: 5_000_000 }, (_, at) => String.fromCharCode(33 + ((at * 7919) % 90))).join('');
const wrong = (from: string, to: string): string => {
  if (!cart.includes(from)) throw new Error(`The cart has no ${from}`);
  return cart.replace(from, to);
};

const refused: readonly (readonly [what: string, text: string, says: RegExp, where: RegExp | null])[] = [
  ['a truncated file', cart.slice(0, 700), /./, /Line \d+, column \d+/],
  [
    'a wrong type',
    wrong('"replicas": ', '"replicas": "many", "x-was": '),
    /Expected a number, found "many"/,
    /Line \d+, column \d+/,
  ],
  ['an unknown key', wrong('"replicas": ', '"replicsa": '), /“replicsa” is not a known field/, /Line \d+, column \d+/],
  [
    'a duplicate id',
    wrong('"nodes": {', '"nodes": { "cart": { "kind": "topic", "name": "A" },'),
    /cart/,
    /Line \d+, column \d+/,
  ],
  ['a newer version', wrong('"eventwright": 1', '"eventwright": 9'), /format 9/, /Line \d+, column \d+/],
  ['5 MB of noise', noise, /./, /Line \d+, column \d+/],
  ['more than 5 MB', `${' '.repeat(5_000_001)}{}`, /5/, null],
  ['an empty file', '', /./, null],
];

for (const [what, text, says, where] of refused)
  test(`${what} is refused with its place and the reason, and what was open stays`, async ({ page }) => {
    const editor = await start(page);
    await editor.place('Topic');
    await drop(page, 'broken.eventwright.json', text);
    const dialog = page.getByRole('dialog', { name: 'This file was not opened' });
    await expect(dialog).toContainText('broken.eventwright.json');
    await expect(dialog).toContainText(says);
    if (where) await expect(dialog).toContainText(where);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(editor.node('Topic Topic')).toBeAttached();
    expect((await save(page)).text).toContain('"kind": "topic"');
  });

test('a design of a newer version can be looked at; it is neither changed nor saved', async ({ page }) => {
  const editor = await start(page);
  await drop(page, 'future.json', cart.replace('"eventwright": 1', '"eventwright": 2'));
  await page.getByRole('button', { name: 'Look at it without changing it' }).click();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
  const notice = page.getByText('A newer Eventwright wrote this design');
  await expect(notice).toBeVisible();
  const nodes = editor.canvas.getByRole('group', { name: /^(Publisher|Topic|Service|Subscriber) / });
  await expect(nodes.first()).toBeAttached();
  const before = await nodes.count();
  await editor.placeButton('Topic').click();
  await expect(notice).toHaveCount(2);
  expect(await nodes.count()).toBe(before);
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.keyboard.press('Control+s');
  await expect(notice).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Untitled');
  expect(downloads).toEqual([]);
});
