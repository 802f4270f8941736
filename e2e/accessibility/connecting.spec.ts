// What connecting puts on the page, in both themes: axe finds nothing.
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Editor } from '../fixtures/editor.ts';
import { test } from '../fixtures/quiet.ts';

test.describe.configure({ timeout: 300_000 });

for (const theme of ['light', 'dark'] as const)
  test(`the menu of what to make, the picker and the tools of a link are open to all in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const editor = new Editor(page);
    await editor.visit(true);
    for (const kind of ['Publisher', 'Topic']) await editor.placeButton(kind).click();
    await editor.node('Publisher Publisher').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    const picker = page.getByRole('dialog', { name: 'Connect “Publisher” to' });
    await expect(picker.getByRole('option')).toHaveCount(5);
    await expectOpenToAll(page, 'the picker', 'dialog[open]');
    await page.keyboard.press('Enter');
    await editor.link(/^publishes .* to Topic$/).focus();
    await page.keyboard.press('Enter');
    await expectOpenToAll(page, 'a selected link with its tools', '[data-canvas]');
    await page.keyboard.press('i');
    const menu = page.getByRole('dialog', { name: 'What to make here' });
    await expect(menu.getByRole('option')).toHaveCount(2);
    await expectOpenToAll(page, 'the menu of what to make', '[role="dialog"]:popover-open');
  });
