/** With a pen: placing, connecting, selecting, moving, the menu, and what shows while it only hovers. */
import { expect, type Page } from '@playwright/test';
import { Pen } from '../fixtures/pen.ts';
import { test } from '../fixtures/quiet.ts';
import { openThreeNodes, selectedNames } from '../fixtures/three-nodes.ts';
import { areaOf, middleOf, viewOf } from '../fixtures/view.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const open = async (page: Page) => {
  const editor = await openThreeNodes(page);
  await expect(editor.canvas).toHaveAttribute('data-gestures', 'ready');
  return { editor, pen: await Pen.on(page) };
};

test('a pen taps to select, drags what it has put its tip on, and draws a frame on the empty canvas', async ({
  page,
}) => {
  const { editor, pen } = await open(page);
  const far = editor.node('Topic Far');
  await pen.tap(await middleOf(far));
  await expect.poll(() => selectedNames(page)).toEqual(['Topic Far']);
  const [before, view] = [await areaOf(far), await viewOf(page)];
  const from = await middleOf(far);
  await pen.drag(from, { x: from.x, y: from.y - 48 });
  await expect.poll(async () => Math.round((await areaOf(far)).y - before.y)).toBeLessThan(-20);
  const web = await areaOf(editor.node('Publisher Web'));
  const [start, end] = [
    { x: web.x + web.width + 12, y: web.y + web.height + 12 },
    { x: web.x - 8, y: web.y - 8 },
  ];
  await pen.down(start);
  await pen.move(start, end);
  await expect(page.locator('[data-marquee]')).toBeVisible();
  await pen.up(end);
  await expect.poll(() => selectedNames(page)).toEqual(['Publisher Web']);
  expect(await viewOf(page)).toEqual(view);
});

test('a pen draws a link from node to node, and into the open', async ({ page }) => {
  const { editor, pen } = await open(page);
  const end = editor.node('Publisher Web').locator('.source');
  await pen.hover(await middleOf(editor.node('Publisher Web')));
  await pen.drag(await middleOf(end), await middleOf(editor.node('Topic Orders').locator('.target')));
  await expect(editor.link(/^publishes .* to Orders$/)).toBeAttached();
  const orders = await areaOf(editor.node('Topic Orders'));
  await pen.drag(await middleOf(editor.node('Topic Orders').locator('.source')), {
    x: orders.x + orders.width / 2,
    y: orders.y + orders.height + 70,
  });
  const option = page.getByRole('dialog', { name: 'What to make here' }).getByRole('option', { name: /^Subscriber/ });
  await expect(option.first()).toBeVisible();
  await pen.tap(await middleOf(option.first()));
  await editor.giveName('Billing');
  await expect(editor.link('Billing reads Orders')).toBeAttached();
});

test('a pen carries a kind from the palette, whose name is typed at once', async ({ page }) => {
  const { editor, pen } = await open(page);
  const web = await areaOf(editor.node('Publisher Web'));
  const far = await areaOf(editor.node('Topic Far'));
  await pen.drag(await middleOf(editor.placeButton('Service')), { x: web.x + web.width / 2, y: far.y + 20 });
  await editor.giveName('Billing');
  await expect(editor.node('Service Billing')).toHaveClass(/selected/);
});

test('a pen that rests opens the menu, and one that only hovers shows what a mouse would', async ({ page }) => {
  const { editor, pen } = await open(page);
  const far = await middleOf(editor.node('Topic Far'));
  await pen.down(far);
  await expect(page.getByRole('menu')).toBeVisible();
  await pen.up(far);
  await expect(page.getByRole('menu')).toBeVisible();
  await expect.poll(() => selectedNames(page)).toEqual(['Topic Far']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  const button = await middleOf(page.getByRole('button', { name: 'Examples', exact: true }));
  for (const x of [-30, -4, 0]) await pen.hover({ x: button.x + x, y: button.y });
  await expect(page.getByRole('tooltip')).toHaveText('Examples');
});
