/** Room in the browser: versions make place for the design, what finds no room is said, and the browser is asked to keep it all. */
import { expect, type Page } from '@playwright/test';
import { Designs } from '../fixtures/designs.ts';
import { Editor } from '../fixtures/editor.ts';
import { drop } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';
import { Versions } from '../fixtures/versions.ts';

const saved = (editor: Editor) => expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');

const place = async (editor: Editor, kind: string): Promise<void> => {
  await editor.placeButton(kind).click();
  await expect(editor.node(`${kind} ${kind}`)).toBeAttached();
  await saved(editor);
};

/** A design with something in it, so that its first change makes a version of it. */
const orders = JSON.stringify({ eventwright: 1, name: 'Orders', nodes: { a: { kind: 'topic', name: 'A' } } });

const start = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await drop(page, 'orders.json', orders);
  await expect(page.getByLabel('Name of the design')).toHaveValue('Orders');
  await saved(editor);
  return editor;
};

/** The browser takes nothing more into these stores; `until-thinned`: as long as no version has been removed. */
const withFullStore = async (page: Page, stores: readonly string[], how: 'always' | 'until-thinned'): Promise<void> => {
  await page.addInitScript(
    ([full, until]) => {
      const { put, delete: remove } = IDBObjectStore.prototype;
      const root = () => document.documentElement.dataset;
      IDBObjectStore.prototype.put = function (...args) {
        if (root().full === 'true' && full.includes(this.name))
          throw new DOMException('No room.', 'QuotaExceededError');
        return put.apply(this, args);
      };
      IDBObjectStore.prototype.delete = function (query) {
        if (this.name === 'versionTexts' && until) root().full = 'false';
        return remove.call(this, query);
      };
    },
    [stores, how === 'until-thinned'] as const,
  );
};

const fill = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset.full = 'true';
  });

test('where there is no room, versions that nobody named make place for the design, the named ones stay', async ({
  page,
}) => {
  await withFullStore(page, ['documents', 'checkpoints', 'journal'], 'until-thinned');
  const editor = await start(page);
  await place(editor, 'Service');
  const versions = new Versions(page);
  await versions.keep('Mine');
  await versions.show();
  await expect(versions.window.getByText('Kept by itself')).toHaveCount(1);
  await versions.window.getByRole('button', { name: 'Close' }).click();
  await expect(versions.window).toBeHidden();
  await fill(page);
  await place(editor, 'Subscriber');
  await versions.show();
  await expect(versions.row('Mine')).toBeVisible();
  await expect(versions.window.getByText('Kept by itself')).toHaveCount(0);
  await page.reload();
  await expect(editor.node('Subscriber Subscriber')).toBeAttached();
});

test('a version that finds no room is said in the window of versions and in the save state, and the design is kept', async ({
  page,
}) => {
  await withFullStore(page, ['versionTexts'], 'always');
  const editor = await start(page);
  await fill(page);
  await place(editor, 'Service');
  const versions = new Versions(page);
  await versions.show();
  await expect(versions.window.getByRole('status').filter({ hasText: 'no room left for versions' })).toBeVisible();
  await versions.window.getByRole('button', { name: 'Close' }).click();
  await expect(versions.window).toBeHidden();
  await editor.saveState.hover();
  await expect(page.getByRole('tooltip')).toContainText('There is no room for versions of it.');
  await page.reload();
  await expect(editor.node('Service Service')).toBeAttached();
});

/** A browser that answers so when it is asked to keep everything; how often it was asked stands on the page. */
const withPromise = async (page: Page, answer: boolean): Promise<void> => {
  await page.addInitScript((given) => {
    let promised = false;
    let asked = 0;
    Object.assign(StorageManager.prototype, {
      persisted: async () => promised,
      persist: async () => {
        document.documentElement.dataset.asked = String(++asked);
        promised = given;
        return given;
      },
    });
  }, answer);
};

const asked = (page: Page) => page.locator('html');

test('the browser is asked once to keep what is stored, with the first change, and the window of designs says so', async ({
  page,
}) => {
  await withPromise(page, true);
  const editor = await start(page);
  await expect(asked(page)).not.toHaveAttribute('data-asked');
  await place(editor, 'Service');
  await expect(asked(page)).toHaveAttribute('data-asked', '1');
  await place(editor, 'Subscriber');
  const designs = new Designs(page);
  await designs.show();
  await expect(designs.window.getByText('The browser promises to keep them')).toBeVisible();
  await expect(asked(page)).toHaveAttribute('data-asked', '1');
});

test('a browser that promises nothing is said, and asked again when somebody wants that', async ({ page }) => {
  await withPromise(page, false);
  const editor = await start(page);
  await place(editor, 'Service');
  const designs = new Designs(page);
  await designs.show();
  await expect(designs.window.getByText('may throw them away')).toBeVisible();
  await designs.window.getByRole('button', { name: 'Ask it to keep them' }).click();
  await expect(designs.window.getByText('did not promise to keep them')).toBeVisible();
  await expect(asked(page)).toHaveAttribute('data-asked', '2');
});

test.describe('a browser that would interrupt', () => {
  test.use({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' });

  test('a person is asked only when that person wants it', async ({ page }) => {
    await withPromise(page, true);
    const editor = await start(page);
    await place(editor, 'Service');
    const designs = new Designs(page);
    await designs.show();
    await expect(asked(page)).not.toHaveAttribute('data-asked');
    await designs.window.getByRole('button', { name: 'Ask it to keep them' }).click();
    await expect(designs.window.getByText('The browser promises to keep them')).toBeVisible();
  });
});
