/** When something does not work: a store that keeps nothing, a part of the page that breaks. */
import { expect } from '@playwright/test';
import { pageTexts } from '../../../src/editor/app/languages/areas/page.ts';
import { type Chapter, dock } from './state.ts';

export const trouble: Chapter = {
  name: 'trouble',
  complaints: /ERR_FAILED|AnalysisPanel/,
  open: async (desk) => {
    const { page } = desk;
    await page.addInitScript(() => {
      Object.defineProperty(IDBFactory.prototype, 'open', {
        value: () => {
          throw new DOMException('The store is broken.', 'UnknownError');
        },
      });
    });
    await page.route(/AnalysisPanel-[^/]*\.js/, (route) => route.abort());
    await desk.openExample('cart-3');
  },
  states: [
    {
      name: 'a design that the browser does not keep',
      part: 'html',
      reach: async (desk) => {
        await desk.node('cart').focus();
        await desk.press('Control+d');
        await expect(desk.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
      },
    },
    {
      name: 'a part of the page that broke',
      part: dock,
      reach: async (desk) => {
        await desk.tab('analysis').click();
        await expect(desk.page.getByText(desk.say(pageTexts.crashTitle))).toBeVisible();
      },
    },
  ],
};
