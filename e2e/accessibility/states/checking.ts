/** Findings in every state: unfolded with the preview of a fix, being accepted, accepted, filtered away; the settings of the rules. */
import { expect } from '@playwright/test';
import { clock } from '../../../src/core/model/testing/clock.ts';
import { acceptanceTexts } from '../../../src/editor/app/languages/areas/acceptance.ts';
import { findingsTexts } from '../../../src/editor/app/languages/areas/findings.ts';
import { fiveAlone } from '../../fixtures/five-alone.ts';
import { type Chapter, dock } from './state.ts';

export const checking: Chapter = {
  name: 'findings',
  open: (desk) => desk.openDesign(clock('Overloaded', 200)),
  states: [
    {
      name: 'a finding with its reason, its advice and the preview of its fix',
      part: dock,
      reach: async ({ page }) => {
        await page.locator('[data-rule="overload"] summary').click();
        await expect(page.locator('[data-rule="overload"] dl')).toBeVisible();
      },
    },
    {
      name: 'the question why it is accepted',
      part: dock,
      reach: async (desk) => {
        const accept = desk.say(acceptanceTexts.accept);
        await desk.page.locator('[data-rule="overload"]').getByText(accept, { exact: true }).click();
        await expect(desk.page.locator('[data-rule="overload"] form')).toBeVisible();
      },
    },
    {
      name: 'an accepted finding',
      part: dock,
      reach: async ({ page }) => {
        await page.locator('[data-rule="overload"] form').getByRole('textbox').first().fill('Only for a while');
        await page.keyboard.press('Enter');
        await expect(page.locator('[data-rule="overload"]')).toHaveAttribute('data-accepted', 'true');
      },
    },
    { name: 'the settings of the rules', part: dock, reach: (desk) => desk.button(findingsTexts.ruleSettings).click() },
  ],
};

export const checkingMany: Chapter = {
  name: 'many findings of one rule',
  open: (desk) => desk.openDesign(fiveAlone),
  states: [
    {
      name: 'unfolded, with what mending them all would change',
      part: dock,
      reach: async ({ page }) => {
        const run = page.locator('[data-run="isolated-node"]');
        await run.locator('button[aria-expanded]').first().click();
        await run.locator('button[aria-expanded]').nth(1).click();
        await expect(run.locator('fieldset li').first()).toBeVisible();
      },
    },
  ],
};
