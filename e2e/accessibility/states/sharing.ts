/** Everything that shows a design to others: links, pictures, presenting, only looking; and a design that was pasted. */
import { expect, type Page } from '@playwright/test';
import { pictureTexts } from '../../../src/editor/app/languages/areas/picture.ts';
import { presentationTexts } from '../../../src/editor/app/languages/areas/presentation.ts';
import { shareTexts } from '../../../src/editor/app/languages/areas/share.ts';
import { type Chapter, dialog } from './state.ts';

const pasteDesign = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '{ "eventwright": 1, "name": "Whole" }');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });

export const sharing: Chapter = {
  name: 'sharing',
  open: (desk) => desk.openExample('cart-3'),
  states: [
    {
      name: 'a link to share',
      part: dialog,
      reach: async (desk) => {
        await desk.button(presentationTexts.share).click();
        await desk.page.getByRole('menuitem', { name: desk.say(shareTexts.title) }).click();
        await expect(desk.within(shareTexts.copy)).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'a picture to export',
      part: dialog,
      reach: async (desk) => {
        await desk.press('Control+Shift+E');
        await expect(desk.page.getByRole('img', { name: desk.say(pictureTexts.preview) })).toBeVisible();
        await desk.page.getByLabel(desk.say(pictureTexts.format)).selectOption('png');
      },
      closes: true,
    },
    {
      name: 'a whole design that was pasted',
      part: dialog,
      reach: async ({ page }) => {
        await pasteDesign(page);
        await expect(page.locator(dialog)).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'presenting',
      part: 'html',
      reach: async (desk) => {
        await desk.press('Control+Alt+p');
        await expect(desk.page.getByRole('region', { name: desk.say(presentationTexts.presentation) })).toBeVisible();
      },
    },
    {
      name: 'only looking',
      part: 'html',
      reach: async (desk) => {
        await desk.press('Escape');
        await expect(desk.page.locator('header').first()).toBeVisible();
        await desk.command('toggle-read-only');
        await expect(desk.button(presentationTexts.edit)).toBeVisible();
      },
    },
  ],
};
