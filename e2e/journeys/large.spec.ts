/** A design as large as a company's: the page holds only what is seen, and still everything can be reached. */
import { expect } from '@playwright/test';
import { largeDesign } from '../../src/core/model/testing/large-design.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test('of a design with hundreds of nodes the outline is walked to its end by keyboard, and wires go around boxes', async ({
  page,
}) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(300));
  const rows = page.locator('[data-outline] [role="treeitem"]');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(120);
  await rows.first().focus();
  await page.keyboard.press('End');
  const last = page.locator('[data-outline] [data-key="heading:messages"]');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(last).not.toBeFocused();
  await expect(page.locator('[data-outline] :focus')).toHaveAttribute('aria-setsize', /\d/);
  await page.keyboard.press('Home');
  await expect(page.locator('[data-outline] :focus')).toHaveAttribute('aria-posinset', '1');
  await expect(editor.canvas.locator('.react-flow__edge path[d*="Q"]').first()).toBeAttached();
});

test('a layout of hundreds of nodes is one step that can be undone', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await dropDesign(page, largeDesign(200));
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.getByRole('button', { name: 'Tidy the layout' }).click();
  const undo = page.getByRole('button', { name: /^Undo: / });
  await expect(undo).toBeEnabled({ timeout: 30_000 });
  await undo.click();
  await expect(undo).toBeHidden();
});
