/** Reading a design on the canvas: all of it at once, then near enough for figures; what belongs together, and what moves along. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { areaOf } from '../fixtures/view.ts';

// Without motion, a place that was read is a place that stays.
test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const zoomTo100 = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Zoomed to/ }).click();
  await expect(page.getByRole('button', { name: 'Zoomed to 100 %' })).toBeVisible();
};

/** Height of its letters on the screen, in pixels. */
const textSize = (words: Locator): Promise<number> =>
  words.evaluate((element) => {
    const scale = element.getBoundingClientRect().height / (element as HTMLElement).offsetHeight;
    return Number.parseFloat(getComputedStyle(element).fontSize) * scale;
  });

const expectWhole = async (canvas: Locator): Promise<void> => {
  const frame = await areaOf(canvas);
  for (const node of await canvas.locator('.react-flow__node').all()) {
    const { x, y, width, height } = await areaOf(node);
    expect(x >= frame.x && y >= frame.y).toBe(true);
    expect(x + width <= frame.x + frame.width && y + height <= frame.y + frame.height).toBe(true);
  }
};

test('a design of ten services opens whole, with names that can be read, and shows its figures from near', async ({
  page,
}) => {
  const editor = new Editor(page);
  await openExample(page, 'shop-10');
  const nodes = editor.canvas.locator('.react-flow__node');
  await expect(nodes).toHaveCount(41);
  await expectWhole(editor.canvas);
  for (const name of ['Order', 'Logistics', 'Data analysis'])
    expect(await textSize(editor.canvas.getByText(name, { exact: true }))).toBeGreaterThan(8.5);
  const rates = nodes.getByText(/^[\d.]+\/s$/).filter({ visible: true });
  const map = editor.canvas.getByRole('img', { name: 'Overview' });
  await expect(rates).toHaveCount(0);
  await expect(map).toHaveCount(0);
  await zoomTo100(page);
  await expect(rates.first()).toBeVisible();
  await expect(map).toBeVisible();
});

test('who sees everything goes on seeing everything when results take room; who looks closer is left there', async ({
  page,
}) => {
  const editor = new Editor(page);
  await openExample(page, 'shop-10');
  const before = await areaOf(editor.canvas);
  await page.getByRole('banner').getByRole('button', { name: 'Run', exact: true }).click();
  await expect.poll(async () => (await areaOf(editor.canvas)).height).toBeLessThan(before.height - 50);
  await expect(page.getByRole('button', { name: /^Zoomed to 3\d %/ })).toBeVisible();
  await expectWhole(editor.canvas);
  await zoomTo100(page);
  await page.getByRole('button', { name: 'Hide the panel below' }).click();
  await expect(page.getByRole('button', { name: 'Zoomed to 100 %' })).toBeVisible();
});

test('every publication in view says its message and its rate, on no node', async ({ page }) => {
  const editor = new Editor(page);
  await openExample(page, 'query-reply');
  await expect(page.getByRole('button', { name: /^Zoomed to 7\d %/ })).toBeVisible();
  for (const message of ['product.query', 'product.answer']) {
    const words = editor.canvas.locator('.react-flow__edgelabel-renderer').getByText(message, { exact: true });
    await expect(words).toBeVisible();
    await expect(words.locator('..')).toContainText('200/s');
    const label = await areaOf(words.locator('..'));
    for (const node of await editor.canvas.locator('.react-flow__node').all()) {
      const { x, y, width, height } = await areaOf(node);
      const apart =
        label.x >= x + width || x >= label.x + label.width || label.y >= y + height || y >= label.y + label.height;
      expect(apart).toBe(true);
    }
  }
});

test('what has to do with a node stands out while the pointer is on it', async ({ page }) => {
  const editor = new Editor(page);
  await openExample(page, 'shop-10');
  const mine = editor.link('Data analysis reads order.placed').locator('g').first();
  const other = editor.link('Payment reads stock.reserved').locator('g').first();
  await expect(other).toHaveCSS('opacity', '1');
  await editor.node('Subscriber Data analysis').hover();
  await expect(other).not.toHaveCSS('opacity', '1');
  await expect(mine).toHaveCSS('opacity', '1');
  await page.mouse.move(5, 5);
  await expect(other).toHaveCSS('opacity', '1');
});

test('dead letters say what they are and go where their node goes, in one step', async ({ page }) => {
  const editor = new Editor(page);
  await openExample(page, 'shop-3');
  const node = editor.node('Service Order');
  const letters = editor.node('Topic Order dead letters');
  await expect(page.getByRole('button', { name: /^Zoomed to 4\d %/ })).toBeVisible();
  await expect(editor.canvas.getByText('nobody reads')).toHaveCount(0);
  const [before, lettersBefore] = [await areaOf(node), await areaOf(letters)];
  const wire = editor
    .link(/^publishes order.placed/)
    .locator('path')
    .first();
  await expect(wire).toHaveAttribute('d', /Q/);
  await page.mouse.move(before.x + 20, before.y + 8);
  await page.mouse.down();
  await page.mouse.move(before.x + 20, before.y - 60, { steps: 6 });
  await expect(wire).toHaveAttribute('d', /C/);
  await page.mouse.up();
  await expect(wire).toHaveAttribute('d', /Q/);
  const [after, lettersAfter] = [await areaOf(node), await areaOf(letters)];
  expect(after.y).toBeLessThan(before.y - 40);
  expect(lettersAfter.y - lettersBefore.y).toBeCloseTo(after.y - before.y, 0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(async () => (await areaOf(letters)).y).toBeCloseTo(lettersBefore.y, 0);
});

test('the gallery shows each example as it is drawn', async ({ page }) => {
  await page.goto('./');
  const cards = page.getByRole('dialog').locator('[data-example]');
  await expect(cards.locator('svg').first()).toBeVisible();
  await expect(cards.locator('svg')).toHaveCount(await cards.count());
  await expect(page.locator('[data-example="shop-10"] svg rect')).toHaveCount(40);
});
