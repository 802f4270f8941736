/** Moving the view, as in every drawing tool: space bar, middle button, hand, wheel, and the way back. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';
import { areaOf, dragMouse, expectMoved, middleOf, viewOf } from '../fixtures/view.ts';

/** One topic at its own size in the middle of the canvas. */
const oneTopic = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.place('Topic');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await viewOf(page)).zoom).toBe(1);
  return editor;
};

test('the view is dragged with the middle button, on the empty canvas and on a node alike', async ({ page }) => {
  const editor = await oneTopic(page);
  const topic = await middleOf(editor.node('Topic Topic'));
  const before = await viewOf(page);
  await dragMouse(page, topic, { x: topic.x - 60, y: topic.y + 40 }, { button: 'middle' });
  await expectMoved(page, before, { x: -60, y: 40 });
  const canvas = await areaOf(editor.canvas);
  const corner = { x: canvas.x + 80, y: canvas.y + 80 };
  await dragMouse(page, corner, { x: corner.x + 60, y: corner.y }, { button: 'middle' });
  await expectMoved(page, before, { x: 0, y: 40 });
});

test('while the space bar is down every drag moves the view; let go, it moves the node again', async ({ page }) => {
  const editor = await oneTopic(page);
  const node = editor.node('Topic Topic');
  await node.click();
  const before = await viewOf(page);
  await page.keyboard.down('Space');
  await expect(editor.canvas).toHaveAttribute('data-tool', 'hand');
  const topic = await middleOf(node);
  await dragMouse(page, topic, { x: topic.x + 50, y: topic.y + 30 });
  await page.keyboard.up('Space');
  await expect(editor.canvas).toHaveAttribute('data-tool', 'select');
  await expectMoved(page, before, { x: 50, y: 30 });
  await expect(page.getByRole('textbox', { name: 'Name', exact: true }).and(editor.canvas.locator('*'))).toHaveCount(0);
  const moved = await areaOf(node);
  await dragMouse(page, await middleOf(node), { x: topic.x + 50, y: topic.y + 130 });
  await expect.poll(async () => (await areaOf(node)).y).toBeGreaterThan(moved.y + 60);
  await expectMoved(page, before, { x: 50, y: 30 });
});

test('the hand is taken up by key and by button, and put down again', async ({ page }) => {
  const editor = await oneTopic(page);
  const hand = page.getByRole('button', { name: 'Move the view' });
  const select = page.getByRole('button', { name: 'Select', exact: true });
  await expect(select).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('h');
  await expect(hand).toHaveAttribute('aria-pressed', 'true');
  const before = await viewOf(page);
  const topic = await middleOf(editor.node('Topic Topic'));
  await dragMouse(page, topic, { x: topic.x + 70, y: topic.y });
  await expectMoved(page, before, { x: 70, y: 0 });
  await page.keyboard.press('v');
  await expect(select).toHaveAttribute('aria-pressed', 'true');
  await hand.click();
  await expect(editor.canvas).toHaveAttribute('data-tool', 'hand');
});

test('the wheel moves the view, and with Ctrl zooms where the pointer is', async ({ page }) => {
  const editor = await oneTopic(page);
  const canvas = await areaOf(editor.canvas);
  await page.mouse.move(canvas.x + 100, canvas.y + 100);
  const before = await viewOf(page);
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await viewOf(page)).y).toBeLessThan(before.y);
  await page.mouse.wheel(90, 0);
  await expect.poll(async () => (await viewOf(page)).x).toBeLessThan(before.x);
  const node = editor.node('Topic Topic');
  const pointer = await middleOf(node);
  await page.mouse.move(pointer.x, pointer.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(1.05);
  const after = await middleOf(node);
  expect(Math.hypot(after.x - pointer.x, after.y - pointer.y)).toBeLessThan(4);
});

test('whoever has lost the design is led back to it', async ({ page }) => {
  const editor = await oneTopic(page);
  const back = page.getByRole('button', { name: 'Back to the design' });
  await expect(back).toBeHidden();
  const canvas = await areaOf(editor.canvas);
  const start = { x: canvas.x + 30, y: canvas.y + 60 };
  for (let times = 0; times < 3; times++)
    await dragMouse(page, start, { x: start.x + canvas.width - 60, y: start.y }, { button: 'middle' });
  await expect(back).toBeVisible();
  await back.click();
  await expect(back).toBeHidden();
  await expect(editor.node('Topic Topic')).toBeInViewport();
});
