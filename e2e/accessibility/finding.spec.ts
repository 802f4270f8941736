// Palette, finding, adding by typing, menus, tools and the sheet of keys, in both themes and both languages: axe finds nothing.
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { test } from '../fixtures/quiet.ts';

test.describe.configure({ timeout: 180_000 });

const dialog = 'dialog[open]';

for (const theme of ['light', 'dark'] as const)
  for (const locale of ['en-GB', 'zh-CN'] as const)
    test.describe(`in ${theme}, ${locale}`, () => {
      test.use({ locale, colorScheme: theme });

      test(`what finds and what offers is open to all in ${theme}, ${locale}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await page.goto('./');
        await page.locator('[data-example="cart-3"] button').click();
        await expect(page.locator('dialog')).toHaveCount(0);
        await expect(page.locator('.react-flow__node').first()).toBeVisible();
        await page.keyboard.press('Control+k');
        await expect(page.locator('dialog input:focus')).toBeVisible();
        await expectOpenToAll(page, 'the palette', dialog);
        await page.keyboard.type('cart');
        await expectOpenToAll(page, 'the palette with what was found', dialog);
        await page.keyboard.press('Tab');
        await expect(page.locator('dialog input:focus')).toHaveValue('cart');
        await expectOpenToAll(page, 'adding by typing', dialog);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+f');
        await expect(page.locator('search input:focus')).toBeVisible();
        await page.keyboard.type('cart');
        await expectOpenToAll(page, 'finding on the canvas', 'search');
        await page.keyboard.press('Escape');
        await expect(page.locator('[data-selection-tools]')).toBeVisible();
        await expectOpenToAll(page, 'the tools above the selection', '[data-selection-tools]');
        await page.keyboard.press('Shift+F10');
        await expectOpenToAll(page, 'the menu of an element', '[role="menu"]:popover-open');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+/');
        await expectOpenToAll(page, 'the sheet of keys', dialog);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+.');
        await expect(page.locator('aside').first()).toBeHidden();
        await expectOpenToAll(page, 'only the canvas', 'header');
      });
    });
