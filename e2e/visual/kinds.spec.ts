/** Every kind of node and link as it is drawn, in both themes: pictures that a change of the look has to change knowingly. */
import { expect, test } from '@playwright/test';
import { openExample } from '../fixtures/examples.ts';

for (const theme of ['light', 'dark'] as const)
  test(`the shopping cart is drawn as before in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await openExample(page, 'cart-3');
    await page.evaluate(() => document.fonts.ready);
    // Anti-aliasing differs a little from machine to machine; a changed shape or colour is far above this.
    await expect(page.locator('[data-canvas]')).toHaveScreenshot(`cart-3-${theme}.png`, { maxDiffPixelRatio: 0.03 });
  });
