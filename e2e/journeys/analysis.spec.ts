/** What the analysis says of the whole system, and how it leads to the place that it speaks of. */
import { expect } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
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
