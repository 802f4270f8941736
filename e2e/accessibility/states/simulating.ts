/** The simulation in every state, and the windows of scenarios and objectives. */
import { expect } from '@playwright/test';
import { objectiveTexts } from '../../../src/editor/app/languages/areas/objectives.ts';
import { pageTexts } from '../../../src/editor/app/languages/areas/page.ts';
import { scenarioTexts } from '../../../src/editor/app/languages/areas/scenarios.ts';
import { simulationTexts } from '../../../src/editor/app/languages/areas/simulation.ts';
import type { Desk } from '../../fixtures/desk.ts';
import { type Chapter, dialog, dock } from './state.ts';

const runValues = async ({ page }: Desk, values: Readonly<Record<string, string>>): Promise<void> => {
  const fold = page.getByTestId('run-values');
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
};

export const simulating: Chapter = {
  name: 'the simulation',
  open: (desk) => desk.openExample('cart-3'),
  states: [
    { name: 'before the first run', part: dock, reach: (desk) => desk.tab('simulation').click() },
    {
      name: 'values of a run that cannot be',
      part: dock,
      reach: async (desk) => {
        await runValues(desk, { durationSeconds: '-1' });
        await expect(desk.button(simulationTexts.run)).toBeDisabled();
      },
    },
    {
      name: 'a study under way',
      part: 'html',
      reach: async (desk) => {
        await runValues(desk, { durationSeconds: '100000000' });
        await desk.button(simulationTexts.run).click();
        await expect(desk.page.getByRole('progressbar')).toBeVisible();
      },
    },
    {
      name: 'results',
      part: 'html',
      reach: async (desk) => {
        await desk.button(pageTexts.stop).click();
        await runValues(desk, { durationSeconds: '30', replications: '2' });
        await desk.button(simulationTexts.run).click();
        await expect(desk.page.getByTestId('digest')).toBeVisible({ timeout: 60_000 });
        await expect(desk.page.getByTestId('series-chart').locator('canvas')).toBeVisible();
      },
    },
    {
      name: 'the charts of a study as tables, and what one of them means',
      part: dock,
      reach: async ({ page }) => {
        const charts = page.getByTestId('study-charts');
        for (const twin of await charts.locator('summary').all()) await twin.click();
        await expect(charts.getByRole('table').first()).toBeVisible();
        await charts.locator('figcaption button').first().click();
        await expect(page.getByRole('tooltip')).toBeVisible();
      },
    },
    {
      name: 'a precision that was not reached',
      part: dock,
      reach: async (desk) => {
        await runValues(desk, { precisionPercent: '0.01' });
        await desk.button(simulationTexts.run).click();
        await expect(desk.page.getByTestId('precision')).toBeVisible({ timeout: 60_000 });
        await runValues(desk, { precisionPercent: '' });
      },
    },
    {
      name: 'results of an earlier design',
      part: dock,
      reach: async (desk) => {
        await desk.node('checked-out-topic').click();
        await desk.press('Delete');
        await expect(desk.page.getByTestId('earlier-design')).toBeVisible();
      },
    },
    {
      name: 'a live run',
      part: 'html',
      reach: async (desk) => {
        await desk.button(simulationTexts.play).click();
        await expect(desk.page.getByTestId('live-table')).toBeVisible();
        await desk.button(simulationTexts.pause).click();
      },
    },
    {
      name: 'the drills that can be added',
      part: dialog,
      reach: async (desk) => {
        await desk.button(scenarioTexts.edit).click();
        await desk.within(scenarioTexts.addDrill).click();
        await expect(desk.page.getByRole('menuitem').first()).toBeVisible();
      },
    },
    {
      name: 'a scenario with a load, a fault, a change and a refused value',
      part: dialog,
      reach: async (desk) => {
        await desk.press('Escape');
        await desk.within(scenarioTexts.create).click();
        await desk.within(scenarioTexts.drawLoad).click();
        await desk.within(scenarioTexts.addPoint).click();
        await desk.within(scenarioTexts.addFault).click();
        await desk.within(scenarioTexts.addOverride).click();
        await desk.page.locator(dialog).getByLabel(desk.say(simulationTexts.replications)).fill('0');
      },
      closes: true,
    },
    {
      name: 'no scenario',
      part: dialog,
      reach: async (desk) => {
        await desk.button(scenarioTexts.edit).click();
        await desk.within(scenarioTexts.remove).click();
      },
      closes: true,
    },
    {
      name: 'an objective',
      part: dialog,
      reach: async (desk) => {
        await desk.tab('analysis').click();
        await desk.button(objectiveTexts.add).click();
        await expect(desk.page.getByTestId('objective-window')).toBeVisible();
      },
      closes: true,
    },
    { name: 'the analysis with objectives', part: dock, reach: async () => {} },
  ],
};
