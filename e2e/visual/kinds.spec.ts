/** Every kind of node and link as it is drawn, from afar and from near, in both themes: pictures that a change of the look has to change knowingly. */
import { expect, type Page } from '@playwright/test';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

// Anti-aliasing differs a little from machine to machine; a changed shape or colour is far above this.
const tolerance = { maxDiffPixelRatio: 0.03 };

/** An example without the words for a first visit over it. */
const showExample = async (page: Page, id: string): Promise<void> => {
  await openExample(page, id);
  await page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Dismiss' }).click();
  await page.mouse.move(0, 0);
};

for (const theme of ['light', 'dark'] as const)
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    });

    test('the shopping cart is drawn as before, from near', async ({ page }) => {
      await showExample(page, 'cart-3');
      await page.evaluate(() => document.fonts.ready);
      await page.getByRole('button', { name: /^Zoomed to/ }).click();
      await expect(page.getByRole('button', { name: 'Zoomed to 100 %' })).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(page.locator('[data-canvas]')).toHaveScreenshot(`cart-3-${theme}.png`, tolerance);
    });

    test('the shop with ten services is drawn as before, as it opens', async ({ page }) => {
      await showExample(page, 'shop-10');
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('[data-canvas]')).toHaveScreenshot(`shop-10-${theme}.png`, tolerance);
    });

    test('callers and what they call are drawn as before', async ({ page }) => {
      await showExample(page, 'retry-storm');
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('[data-canvas]')).toHaveScreenshot(`retry-storm-${theme}.png`, tolerance);
    });
  });
