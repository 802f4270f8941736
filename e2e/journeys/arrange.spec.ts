/** Arranging by drag: helper lines, the grid, giving up, copies, and the edge of the canvas. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { areaOf, dragMouse, middleOf, viewOf } from '../fixtures/view.ts';

const topic = (name: string) => ({ kind: 'topic', name });
const design = {
  eventwright: 1,
  name: 'To be arranged',
  nodes: { a: topic('First'), b: topic('Second'), c: topic('Third') },
  layout: { nodes: { a: { x: 0, y: 0 }, b: { x: 47, y: 211 }, c: { x: 420, y: 97 } } },
};

/** At its own size, so that pixels of the screen are those of the design. */
const open = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, design);
  await expect(editor.node('Topic Third')).toBeVisible();
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await viewOf(page)).zoom).toBe(1);
  return editor;
};

/** Where a node stands in the design, seen from the first one. */
const placeOf = async (editor: Editor, name: string) => {
  const [node, first] = [await areaOf(editor.node(`Topic ${name}`)), await areaOf(editor.node('Topic First'))];
  return { x: Math.round(node.x - first.x), y: Math.round(node.y - first.y) };
};

/** The first two pixels only begin a drag. */
const dragBy = async (page: Page, editor: Editor, name: string, by: { x: number; y: number }, hold = false) => {
  const from = await middleOf(editor.node(`Topic ${name}`));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2, from.y);
  await page.mouse.move(from.x + 2 + by.x / 2, from.y + by.y / 2, { steps: 4 });
  await page.mouse.move(from.x + 2 + by.x, from.y + by.y, { steps: 4 });
  if (!hold) await page.mouse.up();
};

test('what is dragged jumps into line with its neighbours, shows why, and does not while Ctrl is down', async ({
  page,
}) => {
  const editor = await open(page);
  await dragBy(page, editor, 'Second', { x: -44, y: 20 }, true);
  await expect(page.locator('[data-guides]')).not.toHaveAttribute('data-guides', '0');
  await expect.poll(() => placeOf(editor, 'Second')).toEqual({ x: 0, y: 231 });
  await page.mouse.up();
  await expect(page.locator('[data-guides]')).toHaveCount(0);
  await expect.poll(() => placeOf(editor, 'Second')).toEqual({ x: 0, y: 231 });
  const from = await middleOf(editor.node('Topic Second'));
  await dragBy(page, editor, 'Second', { x: 40, y: 0 }, true);
  await page.keyboard.down('Control');
  await page.mouse.move(from.x + 5, from.y + 9, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect.poll(() => placeOf(editor, 'Second')).toEqual({ x: 3, y: 240 });
});

test('Escape gives a drag up: all is where it was, and there is no step to undo', async ({ page }) => {
  const editor = await open(page);
  const before = await placeOf(editor, 'Third');
  await dragBy(page, editor, 'Third', { x: 90, y: 120 }, true);
  await expect.poll(() => placeOf(editor, 'Third')).not.toEqual(before);
  await page.keyboard.press('Escape');
  await expect.poll(() => placeOf(editor, 'Third')).toEqual(before);
  await page.mouse.move(700, 500, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => placeOf(editor, 'Third')).toEqual(before);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('dragged with Alt, a copy goes there and the original stays; one step takes it back', async ({ page }) => {
  const editor = await open(page);
  const before = await placeOf(editor, 'Third');
  await page.keyboard.down('Alt');
  await dragBy(page, editor, 'Third', { x: 0, y: 190 }, true);
  await expect(page.locator('[data-copy]')).toHaveText('Third');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(() => placeOf(editor, 'Third 2')).toEqual({ x: before.x, y: before.y + 190 });
  expect(await placeOf(editor, 'Third')).toEqual(before);
  await expect(page.locator('.react-flow__node.selected')).toHaveAttribute('aria-label', 'Topic Third 2');
  await page.keyboard.press('Control+z');
  await expect(editor.node('Topic Third 2')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('the view follows a node that is held at the edge', async ({ page }) => {
  const editor = await open(page);
  const before = await viewOf(page);
  const canvas = await areaOf(editor.canvas);
  const from = await middleOf(editor.node('Topic Third'));
  await dragMouse(page, from, { x: canvas.x + canvas.width - 6, y: from.y }, { hold: true });
  await expect.poll(async () => (await viewOf(page)).x).toBeLessThan(before.x - 60);
  await page.mouse.up();
});

test('snapping to the grid is switched on by key, holds what is dragged, and is remembered', async ({ page }) => {
  const editor = await open(page);
  await page.keyboard.press('Control+Shift+Quote');
  await expect(page.getByText('What you drag now snaps to the grid.')).toBeVisible();
  await dragBy(page, editor, 'Third', { x: 13, y: 28 });
  await expect.poll(() => placeOf(editor, 'Third')).toEqual({ x: 440, y: 120 });
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(editor.node('Topic Third')).toBeVisible();
  await expect(editor.canvas).toHaveAttribute('data-gestures', 'ready');
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await viewOf(page)).zoom).toBe(1);
  await dragBy(page, editor, 'Third', { x: 9, y: 33 });
  await expect.poll(() => placeOf(editor, 'Third')).toEqual({ x: 440, y: 160 });
});

test('the grid is hidden and shown by key, in menus and in the palette, which say how it stands', async ({ page }) => {
  const editor = await open(page);
  const dots = editor.canvas.locator('.react-flow__background');
  await expect(dots).toBeAttached();
  await page.keyboard.press('Control+Quote');
  await expect(dots).toHaveCount(0);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(editor.node('Topic Third')).toBeVisible();
  await expect(dots).toHaveCount(0);
  const settings = page.getByRole('button', { name: 'Settings', exact: true });
  const choice = (name: string) => page.getByRole('menuitemcheckbox', { name });
  await settings.click();
  await expect(choice('Snap to the grid')).toHaveAttribute('aria-checked', 'false');
  await expect(choice('Show the grid')).toHaveAttribute('aria-checked', 'false');
  await choice('Show the grid').click();
  await expect(dots).toBeAttached();
  const { x, y } = await middleOf(editor.node('Topic Third'));
  await page.mouse.click(x, y + 150, { button: 'right' });
  await expect(choice('Show the grid')).toHaveAttribute('aria-checked', 'true');
  await choice('Snap to the grid').click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command or an element' })).toBeFocused();
  await page.keyboard.type('snap to the grid');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(/grid\s*on/);
  await page.keyboard.press('Enter');
  await settings.click();
  await expect(choice('Snap to the grid')).toHaveAttribute('aria-checked', 'false');
});

const selectAll = async (page: Page) => {
  await page.keyboard.press('Control+a');
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(3);
};

test('what is selected is aligned and spaced out by key, each in one step', async ({ page }) => {
  const editor = await open(page);
  await selectAll(page);
  await page.keyboard.press('Alt+w');
  await expect.poll(() => placeOf(editor, 'Third')).toEqual({ x: 420, y: 0 });
  await expect.poll(() => placeOf(editor, 'Second')).toEqual({ x: 47, y: 0 });
  await page.keyboard.press('Alt+Shift+h');
  await expect.poll(() => placeOf(editor, 'Second')).toEqual({ x: 210, y: 0 });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => placeOf(editor, 'Third')).toEqual({ x: 420, y: 97 });
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('a locked node shows it, is not dragged, and keeps its place when all is tidied', async ({ page }) => {
  const editor = await open(page);
  const third = editor.node('Topic Third');
  await third.click();
  await page.keyboard.press('Control+Shift+l');
  await expect(third.getByRole('img', { name: 'Locked: it stays where it is' })).toBeVisible();
  const before = await placeOf(editor, 'Third');
  await dragBy(page, editor, 'Third', { x: 60, y: 60 });
  await expect(page.locator('[data-marquee]')).toHaveCount(0);
  expect(await placeOf(editor, 'Third')).toEqual(before);
  const inDesign = (name: string) => editor.node(`Topic ${name}`).evaluate((node) => node.style.transform);
  const second = await inDesign('Second');
  await page.getByRole('button', { name: 'Tidy the layout' }).click();
  await expect.poll(() => inDesign('Second')).not.toBe(second);
  expect(await inDesign('Third')).toBe('translate(420px, 97px)');
  await third.click();
  await page.keyboard.press('Control+Shift+l');
  await expect(third.getByRole('img', { name: 'Locked: it stays where it is' })).toHaveCount(0);
});

for (const motion of ['no-preference', 'reduce'] as const)
  test(`what a layout moves ${motion === 'reduce' ? 'is there at once for those who want no motion' : 'glides'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: motion });
    const editor = await open(page);
    const second = editor.node('Topic Second');
    const before = await second.evaluate((node) => {
      document.addEventListener('transitionrun', ({ propertyName, target }) => {
        if (propertyName === 'transform' && target === node) document.body.dataset.glided = '';
      });
      return node.style.transform;
    });
    await page.getByRole('button', { name: 'Tidy the layout' }).click();
    await expect.poll(() => second.evaluate((node) => node.style.transform)).not.toBe(before);
    await expect(page.locator('[data-canvas]:not([data-settling])')).toBeVisible();
    await expect(page.locator('body[data-glided]')).toHaveCount(motion === 'reduce' ? 0 : 1);
  });

test('nodes are grouped into a context and out of it again', async ({ page }) => {
  const editor = await open(page);
  await editor.node('Topic First').click();
  await editor.node('Topic Second').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+g');
  const context = editor.canvas.getByRole('group', { name: 'Context Context', exact: true });
  await expect(context).toHaveClass(/selected/);
  await page.keyboard.press('Control+Shift+g');
  await expect(context).toHaveCount(0);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(context).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(context).toHaveCount(0);
  await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
});
