/** What finds and what offers: commands, adding by typing, finding on the canvas, the sheet of keys, menus. */
import { expect } from '@playwright/test';
import { type Chapter, canvas, dialog, menu } from './state.ts';

const rightClick = { button: 'right' } as const;

export const searching: Chapter = {
  name: 'finding and menus',
  open: (desk) => desk.openExample('shop-10'),
  states: [
    { name: 'the commands', part: dialog, reach: (desk) => desk.openField('Control+k') },
    {
      name: 'commands, elements, findings and examples that fit',
      part: dialog,
      reach: async ({ page }) => {
        await page.keyboard.type('order');
        await expect(page.getByRole('group')).not.toHaveCount(0);
      },
    },
    {
      name: 'nothing that fits',
      part: dialog,
      reach: ({ page }) => page.keyboard.type(' qqqq'),
      closes: true,
    },
    { name: 'adding by typing', part: dialog, reach: (desk) => desk.openField('/'), closes: true },
    {
      name: 'the sheet of keys',
      part: dialog,
      reach: async (desk) => {
        await desk.press('Control+/');
        await expect(desk.page.locator(dialog)).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'finding on the canvas',
      part: 'search',
      reach: async (desk) => {
        await desk.openField('Control+f', 'search input');
        await desk.page.keyboard.type('order');
      },
    },
    {
      name: 'finding nothing on the canvas',
      part: 'search',
      reach: ({ page }) => page.keyboard.type(' qqqq'),
      closes: true,
    },
    {
      name: 'the menu of a node',
      part: menu,
      reach: (desk) => desk.node('order').click(rightClick),
      closes: true,
    },
    {
      name: 'the tools above a selection',
      part: '[data-selection-tools]',
      reach: ({ page }) => expect(page.locator('[data-selection-tools]')).toBeVisible(),
    },
    {
      name: 'the menu of the canvas',
      part: menu,
      reach: ({ page }) => page.locator(canvas).click({ ...rightClick, position: { x: 20, y: 20 } }),
      closes: true,
    },
    {
      name: 'the menu of several',
      part: menu,
      reach: async (desk) => {
        await desk.press('Control+a');
        await desk.node('order').click(rightClick);
      },
      closes: true,
    },
    { name: 'several that are selected', part: 'html', reach: async () => {} },
  ],
};
