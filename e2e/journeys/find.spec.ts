/** Finding: a command by a few letters of it, an element by flying there, a new node by typing what it is. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Find a command or an element' });
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });

const openPalette = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
};

test.describe('the command palette', () => {
  test('finds a command by its first letters, shows its keys, does it, and offers it first the next time', async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await openPalette(page);
    await page.keyboard.type('only canvas');
    await expect(chosen(page)).toContainText('Only the canvas');
    await expect(chosen(page)).toContainText('Ctrl.');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeHidden();
    await expect(page.getByRole('region', { name: 'Results' })).toBeHidden();
    await openPalette(page);
    await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option')).toContainText(['Only the canvas']);
    await expect(chosen(page)).toContainText('Only the canvas');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Results' })).toBeVisible();
  });

  test('is walked with arrows past what can do nothing now, and Escape leaves everything as it was', async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    const button = page.getByRole('button', { name: 'Examples' });
    await button.focus();
    await openPalette(page);
    await page.keyboard.type('do');
    await expect(page.getByRole('option', { name: 'Undo', exact: false })).toHaveAttribute('aria-disabled', 'true');
    await field(page).fill('zoom');
    const first = await chosen(page).textContent();
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).not.toHaveText(first ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(chosen(page)).toHaveText(first ?? '');
    await field(page).fill('no such thing');
    await expect(palette(page)).toContainText('Nothing fits “no such thing”.');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('flies to an element of the design, shows a finding, and opens an example', async ({ page }) => {
    const editor = new Editor(page);
    await openExample(page, 'shop-10');
    await openPalette(page);
    await page.keyboard.type('logistics');
    await expect(chosen(page)).toContainText('Logistics');
    await chosen(page).click();
    await expect(editor.node('Service Logistics')).toBeInViewport();
    await expect(page.locator('.react-flow__node.selected')).toHaveAttribute('data-id', 'logistics');
    await page.getByRole('tab', { name: 'Code' }).click();
    await openPalette(page);
    await page.keyboard.type('reads 13 kinds');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Findings' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('.react-flow__edge.selected').first()).toBeAttached();
    await openPalette(page);
    await page.keyboard.type('cart');
    await page.getByRole('group', { name: 'Examples' }).getByRole('option').first().click();
    await expect(page.getByRole('textbox', { name: 'Name of the design' })).not.toHaveValue('Shop with ten services');
  });

  test('understands the words of the other language', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await openPalette(page);
    await page.keyboard.type('放大');
    await expect(chosen(page)).toContainText('Zoom in');
  });
});

test.describe('finding on the canvas', () => {
  const bar = (page: Page) => page.getByRole('search', { name: 'Find on the canvas' });
  const openBar = async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+f');
    await expect(bar(page).getByRole('textbox')).toBeFocused();
  };

  test('counts the matches, flies from one to the next and round, and gives the focus back', async ({ page }) => {
    const editor = new Editor(page);
    await openExample(page, 'shop-10');
    await editor.node('Service Order').click();
    const button = page.getByRole('button', { name: 'Examples' });
    await button.focus();
    await openBar(page);
    await page.keyboard.type('review');
    const status = bar(page).getByRole('status');
    await expect(status).toHaveText(/^1 of \d+$/);
    const total = Number((await status.textContent())?.split(' ').at(-1));
    expect(total).toBeGreaterThan(1);
    const selected = page.locator('.react-flow__node.selected, .react-flow__edge.selected');
    await expect(selected).toHaveCount(1);
    await expect(selected).toBeInViewport();
    const first = await selected.getAttribute('data-id');
    await page.keyboard.press('Enter');
    await expect(status).toHaveText(`2 of ${total}`);
    await expect(selected).not.toHaveAttribute('data-id', first ?? '');
    await page.keyboard.press('Shift+Enter');
    await expect(selected).toHaveAttribute('data-id', first ?? '');
    await page.keyboard.press('Shift+Enter');
    await expect(status).toHaveText(`${total} of ${total}`);
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('says so when nothing matches, and asked for again it takes the focus again', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(false);
    await openBar(page);
    await page.keyboard.type('no such thing');
    await expect(bar(page).getByRole('status')).toHaveText('No match');
    await expect(bar(page).getByRole('button', { name: 'Next match' })).toBeDisabled();
    await page.getByRole('button', { name: 'Examples' }).focus();
    await openBar(page);
    await page.keyboard.type('order');
    await expect(bar(page).getByRole('status')).toHaveText(/^1 of /);
    await bar(page).getByRole('button', { name: 'Close' }).click();
    await expect(bar(page)).toBeHidden();
  });
});

test.describe('adding by typing', () => {
  const kindAndName = (page: Page) => page.getByRole('combobox', { name: 'Kind and name' });
  const openAdd = async (page: Page): Promise<void> => {
    await page.keyboard.press('/');
    await expect(kindAndName(page)).toBeFocused();
  };

  test('a whole chain is drawn by typing alone, each step linked with the one before and undone at once', async ({
    page,
  }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    for (const words of ['publisher shop', 'topic order.placed', 'sub billing']) {
      await openAdd(page);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await expect(kindAndName(page)).toBeHidden();
      await expect(page.locator('.react-flow__node.selected')).toContainText(words.split(' ')[1] ?? '');
      await expect(page.locator('.react-flow__node.selected')).toBeFocused();
    }
    await expect(editor.link('billing reads order.placed')).toBeAttached();
    await expect(page.locator('.react-flow__edge')).toHaveCount(2);
    await page.keyboard.press('Shift+1');
    await expect(page.locator('.react-flow__node')).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(page.locator('.react-flow__node')).toHaveCount(2);
    await expect(page.locator('.react-flow__edge')).toHaveCount(1);
  });

  test('a double click on the empty canvas asks what to add there, and links nothing', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await editor.place('Publisher');
    await expect(editor.node('Publisher Publisher')).toBeAttached();
    const box = await editor.canvas.boundingBox();
    if (!box) throw new Error('The canvas is not on the page.');
    const at = { x: box.x + box.width * 0.2, y: box.y + box.height * 0.75 };
    await page.mouse.dblclick(at.x, at.y);
    await expect(kindAndName(page)).toBeFocused();
    await page.keyboard.type('order.placed');
    await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText('Topic order.placed');
    await page.keyboard.press('Enter');
    const placed = await editor.node('Topic order.placed').boundingBox();
    if (!placed) throw new Error('The topic is not on the page.');
    expect(Math.abs(placed.x + placed.width / 2 - at.x)).toBeLessThan(20);
    await expect(page.locator('.react-flow__edge')).toHaveCount(0);
  });

  test('Tab in the palette takes what was typed along', async ({ page }) => {
    const editor = new Editor(page);
    await editor.visit(true);
    await openPalette(page);
    await page.keyboard.type('service billing');
    await page.keyboard.press('Tab');
    await expect(kindAndName(page)).toHaveValue('service billing');
    await page.keyboard.press('Enter');
    await expect(editor.node('Service billing')).toBeAttached();
  });
});
