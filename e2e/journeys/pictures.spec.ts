/** Pictures of a design: as files that open again, on the clipboard, on paper. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { choose, withoutPickers } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';

const openWindow = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('Control+Shift+E');
  const window = page.getByRole('dialog', { name: 'Export picture' });
  await expect(window.getByRole('img', { name: 'Preview' })).toBeVisible();
  return window;
};

const downloaded = async (page: Page, window: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const download = page.waitForEvent('download');
  await window.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** Drops a file of any bytes on the page. */
const dropBytes = async (page: Page, name: string, bytes: Buffer): Promise<void> => {
  const dropped = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], fileName));
      return transfer;
    },
    [name, bytes.toString('base64')] as const,
  );
  await new Editor(page).canvas.dispatchEvent('drop', { dataTransfer: dropped });
};

const startEmpty = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(page.getByLabel('Name of the design')).toHaveValue('Untitled');
};

test('a picture as SVG shows every name, and dropped on the page it is the design again', async ({ page }) => {
  await openExample(page, 'cart-3');
  const { name, bytes } = await downloaded(page, await openWindow(page));
  expect(name).toBe('shopping-cart.svg');
  const svg = bytes.toString('utf8');
  const { nodes } = JSON.parse(readFileSync('public/examples/cart-3.eventwright.json', 'utf8')) as {
    nodes: Record<string, { kind: string; name: string }>;
  };
  for (const node of Object.values(nodes)) expect(svg).toContain(node.name.slice(0, 10));
  expect(svg).toContain('@font-face');
  await page.keyboard.press('Escape');
  await startEmpty(page);
  await dropBytes(page, name, bytes);
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
  await expect(page.locator('.react-flow__node-service').first()).toBeAttached();
});

test('a PNG is as large as it says, opens again from a file, and without the design it says that it holds none', async ({
  page,
}) => {
  await withoutPickers(page);
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await window.getByLabel('Format').selectOption('png');
  const scale = window.getByLabel('Size');
  await scale.selectOption('3');
  const [, width, height] = /(\d+) × (\d+)/.exec((await scale.locator('option:checked').textContent()) ?? '') ?? [];
  const { name, bytes } = await downloaded(page, window);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(width), Number(height)]);
  await window.getByLabel('Keep the design in the file').uncheck();
  const bare = await downloaded(page, window);
  await page.keyboard.press('Escape');
  await startEmpty(page);
  await dropBytes(page, name, bare.bytes);
  await expect(page.getByRole('status').filter({ hasText: 'This picture holds no design.' })).toBeVisible();
  await choose(page, name, bytes);
  await expect(page.getByLabel('Name of the design')).toHaveValue('Shopping cart');
});

test('a picture of what is selected shows and holds nothing else', async ({ page }) => {
  await openExample(page, 'cart-3');
  await page.locator('.react-flow__node-publisher').first().focus();
  await page.keyboard.press('Enter');
  const window = await openWindow(page);
  await window.getByLabel('What', { exact: true }).selectOption('selection');
  await expect(window.getByRole('img', { name: 'Preview' })).toBeVisible();
  const { bytes } = await downloaded(page, window);
  const svg = bytes.toString('utf8');
  expect(svg.match(/&quot;kind&quot;: &quot;(?:publisher|topic|service|subscriber)&quot;/g)).toHaveLength(1);
});

test('a picture is put on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await window.getByRole('button', { name: 'Copy as PNG' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The picture is on the clipboard.' })).toBeAttached();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain('image/png');
});

/** Notes what stands on the paper while the browser prints. */
const watchPaper = (page: Page) =>
  page.addInitScript(() => {
    const note = () => {
      const sheet = document.querySelector('[data-print]');
      if (!sheet) return;
      const root = document.querySelector('#root');
      const seen = {
        name: sheet.querySelector('h1')?.textContent,
        drawn: sheet.querySelectorAll('svg g > title').length > 5,
        page: root && getComputedStyle(root).display,
      };
      document.documentElement.dataset.printed = JSON.stringify(seen);
    };
    new MutationObserver((records) => {
      const added = records.flatMap((record) => [...record.addedNodes]);
      if (added.some((node) => node instanceof HTMLElement && node.dataset.print !== undefined)) note();
    }).observe(document, { childList: true, subtree: true });
    // No test reaches the browser's own window; before and after it, browsers fire these.
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      note();
      window.dispatchEvent(new Event('afterprint'));
    };
  });
const onPaper = JSON.stringify({ name: 'Shopping cart', drawn: true, page: 'none' });

test('on paper there is the picture under the name of the design, and nothing of the page', async ({ page }) => {
  await watchPaper(page);
  await openExample(page, 'cart-3');
  await page.emulateMedia({ media: 'print' });
  await page.keyboard.press('Control+p');
  await expect(page.locator('html')).toHaveAttribute('data-printed', onPaper);
  await expect(page.locator('[data-print]')).toHaveCount(0);
});

test('the browser’s own menu prints the design, too, and the sheet of keys where that is open', async ({ page }) => {
  await watchPaper(page);
  await openExample(page, 'cart-3');
  await page.emulateMedia({ media: 'print' });
  // Loaded when the page is idle, and before anything can be asked of it.
  await expect(async () => {
    await page.pdf();
    await expect(page.locator('html')).toHaveAttribute('data-printed', onPaper, { timeout: 1000 });
  }).toPass();
  await expect(page.locator('[data-print]')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('html').evaluate((root) => root.removeAttribute('data-printed'));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.pdf();
  await expect(page.locator('html')).not.toHaveAttribute('data-printed');
});
