/** Making things: each lies in the context in which it was put, and is named at once, in the same step. */
import { expect, type Page } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { Inspector } from '../fixtures/inspector.ts';
import { test } from '../fixtures/quiet.ts';
import { twoContexts } from '../fixtures/two-contexts.ts';
import { areaOf, dragMouse, middleOf } from '../fixtures/view.ts';

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

const start = async (page: Page): Promise<Editor> => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, twoContexts);
  await expect(editor.node('Context Billing')).toBeAttached();
  await page.keyboard.press('Shift+1');
  return editor;
};

/** What the inspector says of the one that is selected. */
const expectHome = async (page: Page, context: string): Promise<void> => {
  const inspector = new Inspector(page);
  await inspector.unfold('about');
  await expect(inspector.input('context')).toHaveValue(context);
};

/** A free place within the frame of billing, and one outside of every frame. */
const inBilling = async (editor: Editor) => {
  const [frame, fraud] = [
    await areaOf(editor.node('Context Billing')),
    await areaOf(editor.node('Service Fraud check')),
  ];
  return { x: frame.x + frame.width - 70, y: fraud.y + fraud.height / 2 };
};
const outside = async (editor: Editor) => {
  const [frame, web] = [
    await areaOf(editor.node('Context Billing')),
    await middleOf(editor.node('Publisher Web shop')),
  ];
  return { x: web.x, y: frame.y + frame.height + 60 };
};

test('what is dragged from the palette lies in the context where it is let go, or in none', async ({ page }) => {
  const editor = await start(page);
  await dragMouse(page, await middleOf(editor.placeButton('Service')), await inBilling(editor));
  await editor.giveName('Refunds');
  await expect(editor.node('Service Refunds')).toHaveClass(/selected/);
  await expectHome(page, 'billing');
  await dragMouse(page, await middleOf(editor.placeButton('Service')), await outside(editor));
  await editor.giveName('Elsewhere');
  await expect(editor.node('Service Elsewhere')).toHaveClass(/selected/);
  await expectHome(page, '');
});

test('a line let go within a context makes a node of that context', async ({ page }) => {
  const editor = await start(page);
  const end = editor.node('Topic Payments').locator('.source');
  await editor.node('Topic Payments').hover();
  await dragMouse(page, await middleOf(end), await inBilling(editor));
  await page
    .getByRole('dialog', { name: 'What to make here' })
    .getByRole('option', { name: /^Subscriber/ })
    .click();
  await editor.giveName('Ledger');
  await expect(editor.node('Subscriber Ledger')).toHaveClass(/selected/);
  await expectHome(page, 'billing');
});

test('by keyboard, what is made beside a node or typed in lies in the context of that node', async ({ page }) => {
  const editor = await start(page);
  await editor.node('Topic Payments').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await expect(page.getByRole('combobox', { name: 'Find a node' })).toBeFocused();
  await page.keyboard.type('new subscriber');
  await page.keyboard.press('Enter');
  await editor.giveName('Ledger');
  await expect(editor.node('Subscriber Ledger')).toBeFocused();
  await expectHome(page, 'billing');
  await editor.node('Topic Payments').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Kind and name' })).toBeFocused();
  await page.keyboard.type('subscriber');
  await page.keyboard.press('Enter');
  await editor.giveName('Reports');
  await expect(editor.link('Reports reads Payments')).toBeAttached();
  await expectHome(page, 'billing');
});

test('a double click within a context adds there what is typed, and the “+” of its links a part of it', async ({
  page,
}) => {
  const editor = await start(page);
  const spot = await inBilling(editor);
  await page.mouse.dblclick(spot.x, spot.y);
  await expect(page.getByRole('combobox', { name: 'Kind and name' })).toBeFocused();
  await page.keyboard.type('service Refunds');
  await page.keyboard.press('Enter');
  await expect(editor.node('Service Refunds')).toBeFocused();
  await expectHome(page, 'billing');
  await editor.link('publishes order.paid to Payments').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog', { name: 'What to make here' }).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Enter');
  await editor.giveName('Receipts');
  await expect(editor.node('Service Receipts')).toBeFocused();
  await expectHome(page, 'billing');
});

test('making and naming are one step: undone at once, also while nothing was typed yet', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await editor.giveName('Orders');
  await expect(editor.node('Topic Orders')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Undo: Place a node', exact: true })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(editor.node('Topic Orders')).toHaveClass(/selected/);
  await editor.placeButton('Service').click();
  await expect(editor.nameField).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(editor.canvas.locator('.react-flow__node')).toHaveCount(1);
  // Renamed later, it is another step.
  await editor.node('Topic Orders').focus();
  await page.keyboard.press('F2');
  await editor.giveName('Orders in');
  await page.keyboard.press('Control+z');
  await expect(editor.node('Topic Orders')).toBeAttached();
});
