/** Selecting: one by one, with a frame, with Tab; and undo leads back to what was selected. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { areaOf, dragMouse, middleOf, viewOf } from '../fixtures/view.ts';

const topic = (name: string) => ({ kind: 'topic', name });
const three = {
  eventwright: 1,
  name: 'Three in a row',
  nodes: { a: topic('First'), b: topic('Second'), c: topic('Third'), below: topic('Below') },
  layout: { nodes: { a: { x: 0, y: 0 }, b: { x: 260, y: 0 }, c: { x: 520, y: 0 }, below: { x: 900, y: 200 } } },
};

const open = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, three);
  await expect(editor.node('Topic Third')).toBeVisible();
  return editor;
};

/** With room around the nodes: at the edges of the canvas the view would follow the pointer. */
const openWithRoom = async (page: Page): Promise<Editor> => {
  const editor = await open(page);
  const { zoom } = await viewOf(page);
  await page.keyboard.press('Control+-');
  await expect.poll(async () => (await viewOf(page)).zoom).toBeCloseTo(zoom / 1.2, 4);
  return editor;
};

/** Names of the selected nodes. */
const selected = (page: Page) =>
  page
    .locator('.react-flow__node.selected')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')?.replace('Topic ', '')).sort());

test('Shift adds an element to the selection and takes it away again', async ({ page }) => {
  const editor = await open(page);
  await editor.node('Topic First').click();
  await editor.node('Topic Second').click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toEqual(['First', 'Second']);
  await editor.node('Topic First').click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toEqual(['Second']);
  await editor.node('Topic Third').click();
  await expect.poll(() => selected(page)).toEqual(['Third']);
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toEqual([]);
});

test('a click on one of several means it alone, with Ctrl it leaves them, and a drag takes all of them along', async ({
  page,
}) => {
  const editor = await openWithRoom(page);
  await page.keyboard.press('Control+a');
  await expect.poll(() => selected(page)).toEqual(['Below', 'First', 'Second', 'Third']);
  await editor.node('Topic Below').click({ modifiers: ['Control'] });
  await expect.poll(() => selected(page)).toEqual(['First', 'Second', 'Third']);
  const [first, second] = [editor.node('Topic First'), editor.node('Topic Second')];
  const before = [await areaOf(first), await areaOf(second)];
  const from = await middleOf(first);
  await dragMouse(page, from, { x: from.x, y: from.y + 100 });
  await expect
    .poll(async () => [await areaOf(first), await areaOf(second)].map(({ y }, at) => y - (before[at]?.y ?? 0) > 80))
    .toEqual([true, true]);
  await expect.poll(() => selected(page)).toEqual(['First', 'Second', 'Third']);
  await second.click();
  await expect.poll(() => selected(page)).toEqual(['Second']);
});

test('a frame drawn to the right takes what lies in it, to the left what it touches; with Shift it adds', async ({
  page,
}) => {
  const editor = await openWithRoom(page);
  const [first, second, third] = await Promise.all(
    ['First', 'Second', 'Third'].map((name) => areaOf(editor.node(`Topic ${name}`))),
  );
  if (!first || !second || !third) throw new Error('Three nodes are needed.');
  const above = first.y - 20;
  const half = first.y + first.height + 14;
  const middleOfSecond = second.x + second.width / 2;
  const left = first.x - 10;
  await dragMouse(page, { x: left, y: above }, { x: middleOfSecond, y: half });
  await expect.poll(() => selected(page)).toEqual(['First']);
  await dragMouse(page, { x: middleOfSecond, y: half }, { x: left, y: above }, { hold: true });
  await expect(page.locator('[data-marquee="touched"]')).toBeVisible();
  await expect.poll(() => selected(page)).toEqual(['First', 'Second']);
  await page.mouse.up();
  await expect(page.locator('[data-marquee]')).toHaveCount(0);
  await expect.poll(() => selected(page)).toEqual(['First', 'Second']);
  await page.keyboard.down('Shift');
  await dragMouse(page, { x: third.x - 20, y: above }, { x: third.x + third.width + 20, y: half });
  await page.keyboard.up('Shift');
  await expect.poll(() => selected(page)).toEqual(['First', 'Second', 'Third']);
});

test('Escape gives a frame up, and the selection is what it was', async ({ page }) => {
  const editor = await openWithRoom(page);
  await editor.node('Topic Below').click();
  const first = await areaOf(editor.node('Topic First'));
  await page.keyboard.down('Shift');
  await dragMouse(
    page,
    { x: first.x - 10, y: first.y - 20 },
    { x: first.x + first.width + 10, y: first.y + first.height + 10 },
    { hold: true },
  );
  await expect.poll(() => selected(page)).toEqual(['Below', 'First']);
  await page.keyboard.press('Escape');
  await page.keyboard.up('Shift');
  await page.mouse.up();
  await expect.poll(() => selected(page)).toEqual(['Below']);
});

test('Tab goes from node to node as one reads, brings what is out of view into it, and leaves after the last', async ({
  page,
}) => {
  const editor = await open(page);
  await page.keyboard.press('Control+0');
  await expect.poll(async () => (await viewOf(page)).zoom).toBe(1);
  await editor.node('Topic First').focus();
  await page.keyboard.press('Enter');
  const canvas = await areaOf(editor.canvas);
  await page.mouse.move(canvas.x + 40, canvas.y + 40);
  await page.mouse.wheel(-canvas.width + 200, 0);
  for (const name of ['Second', 'Third', 'Below']) {
    await page.keyboard.press('Tab');
    await expect(editor.node(`Topic ${name}`)).toBeFocused();
    await expect(editor.node(`Topic ${name}`)).toBeInViewport();
    await expect.poll(() => selected(page)).toEqual([name]);
  }
  await page.keyboard.press('Tab');
  await expect(editor.canvas.getByRole('toolbar').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: 'React Flow' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor.node('Topic Below')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor.node('Topic Third')).toBeFocused();
});

test('a double click anywhere on a node edits its name', async ({ page }) => {
  const editor = await open(page);
  // Below the name, at whatever size the design was opened.
  await editor.node('Topic Second').dblclick({ position: { x: 30, y: 32 } });
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await expect(editor.node('Topic Renamed')).toBeFocused();
});

test('undo leads back to what was selected before a step, redo to what was after it', async ({ page }) => {
  const editor = await open(page);
  await editor.node('Topic First').click();
  await editor.node('Topic Third').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Delete');
  await expect(editor.node('Topic Third')).toHaveCount(0);
  await editor.node('Topic Below').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => selected(page)).toEqual(['First', 'Third']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => selected(page)).toEqual([]);
});

const flow = {
  eventwright: 1,
  name: 'Shop',
  messages: { placed: { name: 'order.placed' } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: topic('Orders'),
    mail: { kind: 'subscriber', name: 'Mail' },
    other: topic('Other'),
  },
  links: {
    sends: {
      kind: 'publish',
      from: 'web',
      to: 'orders',
      message: 'placed',
      arrivals: { process: 'poisson', ratePerSecond: 5 },
    },
    reads: { kind: 'subscribe', from: 'orders', to: 'mail' },
  },
  layout: {
    nodes: { web: { x: 0, y: 0 }, orders: { x: 330, y: 0 }, mail: { x: 660, y: 0 }, other: { x: 330, y: 200 } },
  },
};

test('from one node the rest of its kind is selected, and all that feeds it', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, flow);
  const ask = async (words: string) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type(words);
    await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(new RegExp(words));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await editor.node('Topic Orders').click();
  await expect.poll(() => selected(page)).toEqual(['Orders']);
  await ask('Select all of this kind');
  await expect.poll(() => selected(page)).toEqual(['Orders', 'Other']);
  await editor.node('Subscriber Mail').click();
  await ask('Select all upstream');
  await expect.poll(() => selected(page)).toEqual(['Orders', 'Publisher Web', 'Subscriber Mail']);
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(2);
});
