/** Sharing a design: as a link that holds all of it, and as a frame of another page. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const nameOf = (page: Page) => page.getByLabel('Name of the design');

/** The text of a field in the window that shares. */
const shared = async (page: Page, field: 'Link' | 'Code of the frame'): Promise<string> => {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share link…' }).click();
  const window = page.getByRole('dialog', { name: 'Share link' });
  const text = await window.getByLabel(field, { exact: true }).inputValue();
  await page.keyboard.press('Escape');
  await expect(window).toBeHidden();
  return text;
};

test('a link opens the whole design in another tab, and nothing of it is asked of the server', async ({
  page,
  context,
}) => {
  await openExample(page, 'cart-3');
  const link = await shared(page, 'Link');
  const other = await context.newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(link);
  await expect(nameOf(other)).toHaveValue('Shopping cart');
  await expect(other.getByRole('status').filter({ hasText: 'Opened from the link' })).toBeVisible();
  expect(other.url()).not.toContain('#');
  expect(asked.filter((url) => url.includes('design='))).toEqual([]);
});

test('a link put into the address of an open page opens beside what was open, which is still there', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  const link = await shared(page, 'Link');
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New design' }).click();
  await expect(nameOf(page)).toHaveValue('Untitled');
  await nameOf(page).fill('Mine');
  await page.keyboard.press('Enter');
  await page.evaluate((address) => {
    location.href = address;
  }, link);
  await expect(nameOf(page)).toHaveValue('Shopping cart');
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(nameOf(page)).toHaveValue('Shopping cart');
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('dialog').getByText('Mine', { exact: true }).first()).toBeVisible();
});

test('a link that was cut on its way is refused with the reason, and the page goes on as before', async ({ page }) => {
  await openExample(page, 'cart-3');
  const link = await shared(page, 'Link');
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await page.goto('about:blank');
  await page.goto(link.slice(0, -40));
  const refusal = page.getByRole('dialog', { name: 'This link was not opened' });
  await expect(refusal).toContainText('The link is not complete');
  await expect(refusal).toContainText('Copy it again');
  await page.keyboard.press('Escape');
  await expect(nameOf(page)).toHaveValue('Shopping cart');
});

test('the link is copied with a button, and pasted on the canvas it is offered as a design', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'cart-3');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Share link…' }).click();
  const window = page.getByRole('dialog', { name: 'Share link' });
  await expect(window.getByText(/Discord message: too long/)).toBeVisible();
  await expect(window.getByText(/Slack message: fits/)).toBeVisible();
  await window.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The link is on the clipboard.' })).toBeAttached();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Canvas' }).focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('dialog', { name: 'A whole design was pasted' })).toBeVisible();
});

test('in a frame of another page the design is shown: it can be zoomed, not changed, and leads to the editor', async ({
  page,
  context,
}) => {
  await openExample(page, 'cart-3');
  const frame = await shared(page, 'Code of the frame');
  const reader = await context.newPage();
  await reader.route('**/blog.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>A blog</title>${frame}` }),
  );
  await reader.goto('./blog.html');
  const shown = reader.frameLocator('iframe');
  await expect(shown.getByRole('heading', { name: 'Shopping cart' })).toBeVisible();
  const node = shown.locator('.react-flow__node-service').first();
  await expect(node).toBeVisible();
  const zoom = shown.getByRole('button', { name: /^Zoomed to/ });
  const before = await zoom.textContent();
  await shown.getByRole('button', { name: 'Zoom in' }).click();
  await expect(zoom).not.toHaveText(before ?? '');
  const text = shown.locator('.react-flow__viewport');
  const places = await text.locator('.react-flow__node').evaluateAll((all) => all.map((each) => each.style.transform));
  await node.dragTo(shown.getByRole('region', { name: 'Canvas' }), { targetPosition: { x: 40, y: 300 }, force: true });
  expect(await text.locator('.react-flow__node').evaluateAll((all) => all.map((each) => each.style.transform))).toEqual(
    places,
  );
  await expect(shown.getByRole('banner').getByRole('button')).toHaveCount(0);
  const editor = await shown.getByRole('link', { name: 'Open in Eventwright' }).getAttribute('href');
  await reader.goto(editor ?? '');
  await expect(nameOf(reader)).toHaveValue('Shopping cart');
});
