/** Connecting as drawing tools do it: lines let go in the open, ends led elsewhere, nodes put into links and taken out of them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

// Without motion, a place that was read is a place that stays.
test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const middleOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Presses the end of a node and moves to a point, without letting go. */
const pull = async (page: Page, end: Locator, to: { x: number; y: number }): Promise<void> => {
  const from = await middleOf(end);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
};

const inCanvas = async (editor: Editor, across: number, down: number) => {
  const box = await editor.canvas.boundingBox();
  if (!box) throw new Error('The canvas is not on the page.');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
};

const menu = (page: Page): Locator => page.getByRole('dialog', { name: 'What to make here' });
const hint = (page: Page): Locator => page.locator('[data-tone]');

const withPublisher = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.drag('Publisher', 0.25, 0.5);
  await expect(editor.node('Publisher Publisher')).toBeAttached();
  return editor;
};

test('a line let go on the open canvas asks what to make, and what is made is linked and named at once', async ({
  page,
}) => {
  const editor = await withPublisher(page);
  const publisher = editor.node('Publisher Publisher');
  await pull(page, publisher.locator('.source'), await inCanvas(editor, 0.6, 0.5));
  await page.mouse.up();
  await expect(menu(page).getByRole('option')).toHaveText([
    /^Topic/,
    /^Service.*call it/,
    /^Service.*through a new topic/,
    /^Subscriber.*through a new topic/,
  ]);
  await page.keyboard.type('top');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeHidden();
  await page.keyboard.type('Carts');
  await page.keyboard.press('Enter');
  await expect(editor.node('Topic Carts')).toBeAttached();
  await expect(editor.link(/^publishes .* to Carts$/)).toBeAttached();
});

test('Escape makes nothing, while the line is drawn and in the menu', async ({ page }) => {
  const editor = await withPublisher(page);
  const publisher = editor.node('Publisher Publisher');
  const open = await inCanvas(editor, 0.6, 0.5);
  await pull(page, publisher.locator('.source'), open);
  await page.keyboard.press('Escape');
  await expect(page.locator('.react-flow__connection')).toHaveCount(0);
  await page.mouse.up();
  await expect(menu(page)).toBeHidden();
  await pull(page, publisher.locator('.source'), open);
  await page.mouse.up();
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(1);
});

test('drawn backwards, a line makes what leads to the node, with a topic between where one is needed', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.drag('Subscriber', 0.8, 0.5);
  await pull(page, editor.node('Subscriber Subscriber').locator('.target'), await inCanvas(editor, 0.3, 0.5));
  await page.mouse.up();
  await menu(page)
    .getByRole('option', { name: /^Publisher/ })
    .click();
  await page.keyboard.press('Enter');
  await expect(editor.node('Publisher Publisher')).toBeAttached();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(editor.link('Subscriber reads Topic')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(1);
});

test('while a line is drawn, the node under the pointer says what will happen or why not, and a topic is offered between', async ({
  page,
}) => {
  const editor = await withPublisher(page);
  await editor.drag('Topic', 0.6, 0.25);
  await editor.drag('Subscriber', 0.6, 0.75);
  const publisher = editor.node('Publisher Publisher');
  await pull(page, publisher.locator('.source'), await middleOf(editor.node('Topic Topic')));
  await expect(hint(page)).toHaveText('Publish to “Topic”');
  const { x, y } = await middleOf(editor.node('Subscriber Subscriber'));
  await page.mouse.move(x, y, { steps: 6 });
  await expect(hint(page)).toContainText('reads from topics only');
  await expect(hint(page)).toContainText('Let go to put a new topic between.');
  await page.mouse.up();
  await expect(hint(page)).toHaveCount(0);
  await expect(menu(page)).toContainText('reads from topics only');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(editor.link('Subscriber reads Topic 2')).toBeAttached();
});

test('a line may be let go anywhere on a node', async ({ page }) => {
  const editor = await withPublisher(page);
  await editor.drag('Topic', 0.6, 0.5);
  const { x, y } = await middleOf(editor.node('Topic Topic'));
  await pull(page, editor.node('Publisher Publisher').locator('.source'), { x: x + 60, y });
  await page.mouse.up();
  await expect(editor.link(/^publishes .* to Topic$/)).toBeAttached();
});
