// Someone promises something of a design and sees whether it holds: predicted, simulated, and after a change.
import { expect } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test('every subscription of the shop has a row with a name that people understand', async ({ page }) => {
  await openExample(page, 'shop-10');
  await new Dock(page).open('Analysis');
  const rows = page.getByTestId('analysis-subscriptions').locator('tbody tr');
  await expect(rows).toHaveCount(27);
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(50);
  await expect(rows.first()).toContainText('Logistics ← payment.captured');
  await page.getByRole('button', { name: 'Logistics ← payment.captured' }).first().click();
  await expect(page.locator('[data-inspector]')).toContainText('logistics-reads-payment-captured');
});

test('an objective shows what is promised, what takes most of it, and what a run measured', async ({ page }) => {
  await openExample(page, 'shop-10');
  const dock = new Dock(page);
  await dock.open('Analysis');
  const row = page.getByTestId('analysis-objectives').locator('tr[data-objective="order-to-payment"]');
  await expect(row).toContainText('p99 ≤ 1.5 s, loss ≤ 0 %');
  await expect(row.locator('[data-figure="simulated"]')).toHaveText('not run yet');
  const predicted = row.locator('[data-figure="predicted"]');
  await expect(predicted).toHaveText(/^≈ \d+\sms simulate to know$/);
  await expect(predicted.getByTitle('An estimate: of several ways the slowest counts')).toHaveText('≈');
  await row.getByRole('button', { name: 'Payment ← stock.reserved' }).click();
  await expect(page.locator('[data-inspector]')).toContainText('payment-reads-stock-reserved');
  const simulated = row.locator('[data-figure="simulated"]');
  await dock.study({ durationSeconds: '60', replications: '3' });
  await expect(page.getByTestId('objective-results')).toContainText(/~ \d+\sms/);
  await expect(page.getByTestId('objective-results')).toContainText('too few messages');
  await dock.open('Analysis');
  await expect(simulated).toHaveText(/^~ \d+\sms too few messages≥ \d+\sms/);
  await dock.study({ durationSeconds: '60', replications: '20' });
  await dock.open('Analysis');
  await expect(simulated).toContainText(/\d+\s(?:ms\s)?…\s[\d.]+\sm?s/);
  await expect(simulated).toContainText('met');
});

test('an objective is made, aimed at other links, missed, and taken back', async ({ page }) => {
  await openExample(page, 'cart-3');
  await new Dock(page).open('Analysis');
  await page.getByRole('button', { name: 'Add an objective' }).click();
  const window = page.getByTestId('objective-window');
  await window.getByLabel('Name').fill('The clerk hears of it');
  await window.getByLabel('From').selectOption('shop-adds-product');
  await window.getByLabel('To').selectOption('product-reads-added');
  await window.getByLabel('p99').fill('0');
  await expect(window.getByRole('alert')).not.toBeEmpty();
  await window.getByLabel('p99').fill('1');
  await page.keyboard.press('Escape');
  const row = page.getByTestId('analysis-objectives').locator('tr[data-objective="new-objective"]');
  await expect(row).toContainText('The clerk hears of it');
  await expect(row.locator('[data-figure="predicted"]')).toContainText('missed');
  await row.getByRole('button', { name: 'Edit The clerk hears of it' }).click();
  await window.getByRole('button', { name: 'Delete' }).click();
  await page.keyboard.press('Escape');
  await expect(row).toHaveCount(0);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('The clerk hears of it');
});

test('an objective is drawn from a publisher to one of all the subscriptions that follow from it', async ({ page }) => {
  await openExample(page, 'cart-3');
  const editor = new Editor(page);
  await editor.node('Publisher Web shop').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Set an objective from here…' }).click();
  const ends = page.getByRole('dialog', { name: 'Where the objective ends' });
  await expect(ends.getByRole('option')).toHaveCount(5);
  await ends.getByRole('combobox').fill('Product order');
  await page.keyboard.press('Enter');
  const window = page.getByTestId('objective-window');
  await window.getByLabel('p99').fill('1000');
  await page.keyboard.press('Escape');
  const row = page.getByTestId('analysis-objectives').locator('tbody tr').last();
  await expect(row).toContainText('Web shop → Product');
  await expect(row).toContainText('p99 ≤ 1 s');
  await row.getByRole('button', { name: 'Web shop → Product', exact: true }).click();
  await expect(editor.canvas.locator('.react-flow__edge.selected')).not.toHaveCount(0);
});

test('with both ends selected, an objective spans what lies between at once; undone, it is gone', async ({ page }) => {
  await openExample(page, 'cart-3');
  const editor = new Editor(page);
  await editor.node('Service Order').click();
  await editor.node('Subscriber Product').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('set an objective');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('objective-window').getByLabel('Name')).toHaveValue('Order → Product');
  await page.keyboard.press('Escape');
  const row = page.getByTestId('analysis-objectives').locator('tbody tr').filter({ hasText: 'Order → Product' });
  await expect(row).toHaveCount(1);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Control+z');
  await expect(row).toHaveCount(0);
});
