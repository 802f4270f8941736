/** Connecting as drawing tools do it: lines let go in the open, ends led elsewhere, nodes put into links and taken out of them. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { middleOf } from '../fixtures/view.ts';

// Without motion, a place that was read is a place that stays.
test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

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
  await expect(hint(page)).toHaveCount(0);
  await expect(menu(page).getByRole('option')).toHaveText([
    /^Topic/,
    /^Service.*call it/,
    /^Service.*through a new topic/,
    /^Subscriber.*through a new topic/,
  ]);
  await page.keyboard.type('top');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeHidden();
  await editor.giveName('Carts');
  await expect(editor.node('Topic Carts')).toBeAttached();
  await expect(editor.link('publishes Carts to Carts')).toBeAttached();
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
  await pull(page, publisher.locator('.source'), open);
  await page.mouse.up();
  await expect(menu(page)).toBeVisible();
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
  await editor.giveName();
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
  await editor.giveName();
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

/** Publisher, topic and subscriber in a row, linked. */
const withRow = async (page: Page): Promise<Editor> => {
  const editor = await withPublisher(page);
  await editor.drag('Topic', 0.5, 0.3);
  await editor.drag('Subscriber', 0.8, 0.5);
  await editor.connect('Publisher Publisher', 'Topic Topic');
  await editor.connect('Topic Topic', 'Subscriber Subscriber');
  await expect(editor.link('Subscriber reads Topic')).toBeAttached();
  return editor;
};

/** A point on a link, where nothing else is. */
const onLink = async (link: Locator, share: number) =>
  link
    .locator('path')
    .first()
    .evaluate((path, part) => {
      const line = path as SVGPathElement;
      const { x, y } = line.getPointAtLength(line.getTotalLength() * part);
      const at = new DOMPoint(x, y).matrixTransform(line.getScreenCTM() ?? undefined);
      return { x: at.x, y: at.y };
    }, share);

test('an end of a link is taken and led to another node, and the link stays the same one', async ({ page }) => {
  const editor = await withRow(page);
  await editor.drag('Topic', 0.5, 0.8);
  await expect(editor.node('Topic Topic 2')).toBeAttached();
  const link = editor.link(/^publishes .* to Topic$/);
  const spot = await onLink(link, 0.5);
  await page.mouse.click(spot.x, spot.y);
  const grip = link.locator('.react-flow__edgeupdater-target');
  await pull(page, grip, await middleOf(editor.node('Subscriber Subscriber')));
  await expect(hint(page)).toContainText('reads from topics only');
  const { x, y } = await middleOf(editor.node('Topic Topic 2').locator('.target'));
  await page.mouse.move(x, y, { steps: 6 });
  await expect(hint(page)).toHaveText('Publish to “Topic 2”');
  await page.mouse.up();
  await expect(editor.link(/^publishes .* to Topic 2$/)).toBeAttached();
  await expect(link).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(link).toBeAttached();
});

test('the “+” of a link puts a service into it, with the topic that it needs', async ({ page }) => {
  const editor = await withRow(page);
  const link = editor.link('Subscriber reads Topic');
  const spot = await onLink(link, 0.3);
  await page.mouse.move(spot.x, spot.y);
  await editor.canvas.getByRole('button', { name: 'Insert on this link' }).click();
  await expect(menu(page).getByRole('option')).toHaveText([/^Service.*through a new topic/, /^Topic.*new service/]);
  await page.keyboard.press('Enter');
  await editor.giveName('Guard');
  await expect(editor.link('Guard reads Topic')).toBeAttached();
  await expect(editor.link('Subscriber reads Topic 2')).toBeAttached();
});

test('a service from the palette goes into the link on which it is let go', async ({ page }) => {
  const editor = await withRow(page);
  const spot = await onLink(editor.link('Subscriber reads Topic'), 0.5);
  const box = await editor.canvas.boundingBox();
  if (!box) throw new Error('The canvas is not on the page.');
  await editor.placeButton('Service').hover();
  await page.mouse.down();
  await page.mouse.move(spot.x - 40, spot.y - 80, { steps: 5 });
  await page.mouse.move(spot.x, spot.y, { steps: 5 });
  // What is dragged out of the palette is heard of one move later.
  await page.mouse.move(spot.x, spot.y);
  await expect(hint(page)).toHaveText('Insert between “Topic” and “Subscriber”, with a new topic');
  await page.mouse.up();
  await expect(editor.link('Service reads Topic')).toBeAttached();
  await expect(editor.link('Subscriber reads Topic 2')).toBeAttached();
});

test('a node that stands alone is dragged into a link, in one step', async ({ page }) => {
  const editor = await withRow(page);
  await editor.drag('Service', 0.3, 0.85);
  const service = editor.node('Service Service');
  await expect(service).toBeAttached();
  const spot = await onLink(editor.link('Subscriber reads Topic'), 0.5);
  const [name, middle] = [await middleOf(service.getByText('Service', { exact: true })), await middleOf(service)];
  const to = { x: spot.x + name.x - middle.x, y: spot.y + name.y - middle.y };
  await pull(page, service.getByText('Service', { exact: true }), to);
  await expect(hint(page)).toHaveText('Insert between “Topic” and “Subscriber”, with a new topic');
  await page.mouse.up();
  await expect(editor.link('Service reads Topic')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(editor.link('Service reads Topic')).toHaveCount(0);
});

test('by keyboard: a node is made at the end of a new link, a link is led elsewhere, and something is put into it', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Publisher').focus();
  await page.keyboard.press('Enter');
  await editor.giveName();
  await expect(editor.node('Publisher Publisher')).toBeFocused();
  await page.keyboard.press('c');
  const picker = page.getByRole('dialog', { name: 'Connect “Publisher” to' });
  await expect(picker).toBeVisible();
  await page.keyboard.type('new topic');
  await page.keyboard.press('Enter');
  await editor.giveName('Carts');
  await expect(editor.link(/^publishes .* to Carts$/)).toBeAttached();
  await editor.node('Publisher Publisher').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await expect(picker).toBeVisible();
  await page.keyboard.type('new subscriber');
  await page.keyboard.press('Enter');
  await editor.giveName();
  await expect(editor.link('Subscriber reads Topic')).toBeAttached();

  await editor.placeButton('Topic').focus();
  await page.keyboard.press('Enter');
  await editor.giveName();
  await expect(editor.node('Topic Topic 2')).toBeAttached();
  const link = editor.link(/^publishes .* to Carts$/);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type('Lead the link to');
  await page.keyboard.press('Enter');
  const lead = page.getByRole('dialog', { name: /^Lead “.*” to$/ });
  await expect(lead.getByRole('option')).toHaveText(['Topic 2', /^New Topic/]);
  await page.keyboard.press('Enter');
  await expect(link).toHaveCount(0);
  await expect(editor.link(/^publishes .* to Topic 2$/)).toBeAttached();

  await editor.link('Subscriber reads Topic').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('i');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await editor.giveName();
  await expect(editor.link('Service reads Topic')).toBeAttached();
});

test('a service is deleted and what it stood between is joined again, in one step', async ({ page }) => {
  const editor = await withRow(page);
  const link = editor.link('Subscriber reads Topic');
  await link.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('i');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await editor.giveName();
  const service = editor.node('Service Service');
  await expect(editor.link('Subscriber reads Topic 2')).toBeAttached();
  await service.focus();
  await page.keyboard.press('Control+Delete');
  await expect(service).toHaveCount(0);
  await expect(link).toBeAttached();
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(service).toBeAttached();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  /** From one point to another, as a finger that stays on the screen. */
  const swipe = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
    const screen = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      screen.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [from]);
    for (const share of [0.1, 0.4, 0.7, 1])
      await touch('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
    await touch('touchEnd', []);
  };

  test('a line is drawn into the open, and an end of a link is led to another node', async ({ page }) => {
    const editor = await withPublisher(page);
    const publisher = editor.node('Publisher Publisher');
    await swipe(page, await middleOf(publisher.locator('.source')), await inCanvas(editor, 0.6, 0.3));
    const topic = menu(page).getByRole('option', { name: /^Topic/ });
    // A tap right after a swipe may still belong to it for the browser.
    await expect(async () => {
      await topic.tap({ timeout: 1000 });
      await expect(topic).toBeHidden({ timeout: 1000 });
    }).toPass();
    await editor.giveName('Carts');
    await editor.drag('Topic', 0.6, 0.8);
    await expect(editor.node('Topic Topic')).toBeAttached();
    const link = editor.link('publishes Carts to Carts');
    const spot = await onLink(link, 0.35);
    await page.touchscreen.tap(spot.x, spot.y);
    const grip = link.locator('.react-flow__edgeupdater-target');
    await swipe(page, await middleOf(grip), await middleOf(editor.node('Topic Topic')));
    await expect(editor.link('publishes Carts to Topic')).toBeAttached();
  });
});

test('a link has its tools when it is selected alone, not among others', async ({ page }) => {
  const editor = new Editor(page);
  await openExample(page, 'cart-3');
  // Near enough for the links to have room for them.
  await page.keyboard.press('Control+0');
  const tools = editor.canvas.getByRole('button', { name: 'Insert on this link' });
  await page.locator('[data-outline] [data-key^="links:"]').first().click();
  await expect(tools).toHaveCount(1);
  await page.keyboard.press('Control+a');
  await expect(editor.canvas.locator('.react-flow__edge.selected').nth(1)).toBeAttached();
  await expect(tools).toHaveCount(0);
});
