/** A design and its file on the disk: the same one after a reload, and never written over where something else has changed it. */
import { expect, type Page } from '@playwright/test';
import { comeBack, nextFile, readDisk, removeFromDisk, withDisk, withPermission, writeDisk } from '../fixtures/disk.ts';
import { Editor } from '../fixtures/editor.ts';
import { countKept, writeKept } from '../fixtures/kept.ts';
import { test } from '../fixtures/quiet.ts';
import { Versions } from '../fixtures/versions.ts';

const disk = 'orders.json';
const named = (name: string): string => `${JSON.stringify({ eventwright: 1, name }, null, 2)}\n`;
const openName = (page: Page) => page.getByLabel('Name of the design');
const fileState = (editor: Editor, state: string) => expect(editor.saveState).toHaveAttribute('data-file-state', state);
const saved = (editor: Editor) => expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
const question = (page: Page) => page.getByRole('dialog', { name: `“${disk}” was changed elsewhere` });
const answer = (page: Page, words: string) => question(page).getByRole('button', { name: words, exact: true }).click();
const notice = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

const place = async (editor: Editor, kind: string): Promise<void> => {
  await editor.placeButton(kind).click();
  await expect(editor.node(`${kind} ${kind}`)).toBeAttached();
};

const open = async (page: Page, editor: Editor): Promise<void> => {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Open a file…' }).click();
  await saved(editor);
  await fileState(editor, 'same');
};

/** A design that was opened from a file of the disk. */
const start = async (page: Page): Promise<Editor> => {
  await withDisk(page, disk);
  const editor = new Editor(page);
  await editor.visit(true);
  await writeDisk(page, disk, named('Orders'));
  await open(page, editor);
  await expect(openName(page)).toHaveValue('Orders');
  return editor;
};

test('after a reload a design is written to the same file, when the browser has been asked again', async ({ page }) => {
  const editor = await start(page);
  await withPermission(page, 'granted');
  await page.reload();
  await expect(openName(page)).toHaveValue('Orders');
  await place(editor, 'Topic');
  await fileState(editor, 'differs');
  await page.keyboard.press('Control+s');
  await expect.poll(() => readDisk(page, disk)).toContain('"kind": "topic"');
  await fileState(editor, 'same');
  await expect(page.locator('html')).toHaveAttribute('data-permission-asked', 'true');
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  expect(await countKept(page, 'documents')).toBe(1);
});

test('a file that may not be written again is left alone; the design can go elsewhere', async ({ page }) => {
  const editor = await start(page);
  await withPermission(page, 'denied');
  await page.reload();
  await place(editor, 'Topic');
  await saved(editor);
  await page.keyboard.press('Control+s');
  const told = notice(page, `“${disk}” was not written`);
  await expect(told).toBeVisible();
  expect(await readDisk(page, disk)).toBe(named('Orders'));
  await nextFile(page, 'elsewhere.json');
  await told.getByRole('button', { name: 'Save elsewhere…' }).click();
  await expect.poll(() => readDisk(page, 'elsewhere.json')).toContain('"kind": "topic"');
  await fileState(editor, 'same');
});

test('a file that is gone is told, and another place is asked for', async ({ page }) => {
  const editor = await start(page);
  await page.reload();
  await place(editor, 'Topic');
  await saved(editor);
  await removeFromDisk(page, disk);
  await nextFile(page, 'elsewhere.json');
  await page.keyboard.press('Control+s');
  await expect(notice(page, `“${disk}” is gone`)).toBeVisible();
  await expect.poll(() => readDisk(page, 'elsewhere.json')).toContain('"kind": "topic"');
  await fileState(editor, 'same');
  await page.keyboard.press('Control+Shift+s');
  await expect(page.locator('html')).toHaveAttribute('data-asked', '2');
});

test('a file that something else has changed is loaded again when somebody wants that, in one step', async ({
  page,
}) => {
  const editor = await start(page);
  await writeDisk(page, disk, named('Sales'));
  await comeBack(page);
  await fileState(editor, 'changed');
  await expect(editor.saveState).toHaveText('The file was changed elsewhere');
  await notice(page, `has changed “${disk}”`).getByRole('button', { name: 'Load it again' }).click();
  await expect(openName(page)).toHaveValue('Sales');
  await fileState(editor, 'same');
  await page.keyboard.press('Control+z');
  await expect(openName(page)).toHaveValue('Orders');
  await fileState(editor, 'differs');
  await page.keyboard.press('Control+s');
  await expect.poll(() => readDisk(page, disk)).toContain('Orders');
  expect(await countKept(page, 'documents')).toBe(1);
});

test('where both have changed, the two are compared, and the file is taken with mine kept as a version', async ({
  page,
}) => {
  const editor = await start(page);
  await place(editor, 'Topic');
  await saved(editor);
  await writeDisk(page, disk, named('Sales'));
  await page.keyboard.press('Control+s');
  await expect(question(page)).toContainText('Nothing has been written over.');
  await expect(question(page).getByRole('button', { name: 'Compare the two' })).toBeFocused();
  await answer(page, 'Compare the two');
  const versions = new Versions(page);
  await expect(versions.item('nodes/topic')).toContainText('Removed');
  await expect(versions.bar.getByRole('combobox', { name: 'State after' })).toHaveValue(`file ${disk}`);
  await page.getByRole('button', { name: 'Back to the design' }).click();
  await expect(versions.bar).toBeHidden();
  expect(await readDisk(page, disk)).toBe(named('Sales'));

  await saved(editor);
  await editor.saveState.click();
  await answer(page, 'Take the file, keep mine as a version');
  await expect(openName(page)).toHaveValue('Sales');
  await expect(editor.node('Topic Topic')).toBeHidden();
  await fileState(editor, 'same');
  await versions.show();
  await versions.window
    .getByRole('button', { name: /^Look at the version of/ })
    .first()
    .click();
  await expect(editor.node('Topic Topic')).toBeAttached();
});

test('where both have changed, mine is written over the file only when somebody says so', async ({ page }) => {
  const editor = await start(page);
  await place(editor, 'Topic');
  await saved(editor);
  await writeDisk(page, disk, named('Sales'));
  await page.keyboard.press('Control+s');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
  expect(await readDisk(page, disk)).toBe(named('Sales'));
  await page.keyboard.press('Control+s');
  await answer(page, 'Write mine over the file');
  await expect.poll(() => readDisk(page, disk)).toContain('"kind": "topic"');
  await fileState(editor, 'same');
  const versions = new Versions(page);
  await versions.show();
  await versions.window
    .getByRole('button', { name: /^Look at the version of/ })
    .first()
    .click();
  await expect(openName(page)).toHaveValue('Sales');
});

test('a file that holds no design any more is neither loaded nor written over unasked', async ({ page }) => {
  const editor = await start(page);
  await place(editor, 'Topic');
  await saved(editor);
  await writeDisk(page, disk, '{ "half": ');
  await page.keyboard.press('Control+s');
  await expect(question(page)).toContainText('is no design that could be opened');
  await answer(page, 'Not now');
  expect(await readDisk(page, disk)).toBe('{ "half": ');
  await expect(editor.node('Topic Topic')).toBeAttached();
});

test('the same file in two tabs: what one has written, the other does not write over', async ({ page, context }) => {
  const first = await start(page);
  const other = await context.newPage();
  await withDisk(other, disk);
  await other.goto('/');
  const second = new Editor(other);
  await expect(other.getByRole('button', { name: 'Use it here' })).toBeVisible();
  await open(other, second);
  await expect(other.getByRole('button', { name: 'Use it here' })).toBeHidden();
  await place(second, 'Service');
  await other.keyboard.press('Control+s');
  await expect.poll(() => readDisk(other, disk)).toContain('"kind": "service"');
  await page.bringToFront();
  await comeBack(page);
  await fileState(first, 'changed');
  await place(first, 'Topic');
  await page.keyboard.press('Control+s');
  await expect(question(page)).toBeVisible();
  await answer(page, 'Take the file, keep mine as a version');
  await expect(first.node('Service Service')).toBeAttached();
  expect(await readDisk(page, disk)).not.toContain('"kind": "topic"');
});

test('what the third version of the store kept comes through, and its file is asked for once more', async ({
  page,
}) => {
  await withDisk(page, disk);
  await writeKept(page, 3, {
    documents: [
      [
        'old',
        {
          id: 'old',
          name: 'Orders',
          fileName: disk,
          keptAt: 5,
          checkpoint: 0,
          size: 40,
          file: { at: 5, same: true },
        },
      ],
    ],
    checkpoints: [['old', named('Orders')]],
    journal: [],
    versions: [['v', { document: 'old', at: 4, name: 'First', size: 40 }]],
    versionTexts: [],
  });
  await page.goto('./');
  const editor = new Editor(page);
  await expect(openName(page)).toHaveValue('Orders');
  await place(editor, 'Topic');
  await saved(editor);
  await page.keyboard.press('Control+s');
  await expect.poll(() => readDisk(page, disk)).toContain('"kind": "topic"');
  await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
  await page.reload();
  await place(editor, 'Service');
  await page.keyboard.press('Control+s');
  await expect.poll(() => readDisk(page, disk)).toContain('"kind": "service"');
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
});
