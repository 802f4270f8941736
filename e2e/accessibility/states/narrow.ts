/** A screen as narrow as a telephone's: the sides are sheets, and every window still has room. */
import { expect } from '@playwright/test';
import { comparisonTexts } from '../../../src/editor/app/languages/areas/comparison.ts';
import { designTexts } from '../../../src/editor/app/languages/areas/designs.ts';
import { messageTexts } from '../../../src/editor/app/languages/areas/messages.ts';
import { pageTexts } from '../../../src/editor/app/languages/areas/page.ts';
import { pictureTexts } from '../../../src/editor/app/languages/areas/picture.ts';
import { simulationTexts } from '../../../src/editor/app/languages/areas/simulation.ts';
import { traceTexts } from '../../../src/editor/app/languages/areas/traces.ts';
import { versionTexts } from '../../../src/editor/app/languages/areas/versions.ts';
import { type Chapter, dialog, dock, menu } from './state.ts';

export const narrow: Chapter = {
  name: 'a narrow screen',
  size: { width: 420, height: 860 },
  open: async ({ page }) => {
    await page.goto('./');
    await expect(page.locator(dialog)).toBeVisible({ timeout: 30_000 });
  },
  states: [
    { name: 'the gallery', part: dialog, reach: async () => {} },
    {
      name: 'the page',
      part: 'html',
      reach: async ({ page }) => {
        await page.locator('[data-example="cart-3"] button').click();
        await expect(page.locator(dialog)).toHaveCount(0);
      },
    },
    {
      name: 'the sheet on the left',
      part: dialog,
      reach: (desk) => desk.button(pageTexts.palette).click(),
      closes: true,
    },
    {
      name: 'the sheet on the right',
      part: dialog,
      reach: (desk) => desk.button(pageTexts.inspector).click(),
      closes: true,
    },
    { name: 'the menu of files', part: menu, reach: (desk) => desk.button(pageTexts.file).click(), closes: true },
    { name: 'the settings', part: menu, reach: (desk) => desk.button(pageTexts.settings).click(), closes: true },
    { name: 'the table', part: dock, reach: (desk) => desk.tab('table').click() },
    { name: 'the code', part: dock, reach: (desk) => desk.tab('code').click() },
    {
      name: 'results',
      part: 'html',
      reach: async (desk) => {
        await desk.tab('simulation').click();
        await desk.page.getByTestId('run-values').click();
        await desk.page.locator('[name="durationSeconds"]').fill('30');
        await desk.page.locator('[name="replications"]').fill('2');
        await desk.button(simulationTexts.run).click();
        await expect(desk.page.getByTestId('digest')).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'the steps of a message',
      part: dock,
      reach: async (desk) => {
        await desk.tab('traces').click();
        await desk.button(traceTexts.record).click();
        await expect(desk.page.getByRole('treegrid')).toBeVisible({ timeout: 60_000 });
      },
    },
    {
      name: 'the message editor',
      part: dialog,
      reach: async (desk) => {
        await desk.page.locator('[data-canvas]').focus();
        await desk.press('m');
        await desk.within(messageTexts.show, { name: 'order.placed' }).click();
        await expect(
          desk.page.locator(dialog).getByRole('tab', { name: desk.say(messageTexts.schemaTab) }),
        ).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'a picture to export',
      part: dialog,
      reach: async (desk) => {
        await desk.press('Control+Shift+E');
        await expect(desk.page.getByRole('img', { name: desk.say(pictureTexts.preview) })).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'the designs',
      part: dialog,
      reach: async (desk) => {
        await desk.press('Control+o');
        await expect(desk.within(designTexts.newDesign)).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'a comparison',
      part: 'html',
      reach: async (desk) => {
        await desk.press('Control+Alt+s');
        await desk.page.locator(dialog).getByRole('textbox').fill('Before');
        await desk.press('Enter');
        const name = { en: '“Before”', zh: '“Before”' };
        await desk.within(versionTexts.compareNamed, { name }).click();
        await expect(desk.button(comparisonTexts.done)).toBeVisible();
      },
    },
  ],
};
