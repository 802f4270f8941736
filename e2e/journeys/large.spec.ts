/** A design as large as a company's: the page holds only what is seen, and still everything can be reached. */
import { expect, type Page } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { largeDesign } from '../../src/core/model/testing/large-design.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

/** Thousands of nodes take their time on a machine that does other things, too. */
const patience = { timeout: 40_000 };

test('of a design with hundreds of nodes the outline is walked to its end by keyboard, and wires go around boxes', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(300));
  const rows = page.locator('[data-outline] [role="treeitem"]');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(120);
  await rows.first().focus();
  await page.keyboard.press('End');
  const last = page.locator('[data-outline] [data-key="heading:messages"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(last).not.toBeFocused();
  await expect(page.locator('[data-outline] :focus')).toHaveAttribute('aria-setsize', /\d/);
  await page.keyboard.press('Home');
  await expect(page.locator('[data-outline] :focus')).toHaveAttribute('aria-posinset', '1');
  await expect(editor.canvas.locator('.react-flow__edge path[d*="Q"]').first()).toBeAttached();
});

test('a layout of hundreds of nodes is one step that can be undone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(200));
  await expect(page.locator('.react-flow__node').first()).toBeVisible(patience);
  await page.getByRole('button', { name: 'Tidy the layout' }).click();
  const undo = page.getByRole('button', { name: /^Undo: / });
  await expect(undo).toBeEnabled(patience);
  await undo.click();
  await expect(undo).toBeHidden();
});

/** Where a point of the design is in the window. */
const onScreen = async (page: Page, at: { readonly x: number; readonly y: number }) => {
  const box = await page.locator('[data-canvas]').boundingBox();
  const view = await page
    .locator('.react-flow__viewport')
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform));
  return { x: (box?.x ?? 0) + at.x * view.a + view.e, y: (box?.y ?? 0) + at.y * view.a + view.f };
};

/** Without contexts there are no business domains to be shown from afar. */
const withoutContexts = ({ contexts: _, nodes = {}, ...design }: Design): Design => ({
  ...design,
  nodes: Object.fromEntries(Object.entries(nodes).map(([id, { context: _home, ...node }]) => [id, node])),
});

const middleOf = (design: Design, id: string) => {
  const at = design.layout?.nodes?.[id] ?? { x: 0, y: 0 };
  return { x: at.x + 60, y: at.y + 30 };
};

test('from afar one drawing shows the whole design: what is clicked there is selected, two clicks fly to it', async ({
  page,
}) => {
  const design = withoutContexts(largeDesign(1_000));
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, design);
  await expect(page.locator('.react-flow__node').first()).toBeVisible(patience);
  await page.getByRole('button', { name: 'Show everything' }).click();
  const overview = page.getByRole('img', { name: /^The design from afar: 1000 nodes/ });
  await expect(overview).toBeVisible();
  await expect(page.locator('.react-flow__node')).toHaveCount(0);

  const wanted = middleOf(design, 'd7-stock');
  const spot = await onScreen(page, wanted);
  await page.mouse.click(spot.x, spot.y);
  const name = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Name' }).first();
  await expect(name).toHaveValue(design.nodes?.['d7-stock']?.name ?? '');
  await page.mouse.dblclick(spot.x, spot.y);
  const node = page.locator('.react-flow__node[data-id="d7-stock"]');
  await expect(node).toBeVisible();
  await expect(overview).toHaveCount(0);
  const there = await node.boundingBox();
  const expected = await onScreen(page, design.layout?.nodes?.['d7-stock'] ?? { x: 0, y: 0 });
  expect(Math.abs((there?.x ?? 0) - expected.x) + Math.abs((there?.y ?? 0) - expected.y)).toBeLessThan(2);
});

test('from afar a frame drawn around a context catches what lies in it, and Escape lets go of it', async ({ page }) => {
  const design = largeDesign(300);
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, design);
  await expect(page.locator('.react-flow__node').first()).toBeVisible(patience);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(editor.node('Context Domain 14')).toBeVisible();
  const first = await onScreen(page, { x: -60, y: -80 });
  const last = await onScreen(page, { x: 1_460, y: 760 });
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 6 });
  await page.mouse.up();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByText(/^50 elements selected/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector.getByText(/^50 elements selected/)).toHaveCount(0);
});

test('near by, the page holds only what is in view and around it, wherever the view moves', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(1_000));
  const start = page.locator('.react-flow__node[data-id="d0-shop"]');
  await expect(start).toBeVisible(patience);
  const box = await page.locator('[data-canvas]').boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 10);
  const next = page.locator('.react-flow__node[data-id="d2-shop"]');
  await expect(async () => {
    await page.mouse.wheel(400, 0);
    await expect(next).toBeVisible({ timeout: 300 });
  }).toPass();
  await expect(start).toHaveCount(0);
  expect(await page.locator('.react-flow__node').count()).toBeLessThan(120);
});

test('a layout that takes too long says how far it is; called off, it has moved nothing', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(5_000));
  await expect(page.locator('.react-flow__node').first()).toBeVisible(patience);
  await page.getByRole('button', { name: 'Tidy the layout' }).click();
  const done = page.getByRole('progressbar', { name: 'Looking for a good layout' });
  await expect(done).toHaveAttribute('aria-valuenow', /^\d\d?$/, patience);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(done).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeHidden();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 420, height: 860 } });

  test('a layout that takes too long can be called off, too', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await dropDesign(page, largeDesign(5_000));
    await expect(page.locator('.react-flow__node').first()).toBeVisible(patience);
    await page.getByRole('button', { name: 'Tidy the layout' }).click();
    const stop = page.getByRole('button', { name: 'Cancel' });
    await expect(stop).toBeInViewport({ ratio: 1, ...patience });
    await expect(page.getByRole('progressbar')).toBeInViewport({ ratio: 1, ...patience });
    await stop.click();
    await expect(stop).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Undo: / })).toBeHidden();
  });
});

test('the best layout is one step that can be undone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(100));
  await expect(page.locator('.react-flow__node').first()).toBeVisible(patience);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('best quality');
  await page.getByRole('option', { name: /best quality/ }).click();
  const undo = page.getByRole('button', { name: 'Undo: Arrange' });
  await expect(undo).toBeEnabled(patience);
  await undo.click();
  await expect(undo).toBeHidden();
});

test('Tab leads to what is far out of view, too', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(1_000));
  await expect(page.locator('.react-flow__node[data-id="d0-shop"]')).toBeVisible(patience);
  const near = await page
    .locator('.react-flow__node')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.id));
  await editor.canvas.getByRole('toolbar').getByRole('button').first().focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: 'React Flow' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  const focused = page.locator('.react-flow__node:focus');
  await expect(focused).toBeInViewport();
  expect(near).not.toContain(await focused.getAttribute('data-id'));
});
