/** Cards of collapsed contexts, modules from near, and the windows that split and merge services: open to all in both themes and languages. */
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { dropDesign } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { twoContexts } from '../fixtures/two-contexts.ts';

const words = {
  'en-GB': { split: 'split the service', merge: 'merge with another', zoom: 'Zoom in' },
  'zh-CN': { split: '将服务一分为二', merge: '与另一服务合并', zoom: '放大' },
} as const;

for (const colorScheme of ['light', 'dark'] as const)
  for (const locale of ['en-GB', 'zh-CN'] as const)
    test.describe(`in ${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale, contextOptions: { reducedMotion: 'reduce' } });
      test('cards, modules, splitting and merging are open to all', async ({ page }) => {
        const command = async (name: string) => {
          await page.keyboard.press('Control+k');
          await page.getByRole('combobox').first().fill(name);
          await page.getByRole('option').first().click();
        };
        const row = (key: string) => page.locator(`[data-outline] [data-key="${key}"]`);
        await page.goto('/');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await dropDesign(page, twoContexts);
        await row('contexts:billing').press('Enter');
        await page.keyboard.press('Control+e');
        await expect(page.locator('.react-flow__node-card')).toBeVisible();
        await expectOpenToAll(page, 'a collapsed context', '[data-canvas]');
        await page.keyboard.press('Control+e');
        await row('nodes:checkout').press('Enter');
        await page.getByRole('button', { name: words[locale].zoom }).click();
        await page.getByRole('button', { name: words[locale].zoom }).click();
        await expect(page.locator('.react-flow__node').getByText('taxes')).toBeVisible();
        await expectOpenToAll(page, 'modules', '[data-canvas]');
        await command(words[locale].split);
        await expect(page.locator('dialog [data-part]').first()).toBeVisible();
        await expectOpenToAll(page, 'splitting', 'dialog');
        await page.keyboard.press('Escape');
        await command(words[locale].merge);
        await page.locator('dialog select[name="from"]').selectOption('fraud');
        await expect(page.locator('dialog section')).toHaveCount(2);
        await expectOpenToAll(page, 'merging', 'dialog');
      });
    });
