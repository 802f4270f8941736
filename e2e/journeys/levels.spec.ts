/** Three levels by zoom: business domains from afar, services near by, modules from nearest. What is drawn changes, the design does not. */
import { expect, type Page } from '@playwright/test';
import { largeDesign } from '../../src/core/model/testing/large-design.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { save, withoutPickers } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';
import { Fingers } from '../fixtures/touch.ts';
import { twoContexts } from '../fixtures/two-contexts.ts';
import { middleOf, viewOf } from '../fixtures/view.ts';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const openContexts = async (page: Page, design: object = twoContexts): Promise<Editor> => {
  await withoutPickers(page);
  await openExample(page, 'cart-3');
  await dropDesign(page, design);
  const editor = new Editor(page);
  await expect(editor.node('Service Checkout')).toBeVisible();
  return editor;
};

/** Over the middle of the canvas, with the wheel, until the level is there. */
const zoomUntil = async (page: Page, level: 'domains' | 'services'): Promise<void> => {
  const at = await middleOf(page.locator('[data-canvas]'));
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await expect(async () => {
    await page.mouse.wheel(0, level === 'domains' ? 60 : -60);
    await expect(page.locator('[data-canvas]')).toHaveAttribute('data-level', level, { timeout: 150 });
  }).toPass();
  await page.keyboard.up('Control');
};

const domain = (editor: Editor, name: string) => editor.node(`Context ${name}`).locator('[data-domain]');

test('zoomed out, each context is one card with its figures and its roads; zoomed in, its services are there again', async ({
  page,
}) => {
  const editor = await openContexts(page);
  const before = (await save(page)).text;
  const frame = await editor.node('Context Billing').boundingBox();
  const near = await viewOf(page);
  await zoomUntil(page, 'domains');
  const billing = domain(editor, 'Billing');
  await expect(billing).toContainText('Billing');
  await expect(billing).toContainText('60 %');
  await expect(editor.node('Service Checkout')).toHaveCount(0);
  await expect(editor.node('Subscriber Audit')).toBeVisible();
  await expect(editor.canvas.locator('[data-roads="2"]')).toBeAttached();
  await expect(editor.canvas.locator('[data-rate="context:sales context:billing"]')).toHaveText('40/s');

  // The card stands where the frame of its context stood.
  const far = await viewOf(page);
  const card = await editor.node('Context Billing').boundingBox();
  expect((card?.width ?? 0) / far.zoom).toBeCloseTo((frame?.width ?? 0) / near.zoom, 0);

  await zoomUntil(page, 'services');
  await expect(editor.node('Service Checkout')).toBeVisible();
  await expect(billing).toHaveCount(0);
  expect((await save(page)).text).toBe(before);
});

test('a click selects a domain, a double click flies into it', async ({ page }) => {
  const editor = await openContexts(page);
  await zoomUntil(page, 'domains');
  const sales = domain(editor, 'Sales');
  await sales.click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('textbox', { name: 'Name' }).first()).toHaveValue('Sales');
  await sales.dblclick();
  await expect(editor.node('Topic Orders')).toBeInViewport();
  await expect(sales).toHaveCount(0);
});

test('by keyboard a domain is walked to, opened with Enter and keeps the focus', async ({ page }) => {
  const editor = await openContexts(page);
  await editor.node('Topic Orders').focus();
  await zoomUntil(page, 'domains');
  await expect(page.locator('[data-canvas]')).toBeFocused();
  await expect(editor.node('Topic Orders')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(editor.node('Context Sales')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editor.node('Context Billing')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.node('Service Fraud check')).toBeInViewport();
  await expect(editor.node('Context Billing')).toBeFocused();
});

test('a domain is dragged with all within, in one step', async ({ page }) => {
  const editor = await openContexts(page);
  await zoomUntil(page, 'domains');
  const placesOf = async () => JSON.parse((await save(page)).text).layout.nodes as typeof twoContexts.layout.nodes;
  const before = await placesOf();
  const start = await middleOf(domain(editor, 'Sales'));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y + 40, { steps: 5 });
  await page.mouse.move(start.x, start.y + 90, { steps: 5 });
  await page.mouse.up();
  const after = await placesOf();
  expect(after.web.y - before.web.y).toBeGreaterThan(200);
  expect(after.orders.y - before.orders.y).toBe(after.web.y - before.web.y);
  expect(after.checkout).toEqual(before.checkout);
  await page.keyboard.press('Control+z');
  expect(await placesOf()).toEqual(before);
});

test('of many domains each small card says by a mark how it stands, and stays itself while the view moves away and back', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(1_000));
  await expect(editor.node('Publisher Shop 0')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  const card = editor.node('Context Domain 1');
  await expect(card).toBeInViewport();
  const mark = card.getByRole('img', { name: /^\d+ findings?$/ });
  await expect(card.locator('[data-domain-small]')).toBeVisible();
  await expect(mark).toBeVisible();

  const same = await card.elementHandle();
  const { x, y } = await middleOf(page.locator('[data-canvas]'));
  await page.mouse.move(x, y);
  await page.mouse.wheel(3000, 0);
  await expect(card).not.toBeInViewport();
  await page.mouse.wheel(-3000, 0);
  await expect(card).toBeInViewport();
  expect(await same?.evaluate((element) => element.isConnected)).toBe(true);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('two fingers zoom from services to domains and back', async ({ page }) => {
    const editor = await openContexts(page);
    const { x, y } = await middleOf(page.locator('[data-canvas]'));
    const fingers = await Fingers.on(page);
    const pinch = async (from: number, to: number) => {
      const [begin, end] = [from, to].map((apart) => [
        { x: x - apart, y },
        { x: x + apart, y },
      ]);
      await fingers.down(...(begin ?? []));
      await fingers.move(begin ?? [], end ?? []);
      await fingers.up();
    };
    await expect(async () => {
      await pinch(240, 60);
      await expect(domain(editor, 'Sales')).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(async () => {
      await pinch(60, 200);
      await expect(editor.node('Topic Orders')).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(domain(editor, 'Sales')).toHaveCount(0);
  });
});

test('whoever turns levels off sees every node from afar, now and after a visit later; a collapsed context stays collapsed', async ({
  page,
}) => {
  const editor = await openContexts(page, {
    ...twoContexts,
    layout: { ...twoContexts.layout, contexts: { sales: { collapsed: true } } },
  });
  await zoomUntil(page, 'domains');
  await expect(domain(editor, 'Sales').or(editor.node('Collapsed context Sales')).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find a command or an element' });
  await expect(field).toBeFocused();
  await field.fill('business domains');
  await page.getByRole('option', { name: /^From afar, show business domains/ }).click();
  await expect(page.locator('[data-canvas]')).toHaveAttribute('data-level', 'services');
  await expect(page.locator('[data-domain]')).toHaveCount(0);
  expect(JSON.parse((await save(page)).text).layout.contexts).toEqual({ sales: { collapsed: true } });
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  const at = await middleOf(page.locator('[data-canvas]'));
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await expect(async () => {
    await page.mouse.wheel(0, 120);
    await expect(page.locator('[data-overview]')).toBeVisible({ timeout: 300 });
  }).toPass();
  await page.keyboard.up('Control');
  await expect(page.locator('[data-domain]')).toHaveCount(0);
});
