/** What the analysis says of the whole system, and how it leads to the place that it speaks of. */
import { expect } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test('who does most of the work is named with its share, and a press leads to it', async ({ page }) => {
  await new Editor(page).visit(false);
  await new Dock(page).open('Analysis');
  const panel = page.getByTestId('analysis-panel');
  await expect(panel).toContainText('Busy workers8.29');
  await expect(panel).toContainText('Most of the workLogistics 45.8 %');
  await panel.getByRole('button', { name: 'Logistics', exact: true }).click();
  await expect(page.locator('[data-inspector]').getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
    'Logistics',
  );
});

test('a flow says how asynchronous it is, and its slowest call is made asynchronous as one step', async ({ page }) => {
  await openExample(page, 'retry-storm');
  await new Dock(page).open('Analysis');
  const flow = page.getByTestId('analysis-flows').locator('[data-flow="shop-asks-prices"]');
  await expect(flow).toContainText('0 %');
  await expect(flow).toContainText('≈');
  await flow.getByRole('button', { name: 'Make asynchronous', exact: true }).click();
  const made = page.getByTestId('analysis-flows').locator('tbody tr');
  await expect(made).toHaveCount(1);
  await expect(made).toContainText('100 %');
  await expect(made.getByRole('button', { name: 'Make asynchronous', exact: true })).toHaveCount(0);
  await expect(page.getByTestId('analysis-topics')).toContainText('requests');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(flow).toContainText('0 %');
});
