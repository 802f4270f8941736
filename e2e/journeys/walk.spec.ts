/** The design walked by key, from node to node along its links: what somebody does who cannot see the lines. */
import { expect } from '@playwright/test';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

test('from the storefront downstream, beside and back, each node takes the focus and is named', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(false);
  await page.getByRole('treeitem', { name: /^Publisher Storefront/ }).click();
  await editor.node('Publisher Storefront').focus();
  await page.keyboard.press('Alt+ArrowRight');
  const first = page.locator(':focus');
  await expect(first).toHaveAccessibleName(/^Topic /);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(first).toHaveAccessibleName(/^(Service|Subscriber) /);
  const reader = await first.getAttribute('aria-label');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(first).toHaveAccessibleName(/^Topic /);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(first).toHaveAccessibleName(reader ?? '');
  await expect(page.locator('[data-inspector]')).toContainText((reader ?? '').replace(/^\w+ /, ''));
});
