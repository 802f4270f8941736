/** The questions of what-if in every state: before they are asked, under way, answered, without an answer, and wrongly put. */
import { expect } from '@playwright/test';
import { simulationTexts } from '../../../src/editor/app/languages/areas/simulation.ts';
import { whatIfTexts } from '../../../src/editor/app/languages/areas/what-if.ts';
import type { Desk } from '../../fixtures/desk.ts';
import { type Chapter, dock } from './state.ts';

const patience = { timeout: 90_000 };

const setRun = async ({ page }: Desk, values: Readonly<Record<string, string>>): Promise<void> => {
  const fold = page.getByTestId('what-if-values');
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
  await fold.click();
};

export const asking: Chapter = {
  name: 'what-if',
  open: (desk) => desk.openExample('cart-3'),
  states: [
    {
      name: 'before it is asked what a load takes',
      part: dock,
      reach: async (desk) => {
        await desk.tab('simulation').click();
        await desk.button(whatIfTexts.whatIf).click();
        await expect(desk.page.getByTestId('what-if')).toBeVisible();
      },
    },
    {
      name: 'a load that cannot be',
      part: dock,
      reach: async ({ page }) => {
        await page.locator('[name="times"]').fill('0');
        await expect(page.getByTestId('what-if').getByRole('alert')).toBeVisible();
      },
    },
    {
      name: 'a search under way',
      part: dock,
      reach: async (desk) => {
        await desk.page.locator('[name="times"]').fill('6');
        await setRun(desk, { durationSeconds: '100000000' });
        await desk.button(whatIfTexts.find).click();
        await expect(desk.page.getByRole('progressbar')).toBeVisible();
      },
    },
    {
      name: 'what a load takes',
      part: dock,
      reach: async (desk) => {
        await desk.button(whatIfTexts.stop).click();
        await setRun(desk, { durationSeconds: '30', replications: '3' });
        await desk.button(whatIfTexts.find).click();
        await expect(desk.page.getByTestId('changes')).toBeVisible(patience);
        await desk.page.getByTestId('what-it-takes').locator('summary').click();
      },
    },
    {
      name: 'what stands against an answer',
      part: dock,
      reach: async (desk) => {
        await desk.page.locator('[name="most"]').fill('1');
        await desk.button(whatIfTexts.find).click();
        await expect(desk.page.getByText(desk.say(whatIfTexts.unreachable))).toBeVisible(patience);
      },
    },
    {
      name: 'before there is a baseline',
      part: dock,
      reach: (desk) => desk.button(whatIfTexts.compare).click(),
    },
    {
      name: 'differences from the baseline',
      part: dock,
      reach: async (desk) => {
        await desk.button(whatIfTexts.keep).click();
        await setRun(desk, { rateFactor: '2' });
        await desk.button(whatIfTexts.compareNow).click();
        await expect(desk.page.getByTestId('differences')).toBeVisible(patience);
        await desk.page.getByLabel(desk.say(whatIfTexts.showAll)).check();
      },
    },
    {
      name: 'one parameter swept',
      part: dock,
      reach: async (desk) => {
        await desk.button(whatIfTexts.sweep).click();
        await desk.page.locator('[name="values"]').fill('1, 2');
        await desk.button(whatIfTexts.runSweep, { count: 2 }).click();
        await expect(desk.page.getByTestId('sweep-chart').locator('canvas')).toBeVisible(patience);
        await desk.page.getByTestId('sweep').locator('summary').click();
      },
    },
    {
      name: 'two parameters swept',
      part: dock,
      reach: async (desk) => {
        await desk.button(whatIfTexts.addSecond).click();
        await desk.page.locator('[name="element2"]').selectOption('nodes order');
        await desk.page.locator('[name="values2"]').fill('1, 2');
        await desk.button(whatIfTexts.runSweep, { count: 4 }).click();
        await expect(desk.page.getByTestId('heat-map')).toBeVisible(patience);
      },
    },
    {
      name: 'a study that can be kept as baseline',
      part: dock,
      reach: async (desk) => {
        await desk.button(whatIfTexts.study).click();
        await desk.button(simulationTexts.run).click();
        await expect(desk.button(whatIfTexts.keep)).toBeVisible(patience);
      },
    },
  ],
};
