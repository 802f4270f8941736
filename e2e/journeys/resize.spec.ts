/** Sizes and order: a box is pulled larger by its grips, by key and by finger, and brought in front of others or behind them. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { Fingers } from '../fixtures/touch.ts';
import { areaOf, dragMouse, middleOf, viewOf } from '../fixtures/view.ts';

const topic = (name: string) => ({ kind: 'topic', name });
const design = {
  eventwright: 1,
  name: 'Large and small',
  nodes: { a: topic('First'), b: topic('Second'), c: topic('Third'), d: topic('Fourth') },
  links: {},
  notes: { why: { text: 'As agreed with the team that owns the shop.' } },
  layout: {
    nodes: { a: { x: 0, y: 0 }, b: { x: 7, y: 160 }, c: { x: 400, y: 0 }, d: { x: 440, y: 20 } },
    notes: { why: { x: 400, y: 160 } },
  },
};

/** At its own size, so that pixels of the screen are those of the design. */
const open = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, design);
  await expect(editor.node('Topic First')).toBeVisible();
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await viewOf(page)).zoom).toBe(1);
  return editor;
};

const sizeOf = async (editor: Editor, name: string) => {
  const { width, height } = await areaOf(editor.node(name));
  return [Math.round(width), Math.round(height)];
};

const select = async (page: Page, editor: Editor, name: string) => {
  await editor.node(name).click();
  await expect(editor.node(name)).toHaveClass(/selected/);
  await expect(page.locator('[data-grip="bottom-right"]')).toBeVisible();
};

const grip = (page: Page, name: string) => page.locator(`[data-grip="${name}"]`);

/** Pulls a grip of what is selected. */
const pull = async (page: Page, name: string, by: { x: number; y: number }, hold = false) => {
  const from = await middleOf(grip(page, name));
  await dragMouse(page, from, { x: from.x + by.x, y: from.y + by.y }, { hold });
};

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

test('a node is pulled larger by its corner: one step back, and there again after a reload', async ({ page }) => {
  const editor = await open(page);
  await select(page, editor, 'Topic First');
  await page.keyboard.down('Control');
  await pull(page, 'bottom-right', { x: 90, y: 40 });
  await page.keyboard.up('Control');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([310, 104]);
  await undo(page).click();
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([220, 64]);
  await expect(undo(page)).toBeDisabled();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([310, 104]);
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(editor.node('Topic First')).toBeVisible();
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await viewOf(page)).zoom).toBe(1);
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([310, 104]);
});

test('a pulled edge jumps into line and shows why, stops where the words still fit, and Escape gives up', async ({
  page,
}) => {
  const editor = await open(page);
  await select(page, editor, 'Topic First');
  await pull(page, 'bottom-right', { x: 4, y: 40 }, true);
  await expect(page.locator('[data-guides]')).toHaveAttribute('data-guides', '1');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([227, 104]);
  await page.mouse.up();
  await expect(page.locator('[data-guides]')).toHaveCount(0);
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([227, 104]);
  await pull(page, 'top-left', { x: 300, y: 200 }, true);
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([170, 56]);
  await page.keyboard.press('Escape');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([227, 104]);
  await page.mouse.up();
  await undo(page).click();
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([220, 64]);
  await expect(undo(page)).toBeDisabled();
});

test('a note has room for its words, and goes back to its usual size', async ({ page }) => {
  const editor = await open(page);
  const note = 'Note As agreed with the team that owns the shop.';
  await select(page, editor, note);
  await page.keyboard.down('Control');
  await pull(page, 'bottom', { x: 0, y: 100 });
  await pull(page, 'right-lower', { x: 60, y: 0 });
  await page.keyboard.up('Control');
  await expect.poll(() => sizeOf(editor, note)).toEqual([260, 220]);
  await grip(page, 'bottom-right').dblclick();
  await expect.poll(() => sizeOf(editor, note)).toEqual([200, 120]);
});

test('without a pointer: what is selected becomes wider and taller by key, one held key one step', async ({ page }) => {
  const editor = await open(page);
  await editor.node('Topic First').focus();
  await page.keyboard.press('Enter');
  await expect(editor.node('Topic First')).toHaveClass(/selected/);
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.down('ArrowRight');
  await page.keyboard.down('ArrowRight');
  await page.keyboard.down('ArrowRight');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([280, 64]);
  await page.keyboard.up('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([280, 84]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([280, 64]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([220, 64]);
  await expect(undo(page)).toBeDisabled();
});

test('in numbers: the inspector says where a node stands and how large it is, and changes both', async ({ page }) => {
  const editor = await open(page);
  await select(page, editor, 'Topic First');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const group = inspector.locator('[data-group="place-and-size"]');
  await expect(group).toContainText('220 × 64');
  await group.locator('summary').click();
  const width = group.getByLabel('Width', { exact: true });
  await width.fill('340');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([340, 64]);
  await width.fill('20');
  await expect(group.getByRole('alert')).toContainText('cannot be smaller than 170 × 56');
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([340, 64]);
  const before = await areaOf(editor.node('Topic First'));
  await group.getByLabel('Left edge', { exact: true }).fill('40');
  await expect.poll(async () => (await areaOf(editor.node('Topic First'))).x - before.x).toBe(40);
  await group.getByRole('button', { name: 'Clear Width' }).click();
  await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([220, 64]);
});

test('what is locked has no grips', async ({ page }) => {
  const editor = await open(page);
  await select(page, editor, 'Topic First');
  await page.keyboard.press('Control+Shift+l');
  await expect(page.locator('[data-grips]')).toHaveCount(0);
});

/** The name of the node that is drawn over the others where the third and the fourth lie on each other. */
const onTop = async (page: Page, editor: Editor) => {
  const { x, y, width, height } = await areaOf(editor.node('Topic Third'));
  return page.evaluate(
    ([left, top]) =>
      document
        .elementsFromPoint(left, top)
        .map((element) => element.closest('.react-flow__node')?.getAttribute('aria-label'))
        .find((name) => name),
    [x + width - 60, y + height - 15] as const,
  );
};

test('what is drawn over what is changed by key, is one step each, and is the same after a reload', async ({
  page,
}) => {
  const editor = await open(page);
  await expect.poll(() => onTop(page, editor)).toBe('Topic Fourth');
  await editor.node('Topic Third').click({ position: { x: 16, y: 12 } });
  await expect(editor.node('Topic Third')).toHaveClass(/selected/);
  await page.keyboard.press(']');
  await expect.poll(() => onTop(page, editor)).toBe('Topic Third');
  await page.keyboard.press('[');
  await expect.poll(() => onTop(page, editor)).toBe('Topic Fourth');
  await page.keyboard.press('Control+]');
  await expect.poll(() => onTop(page, editor)).toBe('Topic Third');
  await page.keyboard.press('Control+[');
  await expect.poll(() => onTop(page, editor)).toBe('Topic Fourth');
  await page.keyboard.press('Control+z');
  await expect.poll(() => onTop(page, editor)).toBe('Topic Third');
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(editor.node('Topic Third')).toBeVisible();
  await expect.poll(() => onTop(page, editor)).toBe('Topic Third');
});

test('the menu of a node sends it to the back; where nothing lies behind it, that is said', async ({ page }) => {
  const editor = await open(page);
  await editor.node('Topic Fourth').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Send to the back' }).click();
  await expect.poll(() => onTop(page, editor)).toBe('Topic Third');
  await editor.node('Topic First').click();
  await expect(editor.node('Topic First')).toHaveClass(/selected/);
  await page.keyboard.press('Control+[');
  await expect(page.getByText('Nothing that it overlaps lies behind it.')).toBeVisible();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a corner is pulled as with the mouse, and the view stays', async ({ page }) => {
    const editor = await open(page);
    const fingers = await Fingers.on(page);
    await fingers.tap(await middleOf(editor.node('Topic First')));
    await expect(grip(page, 'bottom-right')).toBeVisible();
    const before = await viewOf(page);
    const corner = await middleOf(grip(page, 'bottom-right'));
    await fingers.drag(corner, { x: corner.x + 100, y: corner.y + 50 });
    await expect.poll(() => sizeOf(editor, 'Topic First')).toEqual([320, 114]);
    expect(await viewOf(page)).toEqual(before);
  });
});
