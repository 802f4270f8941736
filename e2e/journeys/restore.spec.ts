/** Safe work: what was done survives a killed page, a broken browser store and a second tab. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { drop, save, withoutPickers } from '../fixtures/files.ts';
import {
  blockStore,
  countKept,
  forgetKept,
  holdStore,
  readKept,
  withFailingStore,
  writeKept,
} from '../fixtures/kept.ts';
import { test } from '../fixtures/quiet.ts';

const saved = (editor: Editor) => expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');

/** Placed from the palette, and kept. */
const keep = async (editor: Editor, kind: string): Promise<void> => {
  await place(editor, kind);
  await saved(editor);
};

const place = async (editor: Editor, kind: string): Promise<void> => {
  await editor.placeButton(kind).click();
  await expect(editor.node(`${kind} ${kind}`)).toBeAttached();
};

/** A first visit that has left one topic. */
const withTopic = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(editor, 'Topic');
  return editor;
};

/** Another tab of the same browser. */
const inNewTab = async (context: BrowserContext): Promise<{ readonly other: Page; readonly second: Editor }> => {
  const other = await context.newPage();
  await other.goto('/');
  return { other, second: new Editor(other) };
};

/** Ends the page as a crash does: none of its own code runs any more. */
const kill = async (page: Page): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void browser.send('Page.crash').catch(() => undefined);
  await crashed;
};

test('an edit that the page says is saved survives the death of the page', async ({ page, context }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await keep(editor, 'Service');
  await kill(page);
  const next = await context.newPage();
  await next.goto('/');
  await expect(new Editor(next).node('Service Service')).toBeAttached();
});

test('many edits, one of them taken back, come back as they were, twice', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await saved(editor);
  for (const kind of ['Publisher', 'Topic', 'Service', 'Subscriber']) {
    await keep(editor, kind);
  }
  await page.keyboard.press('Control+z');
  await expect(editor.node('Subscriber Subscriber')).toBeHidden();
  for (const _ of 'ab') {
    await saved(editor);
    await page.reload();
    for (const kind of ['Publisher', 'Topic', 'Service']) await expect(editor.node(`${kind} ${kind}`)).toBeAttached();
    await expect(editor.node('Subscriber Subscriber')).toBeHidden();
  }
});

test('an edit made a moment before another design is opened is kept with its own design', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await saved(editor);
  await editor.placeButton('Service').click();
  await drop(page, 'cart.json', readFileSync('public/examples/cart-3.eventwright.json', 'utf8'));
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
  await saved(editor);
  const kept = await readKept(page);
  expect(kept).toContain('Shopping cart');
  expect(kept.replaceAll('\\', '')).toMatch(/"name": ?"Service"/);
});

test('what waits for a slow store when another design is opened is kept with its own design', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await saved(editor);
  const letGo = await holdStore(page);
  for (const kind of ['Service', 'Topic']) {
    await place(editor, kind);
    // Longer than an edit waits until it is to be kept: the first is being written, the second waits for it.
    await page.waitForTimeout(600);
  }
  await drop(page, 'cart.json', readFileSync('public/examples/cart-3.eventwright.json', 'utf8'));
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
  await letGo();
  await saved(editor);
  const kept = (await readKept(page)).replaceAll('\\', '');
  expect(kept).toContain('Shopping cart');
  expect(kept).toMatch(/"name": ?"Service"/);
  expect(kept).toMatch(/"name": ?"Topic"/);
});

test('with a store that cannot be opened the page says so, goes on, and saves files', async ({ page }) => {
  await withoutPickers(page);
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('The store is broken.', 'UnknownError');
      },
    });
  });
  const editor = new Editor(page);
  await editor.visit(true);
  await place(editor, 'Topic');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'failed');
  await expect(editor.saveState).toHaveText('Not kept by the browser: save a file');
  expect((await save(page)).text).toContain('"kind": "topic"');
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.getByRole('button', { name: /zip/i }).first()).toBeVisible();
});

test('a design belongs to one tab at a time, and goes over to the other with its last edit', async ({
  page,
  context,
}) => {
  const first = await withTopic(page);

  const { other, second } = await inNewTab(context);
  await expect(second.node('Topic Topic')).toBeAttached();
  const inOtherTab = 'This design is open in another tab';
  await expect(other.getByText(inOtherTab)).toBeVisible();
  await second.placeButton('Service').click();
  await expect(other.getByText(inOtherTab)).toHaveCount(2);
  await expect(second.node('Service Service')).toBeHidden();

  await place(first, 'Publisher');
  await other.getByRole('button', { name: 'Use it here' }).click();
  await expect(second.node('Publisher Publisher')).toBeAttached();
  await expect(page.getByText(inOtherTab)).toBeVisible();
  await keep(second, 'Service');

  await page.getByRole('button', { name: 'Use it here' }).click();
  await expect(first.node('Service Service')).toBeAttached();
});

test('another design in a second tab leaves the one in the first alone', async ({ page, context }) => {
  const first = await withTopic(page);
  const { other, second } = await inNewTab(context);
  await other.getByRole('button', { name: 'File', exact: true }).click();
  await other.getByRole('menuitem', { name: 'New design' }).click();
  await keep(second, 'Subscriber');
  await page.reload();
  await expect(first.node('Topic Topic')).toBeAttached();
  await expect(first.node('Subscriber Subscriber')).toBeHidden();
  await other.reload();
  await expect(second.node('Subscriber Subscriber')).toBeAttached();
});

test('a tab that hangs loses its design to the one that asks, and what it still does is not kept over that', async ({
  page,
  context,
}) => {
  const first = await withTopic(page);
  const { other, second } = await inNewTab(context);
  await other.getByRole('button', { name: 'Use it here' }).click();
  await expect(page.getByRole('button', { name: 'Use it here' })).toBeVisible();
  await keep(second, 'Service');

  // Its last edit is not kept when it begins to hang, longer than the first tab's patience.
  await other.evaluate(() => {
    setTimeout(() => {
      document.querySelector<HTMLElement>('[aria-label="Place Subscriber"]')?.click();
      const end = performance.now() + 6000;
      while (performance.now() < end);
    });
  });
  await page.getByRole('button', { name: 'Use it here' }).click();
  await expect(first.node('Service Service')).toBeAttached();
  await keep(first, 'Publisher');
  await expect(other.getByRole('button', { name: 'Use it here' })).toBeVisible();
  await expect(second.node('Subscriber Subscriber')).toBeAttached();
  await other.close();
  await page.reload();
  await expect(first.node('Publisher Publisher')).toBeAttached();
  await expect(first.node('Service Service')).toBeAttached();
  await expect(first.node('Subscriber Subscriber')).toBeHidden();
});

const text = (name: string, version = 1): string => JSON.stringify({ eventwright: version, name });

test('what the first version of the store kept is there after its upgrade, the newest first', async ({ page }) => {
  const kept = (name: string) => ({ text: text(name), fileName: `${name}.json` });
  await writeKept(page, 1, {
    documents: [
      ['current', kept('Newest')],
      ['previous', kept('Before')],
    ],
  });
  await page.goto('./');
  await expect(page.getByLabel('Name of the design')).toHaveValue('Newest');
  const editor = new Editor(page);
  await keep(editor, 'Topic');
  await page.reload();
  await expect(editor.node('Topic Topic')).toBeAttached();
});

test('a kept design that cannot be opened is refused with its reason, and the one before it opens', async ({
  page,
}) => {
  const kept = (id: string, keptAt: number) => ({ id, fileName: null, keptAt, checkpoint: 0 });
  await writeKept(page, 2, {
    documents: [
      ['old', kept('old', 1)],
      ['future', kept('future', 2)],
    ],
    checkpoints: [
      ['old', text('Old')],
      ['future', text('From the future', 7)],
    ],
    journal: [],
  });
  await page.goto('./');
  await expect(page.getByRole('dialog')).toContainText('This file was not opened');
  await expect(page.getByLabel('Name of the design')).toHaveValue('Old');
  await page.getByRole('button', { name: 'Look at it without changing it' }).click();
  await expect(page.getByLabel('Name of the design')).toHaveValue('From the future');
});

test('an open design that the browser forgot for others is kept again as a whole with its next edit', async ({
  page,
}) => {
  const editor = await withTopic(page);
  await forgetKept(page);
  await keep(editor, 'Service');
  await page.reload();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(editor.node('Service Service')).toBeAttached();
});

test('a store that another tab blocks keeps nobody from drawing, and keeps the design once it is free', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await blockStore(other);
  const editor = new Editor(page);
  await page.goto('./');
  // The page waits a while for its store before it begins without.
  const empty = page.getByRole('dialog').getByRole('button', { name: 'Start with an empty canvas' });
  await expect(empty).toBeVisible({ timeout: 20_000 });
  await empty.click();
  await place(editor, 'Topic');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'failed', { timeout: 20_000 });
  await other.close();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
  await page.reload();
  await expect(editor.node('Topic Topic')).toBeAttached();
});

/** Long enough that two of them are folded into the text. */
const long = (letter: string): string => letter.repeat(100_000);
const description = (page: Page) => page.getByLabel('Description', { exact: true });

const describeTwice = async (page: Page, editor: Editor, between: () => Promise<unknown>): Promise<void> => {
  await editor.visit(true);
  await saved(editor);
  await description(page).fill(long('a'));
  await expect.poll(() => countKept(page, 'journal')).toBeGreaterThan(0);
  await saved(editor);
  await between();
  await description(page).fill(long('b'));
};

test('many changes are folded into the text that stands behind them, and come back from there', async ({ page }) => {
  const editor = new Editor(page);
  await describeTwice(page, editor, async () => undefined);
  await expect.poll(() => countKept(page, 'journal')).toBe(0);
  await saved(editor);
  await page.reload();
  await expect(description(page)).toHaveValue(long('b'));
});

test('a page that dies while it folds changes loses none that it called saved', async ({ page, context }) => {
  await page.addInitScript(() => {
    const remove = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function (query) {
      const request = remove.call(this, query);
      // The text is written and the changes are going: just here, one request after another, it goes no further.
      const ask = () => {
        this.count().onsuccess = ask;
      };
      if (this.name === 'journal' && document.documentElement.dataset.hangs === 'true') {
        console.info('folding');
        ask();
      }
      return request;
    };
  });
  const editor = new Editor(page);
  const folding = page.waitForEvent('console', (message) => message.text() === 'folding');
  await describeTwice(page, editor, () =>
    page.evaluate(() => {
      document.documentElement.dataset.hangs = 'true';
    }),
  );
  await folding;
  await kill(page);
  const next = await context.newPage();
  await next.goto('/');
  await expect(description(next)).toHaveValue(long('a'));
});

test('a browser that gives no more room is said at once; the design can be exported and is kept when there is room', async ({
  page,
}) => {
  await withoutPickers(page);
  const fill = await withFailingStore(page, 'QuotaExceededError');
  const editor = new Editor(page);
  await editor.visit(true);
  await saved(editor);
  await fill(true);
  await place(editor, 'Topic');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'failed');
  await expect(editor.saveState).toHaveText('No room left in the browser: save a file');
  await expect(page.getByRole('status').filter({ hasText: 'Changes are lost when this page closes.' })).toBeAttached();
  expect((await save(page)).text).toContain('"kind": "topic"');
  await fill(false);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved', { timeout: 20_000 });
  await page.reload();
  await expect(editor.node('Topic Topic')).toBeAttached();
});
