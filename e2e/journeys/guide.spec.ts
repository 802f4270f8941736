/** The guide: reached from the menu and the palette, in both languages, with the keys as they are. */
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

test('somebody who is new reads the way to running code, and how a figure is computed', async ({ page }) => {
  await new Editor(page).visit(false);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Guide', exact: true }).click();
  const guide = page.getByRole('dialog', { name: 'Guide' });
  await expect(guide.getByText('or type them with /.')).toBeVisible();
  const wait = guide.getByRole('row', { name: /^Wait / });
  await expect(wait).toContainText('Allen and Cunneen');
  await expectOpenToAll(page, 'the guide', 'dialog[open]');
  await page.keyboard.press('Escape');
  await expect(guide).toBeHidden();
});
