/** From an empty canvas to a design: with the mouse, with the keyboard alone, back and forth, and across a reload. */
import { expect } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

test('a publisher, a topic and a subscriber are drawn with the mouse, and the unread topic is reported until it is read', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.drag('Publisher', 0.2, 0.4);
  await editor.drag('Topic', 0.5, 0.4);
  await editor.connect('Publisher Publisher', 'Topic Topic');
  await expect(editor.link(/^publishes .* to Topic$/)).toBeAttached();
  await expect(editor.findings).toContainText('topic-no-subscriber');
  await editor.drag('Subscriber', 0.8, 0.4);
  await editor.connect('Topic Topic', 'Subscriber Subscriber');
  await expect(editor.link('Subscriber reads Topic')).toBeAttached();
  await expect(editor.findings).not.toContainText('topic-no-subscriber');
  await expect(editor.node('Subscriber Subscriber')).toContainText('10 %');
});

test('the same is drawn and named with the keyboard alone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  for (const [kind, name] of [
    ['Publisher', 'Shop'],
    ['Topic', 'Orders'],
    ['Subscriber', 'Billing'],
  ] as const) {
    await editor.placeButton(kind).focus();
    await page.keyboard.press('Enter');
    await editor.giveName(name);
    await expect(editor.node(`${kind} ${name}`)).toBeFocused();
  }
  for (const [from, to] of [
    ['Publisher Shop', 'Orders'],
    ['Topic Orders', 'Billing'],
  ] as const) {
    await editor.node(from).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('combobox', { name: 'Find a node' }).focus();
    await page.keyboard.type(to);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(editor.link('Billing reads Orders')).toBeAttached();
});

test('what was done is undone and done again, and is still there after a reload', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await expect(editor.node('Topic Topic')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(editor.node('Topic Topic')).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(editor.node('Topic Topic')).toBeAttached();
  await expect(editor.saveState).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(editor.node('Topic Topic')).toBeAttached();
});

test('a file that is no design is refused with its place, and what was open stays', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  const text = '{ "eventwright": 1, "name": "Broken", "nodes": { "a": { "kind": "topic", "nam": "A" } } }';
  const dropped = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'broken.eventwright.json'));
    return transfer;
  }, text);
  await editor.canvas.dispatchEvent('drop', { dataTransfer: dropped });
  const dialog = page.getByRole('dialog', { name: 'This file was not opened' });
  await expect(dialog).toContainText('broken.eventwright.json');
  await expect(dialog).toContainText('Line 1, column');
  await page.keyboard.press('Escape');
  await expect(editor.node('Topic Topic')).toBeAttached();
});

test('a message is added to the selected topic, renamed, and removed again', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await editor.placeButton('Topic').click();
  await page.getByRole('button', { name: 'Add a message' }).click();
  const inspector = page.locator('[data-inspector]');
  await expect(inspector.getByRole('heading')).toContainText('Message');
  await inspector.getByLabel('Name', { exact: true }).fill('order.placed');
  await page.keyboard.press('Tab');
  await expect(editor.findings).toContainText('order.placed');
  await inspector.getByRole('button', { name: 'Delete' }).click();
  await expect(editor.findings).not.toContainText('order.placed');
});
