/** A design in a frame of another page, and a link that was cut on its way. */
import { expect } from '@playwright/test';
import { shareTexts } from '../../../src/editor/app/languages/areas/share.ts';
import { type Chapter, dialog } from './state.ts';

export const embedded: Chapter = {
  name: 'a frame of another page',
  open: async ({ page }) => {
    await page.goto('./?embed#design=1.00000000.cut');
    await expect(page.locator(dialog)).toBeVisible();
  },
  states: [
    { name: 'a link that was cut', part: 'html', reach: async () => {} },
    {
      name: 'a frame',
      part: 'html',
      reach: async (desk) => {
        await desk.press('Escape');
        await expect(desk.page.getByRole('link', { name: desk.say(shareTexts.openHere) })).toBeVisible();
      },
    },
  ],
};
