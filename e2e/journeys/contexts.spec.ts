/** Contexts as groups: things go in and out, one lies in another, and each collapses to a card that stands for all within. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { save, withoutPickers } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';
import { twoContexts } from '../fixtures/two-contexts.ts';
import { areaOf, middleOf } from '../fixtures/view.ts';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const openContexts = async (page: Page): Promise<Editor> => {
  await withoutPickers(page);
  await openExample(page, 'cart-3');
  await dropDesign(page, twoContexts);
  const editor = new Editor(page);
  await expect(editor.node('Service Checkout')).toBeVisible();
  return editor;
};

const saved = async (page: Page) => JSON.parse((await save(page)).text) as typeof twoContexts & Record<string, unknown>;

const dragTo = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
};

test('a collapsed context is one card with figures of all within; its outside links stay, and expanding leaves no trace', async ({
  page,
}) => {
  const editor = await openContexts(page);
  const before = (await save(page)).text;
  await editor.canvas.getByRole('group', { name: 'Context Billing' }).getByRole('button', { name: 'Collapse' }).click();
  const card = editor.node('Collapsed context Billing');
  await expect(card).toContainText('1 topic · 2 services');
  await expect(card).toContainText('publishes 20/s');
  await expect(card).toContainText('60 %');
  await expect(editor.node('Service Checkout')).toHaveCount(0);
  await expect(editor.link('2 subscriptions of Billing to Orders')).toBeAttached();
  await page.keyboard.press('Shift+2');
  await expect(editor.canvas.getByText('2 links')).toBeVisible();
  await expect(editor.canvas.getByText('40/s')).toBeVisible();
  await expect(editor.link('Audit reads Billing')).toBeAttached();
  expect((await saved(page)).layout).toMatchObject({ contexts: { billing: { collapsed: true } } });
  await card.getByRole('button', { name: 'Expand' }).click();
  await expect(editor.node('Service Checkout')).toBeVisible();
  const reopened = JSON.parse((await save(page)).text);
  expect(reopened).toEqual(JSON.parse(before));
});

test('by keyboard a context collapses and expands; what is looked for inside is shown by its card', async ({
  page,
}) => {
  const editor = await openContexts(page);
  const row = (key: string) => page.locator(`[data-outline] [data-key="${key}"]`);
  await row('contexts:billing').press('Enter');
  await page.keyboard.press('Control+e');
  const card = editor.node('Collapsed context Billing');
  await expect(card).toBeVisible();
  await row('nodes:fraud').press('Enter');
  await expect(page.locator('[data-inspector]')).toContainText('fraud');
  await expect(card).toBeInViewport();
  await page.keyboard.press('Control+e');
  await expect(editor.node('Service Fraud check')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(editor.node('Service Fraud check')).toBeVisible();
});

test('dragging a card moves all within it, in one step', async ({ page }) => {
  const editor = await openContexts(page);
  const before = (await saved(page)).layout.nodes;
  await editor.canvas.getByRole('group', { name: 'Context Billing' }).getByRole('button', { name: 'Collapse' }).click();
  const card = editor.node('Collapsed context Billing');
  const start = await middleOf(card);
  await dragTo(page, { x: start.x, y: start.y + 10 }, { x: start.x + 60, y: start.y + 120 });
  const after = (await saved(page)).layout.nodes;
  const shift = (id: keyof typeof before) => [after[id].x - before[id].x, after[id].y - before[id].y];
  expect(shift('checkout')[1]).toBeGreaterThan(40);
  expect([shift('fraud'), shift('payments')]).toEqual([shift('checkout'), shift('checkout')]);
  expect(shift('web')).toEqual([0, 0]);
  await page.keyboard.press('Control+z');
  expect((await saved(page)).layout.nodes).toEqual(before);
  await card.focus();
  await page.keyboard.press('ArrowUp');
  expect((await saved(page)).layout.nodes.fraud.y).toBe(before.fraud.y - 8);
});

test('a node is dragged out of its context and into another, each in one step', async ({ page }) => {
  const editor = await openContexts(page);
  const contextOf = async (id: 'fraud' | 'audit') => (await saved(page)).nodes[id];
  const fraud = editor.node('Service Fraud check');
  const start = await middleOf(fraud);
  const sales = await areaOf(editor.canvas.getByRole('group', { name: 'Context Sales' }));
  await dragTo(page, start, { x: sales.x + sales.width / 2, y: sales.y + sales.height + 160 });
  expect(await contextOf('fraud')).not.toHaveProperty('context');
  await dragTo(page, await middleOf(fraud), { x: sales.x + sales.width / 2, y: sales.y + sales.height / 2 });
  expect(await contextOf('fraud')).toHaveProperty('context', 'sales');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await contextOf('fraud')).toHaveProperty('context', 'billing');
  expect(await middleOf(fraud)).toEqual(start);
});

test('a context that is dropped into another lies in it, and the outline shows it there', async ({ page }) => {
  const editor = await openContexts(page);
  const title = editor.canvas.locator('.context-title', { hasText: 'Sales' });
  const { x, y } = await areaOf(title);
  const billing = await areaOf(editor.canvas.getByRole('group', { name: 'Context Billing' }));
  const sales = await areaOf(editor.canvas.getByRole('group', { name: 'Context Sales' }));
  await dragTo(
    page,
    { x: x + 20, y: y + 10 },
    { x: x + 20 + billing.x + billing.width / 2 - sales.x - sales.width / 2, y: y + 10 + billing.height / 2 },
  );
  expect((await saved(page)).contexts.sales).toHaveProperty('parent', 'billing');
  const row = page.locator('[data-outline] [data-key="contexts:sales"]');
  await expect(row).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Control+z');
  await expect(row).toHaveAttribute('aria-level', '1');
});

test('all contexts collapse at once; the layout then arranges cards', async ({ page }) => {
  const editor = await openContexts(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command or an element' }).fill('collapse all');
  await page.getByRole('option', { name: /^Collapse all contexts/ }).click();
  const cards = editor.canvas.getByRole('group', { name: /^Collapsed context/ });
  await expect(cards).toHaveCount(2);
  await expect(editor.link('2 subscriptions of Billing to Sales')).toBeAttached();
  await page.getByRole('button', { name: 'Tidy the layout' }).click();
  await expect(async () => {
    const [one, other] = [await areaOf(cards.first()), await areaOf(cards.last())];
    expect(Math.abs(one.x - other.x)).toBeGreaterThan(one.width);
  }).toPass();
  await expect(editor.node('Subscriber Audit')).toBeVisible();
});

test('from near, a service shows its modules; they are renamed, added and removed on its card', async ({ page }) => {
  const editor = await openContexts(page);
  const modules = editor.canvas.getByRole('list', { name: 'Modules' });
  await expect(modules).toHaveCount(0);
  await page.locator('[data-outline] [data-key="nodes:checkout"]').press('Enter');
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  await zoomIn.click();
  await zoomIn.click();
  await expect(modules.getByRole('listitem').filter({ hasText: /prices|taxes|receipts/ })).toHaveCount(3);
  await modules.getByText('taxes').dblclick();
  const field = editor.canvas.getByRole('textbox', { name: 'Name' });
  await field.fill('duties');
  await field.press('Enter');
  await modules.getByRole('button', { name: 'Remove the module prices' }).click();
  await modules.getByRole('button', { name: 'Add a module' }).click();
  await field.fill('refunds');
  await field.press('Enter');
  await expect(modules.getByText('refunds')).toBeVisible();
  expect((await saved(page)).nodes.checkout).toHaveProperty('modules', ['duties', 'receipts', 'refunds']);
});

/** Presses on a context's title and carries it by so much; the drag is still under way afterwards. */
const carryContext = async (page: Page, editor: Editor, name: string, by: { x: number; y: number }): Promise<void> => {
  const { x, y } = await areaOf(editor.canvas.locator('.context-title', { hasText: name }));
  await page.mouse.move(x + 20, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 28, y + 18);
  await page.mouse.move(x + 20 + by.x, y + 10 + by.y, { steps: 8 });
};

test('while a node is dragged, the context that would take it lights up and the one it would leave says so', async ({
  page,
}) => {
  const editor = await openContexts(page);
  const fraud = editor.node('Service Fraud check');
  const sales = editor.canvas.getByRole('group', { name: 'Context Sales' });
  const billing = editor.canvas.getByRole('group', { name: 'Context Billing' });
  const start = await middleOf(fraud);
  const goal = await middleOf(sales);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 8, start.y);
  await page.mouse.move(goal.x, goal.y, { steps: 8 });
  await expect(async () => {
    await page.mouse.move(goal.x + 1, goal.y);
    await page.mouse.move(goal.x, goal.y);
    await expect(sales.locator('[data-leading="into"]')).toBeAttached({ timeout: 500 });
  }).toPass();
  await expect(billing.locator('[data-leading="out-of"]')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(editor.canvas.locator('[data-leading]')).toHaveCount(0);
  await page.mouse.up();
  expect((await saved(page)).nodes.fraud).toHaveProperty('context', 'billing');
});

test('an empty context stands inside the one around it, goes out by drag and in again, and collapses with it', async ({
  page,
}) => {
  const editor = await openContexts(page);
  const nested = {
    ...twoContexts,
    contexts: { ...twoContexts.contexts, refunds: { name: 'Refunds', parent: 'billing' } },
  };
  await dropDesign(page, nested);
  const refunds = editor.canvas.getByRole('group', { name: 'Context Refunds' });
  const billing = editor.canvas.getByRole('group', { name: 'Context Billing' });
  await expect(refunds).toBeVisible();
  const [inner, outer] = [await areaOf(refunds), await areaOf(billing)];
  expect(inner.x > outer.x && inner.y > outer.y).toBe(true);
  expect(inner.x + inner.width < outer.x + outer.width && inner.y + inner.height < outer.y + outer.height).toBe(true);

  await carryContext(page, editor, 'Refunds', { x: -outer.width - 300, y: 140 });
  await page.mouse.up();
  expect((await saved(page)).contexts).toHaveProperty('refunds', { name: 'Refunds' });
  await page.keyboard.press('Control+z');
  expect((await saved(page)).contexts).toHaveProperty('refunds', { name: 'Refunds', parent: 'billing' });

  await refunds.getByRole('button', { name: 'Collapse', exact: true }).click();
  await expect(editor.node('Collapsed context Refunds')).toBeVisible();
  await billing.getByRole('button', { name: 'Collapse', exact: true }).first().click();
  await expect(editor.node('Collapsed context Billing')).toBeVisible();
  await expect(editor.node('Collapsed context Refunds')).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await expect(editor.node('Collapsed context Refunds')).toBeVisible();
  await page.locator('[data-outline] [data-key="contexts:billing"]').press('Delete');
  await expect(billing).toHaveCount(0);
  await expect(editor.node('Service Checkout')).toBeVisible();
  expect((await saved(page)).contexts).toHaveProperty('refunds', { name: 'Refunds' });
});

test('by keyboard a context goes into another and out again', async ({ page }) => {
  await openContexts(page);
  const row = (key: string) => page.locator(`[data-outline] [data-key="${key}"]`);
  const run = async (words: string, name: string) => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Find a command or an element' });
    await expect(field).toBeFocused();
    await field.fill(words);
    await expect(page.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
  };
  await row('contexts:sales').press('Enter');
  await row('contexts:billing').press('Control+Enter');
  await run('selected last', 'Move into the context selected last');
  await expect(row('contexts:sales')).toHaveAttribute('aria-level', '2');
  expect((await saved(page)).contexts.sales).toHaveProperty('parent', 'billing');
  await row('contexts:sales').press('Enter');
  await run('out of the context', 'Move out of the context');
  await expect(row('contexts:sales')).toHaveAttribute('aria-level', '1');
});

test('the outline says which contexts are collapsed, and collapses and expands them', async ({ page }) => {
  const editor = await openContexts(page);
  const row = page.getByRole('treeitem', { name: /^Context Billing/ });
  await row.focus();
  await page.keyboard.press('Control+e');
  await expect(editor.node('Collapsed context Billing')).toBeVisible();
  await expect(row).toHaveAccessibleName('Context Billing , collapsed on the canvas');
  await expect(row).toBeFocused();
  await row.locator('[data-collapse="collapsed"]').click();
  await expect(editor.node('Service Checkout')).toBeVisible();
  await expect(row.locator('[data-collapse="open"]')).toBeAttached();
});

test('who may only look at a design is not offered to collapse its contexts', async ({ page }) => {
  const editor = await openContexts(page);
  const collapse = editor.canvas.getByRole('button', { name: 'Collapse', exact: true });
  await expect(collapse).toHaveCount(2);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Only look at it, or edit again' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'This design is only looked at' }).first()).toBeVisible();
  await expect(collapse).toHaveCount(0);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(collapse).toHaveCount(2);
});
