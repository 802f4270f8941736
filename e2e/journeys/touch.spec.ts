/** With fingers alone: moving the view, zooming, selecting, dragging, the menu, the palette, and drawing a link. */
import { expect, type Page } from '@playwright/test';
import type { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';
import { openThreeNodes, selectedNames } from '../fixtures/three-nodes.ts';
import { Fingers } from '../fixtures/touch.ts';
import { areaOf, expectMoved, middleOf, viewOf } from '../fixtures/view.ts';

test.use({ hasTouch: true });

const open = async (page: Page) => ({ editor: await openThreeNodes(page), fingers: await Fingers.on(page) });

/** A place of the canvas where nothing stands. */
const emptySpot = async (editor: Editor) => {
  const web = await areaOf(editor.node('Publisher Web'));
  const far = await areaOf(editor.node('Topic Far'));
  return { x: web.x + web.width / 2, y: far.y };
};

test('one finger moves the view, two zoom where they are', async ({ page }) => {
  const { editor, fingers } = await open(page);
  const spot = await emptySpot(editor);
  const before = await viewOf(page);
  await fingers.drag(spot, { x: spot.x + 64, y: spot.y + 16 });
  await expectMoved(page, before, { x: 64, y: 16 });
  await expect.poll(() => selectedNames(page)).toEqual([]);
  const [left, right] = [spot, { x: spot.x + 60, y: spot.y }];
  await fingers.down(left, right);
  await fingers.move(
    [left, right],
    [
      { x: left.x - 30, y: left.y },
      { x: right.x + 30, y: right.y },
    ],
  );
  await fingers.up();
  await expect.poll(async () => (await viewOf(page)).zoom / before.zoom).toBeGreaterThan(1.5);
});

test('two fingers move the view even where both are put down on nodes', async ({ page }) => {
  const { editor, fingers } = await open(page);
  const [web, orders] = [await middleOf(editor.node('Publisher Web')), await middleOf(editor.node('Topic Orders'))];
  const before = await viewOf(page);
  await fingers.down(web, orders);
  await fingers.move(
    [web, orders],
    [
      { x: web.x, y: web.y + 80 },
      { x: orders.x, y: orders.y + 80 },
    ],
  );
  await fingers.up();
  await expect.poll(async () => (await viewOf(page)).y - before.y).toBeGreaterThan(60);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('a tap selects, a finger drags a node, and with the select tool it draws a frame', async ({ page }) => {
  const { editor, fingers } = await open(page);
  const far = editor.node('Topic Far');
  await fingers.tap(await middleOf(far));
  await expect.poll(() => selectedNames(page)).toEqual(['Topic Far']);
  const before = await areaOf(far);
  const from = await middleOf(far);
  await fingers.drag(from, { x: from.x, y: from.y - 48 });
  await expect.poll(async () => Math.round((await areaOf(far)).y - before.y)).toBeLessThan(-20);
  const spot = await emptySpot(editor);
  await fingers.tap(spot);
  await expect.poll(() => selectedNames(page)).toEqual([]);
  await page.getByRole('button', { name: 'Select', exact: true }).tap();
  const web = await areaOf(editor.node('Publisher Web'));
  const view = await viewOf(page);
  const end = { x: web.x - 8, y: web.y - 8 };
  await fingers.down({ x: web.x + web.width + 12, y: web.y + web.height + 12 });
  await fingers.move([{ x: web.x + web.width + 12, y: web.y + web.height + 12 }], [end]);
  await expect(page.locator('[data-marquee]')).toBeVisible();
  await fingers.up();
  await expect.poll(() => selectedNames(page)).toEqual(['Publisher Web']);
  expect(await viewOf(page)).toEqual(view);
});

test('a finger that rests on a node opens its menu', async ({ page }) => {
  const { editor, fingers } = await open(page);
  await fingers.down(await middleOf(editor.node('Topic Far')));
  await expect(page.getByRole('menu')).toBeVisible();
  await fingers.up();
  await expect(page.getByRole('menu')).toBeVisible();
  await expect.poll(() => selectedNames(page)).toEqual(['Topic Far']);
});

test('a finger carries a kind from the palette to where it is let go', async ({ page }) => {
  const { editor, fingers } = await open(page);
  const spot = await emptySpot(editor);
  await fingers.drag(await middleOf(editor.placeButton('Service')), spot);
  await expect(editor.node('Service Service')).toBeVisible();
  const placed = await middleOf(editor.node('Service Service'));
  expect(Math.hypot(placed.x - spot.x, placed.y - spot.y)).toBeLessThan(30);
});

test('a link is drawn with a finger from the end of a node to another node', async ({ page }) => {
  const { editor, fingers } = await open(page);
  await fingers.tap(await middleOf(editor.node('Publisher Web')));
  const start = await middleOf(editor.node('Publisher Web').locator('.source'));
  await fingers.drag(start, await middleOf(editor.node('Topic Orders').locator('.target')));
  await expect(editor.link(/^publishes .* to Orders$/)).toBeAttached();
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 420, height: 800 } });

  test('the palette makes way for what a finger takes from it', async ({ page }) => {
    const { editor, fingers } = await open(page);
    await page.getByRole('button', { name: 'Palette' }).tap();
    const button = page.getByRole('dialog').getByRole('button', { name: 'Place Service' });
    const canvas = await areaOf(editor.canvas);
    await expect(button).toBeVisible();
    const from = await middleOf(button);
    const to = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height - 90 };
    await fingers.down(from);
    await fingers.move([from], [{ x: from.x + 40, y: from.y }]);
    await expect(page.getByRole('dialog')).toBeHidden();
    await fingers.move([{ x: from.x + 40, y: from.y }], [to]);
    await fingers.up();
    await expect(editor.node('Service Service')).toBeVisible();
  });
});
