/** When something else has hands on the design: another program on its file, another tab on the design itself. */
import { expect } from '@playwright/test';
import { pageTexts } from '../../../src/editor/app/languages/areas/page.ts';
import { comeBack, withDisk, writeDisk } from '../../fixtures/disk.ts';
import { type Chapter, dialog } from './state.ts';

const disk = 'orders.json';
const named = (name: string): string => JSON.stringify({ eventwright: 1, name });
const fileState = '[data-file-state="changed"]';

export const otherHands: Chapter = {
  name: 'other hands',
  open: async (desk) => {
    await withDisk(desk.page, disk);
    await desk.openExample('cart-3');
    await writeDisk(desk.page, disk, named('Orders'));
    await desk.command('open-file');
    await expect(desk.page.getByLabel(desk.say(pageTexts.designName))).toHaveValue('Orders');
    await expect(desk.page.locator('[data-save-state]')).toHaveAttribute('data-file-state', 'same');
  },
  states: [
    {
      name: 'the news that the file was changed elsewhere',
      part: 'html',
      reach: async (desk) => {
        await writeDisk(desk.page, disk, named('Sales'));
        await comeBack(desk.page);
        await expect(desk.page.locator(fileState)).toBeVisible();
      },
    },
    {
      name: 'the question which of the two holds',
      part: dialog,
      reach: async (desk) => {
        await desk.page.locator(fileState).click();
        await expect(desk.page.locator(dialog)).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'a design that another tab works on',
      part: 'html',
      reach: async (desk) => {
        const other = await desk.page.context().newPage();
        await other.goto('./');
        await other.getByRole('button', { name: desk.say(pageTexts.useHere) }).click();
        await expect(desk.button(pageTexts.useHere)).toBeVisible();
        await desk.page.bringToFront();
      },
    },
  ],
};
