/** Following a message: before, while and after a run is recorded, what fits nothing, and the ways out as a file. */
import { expect } from '@playwright/test';
import { traceTexts } from '../../../src/editor/app/languages/areas/traces.ts';
import { failingPayment } from '../../fixtures/failing-payment.ts';
import { type Chapter, dock, menu } from './state.ts';

export const tracing: Chapter = {
  name: 'the traces',
  open: (desk) => desk.openDesign(failingPayment),
  states: [
    { name: 'before the first recording', part: dock, reach: (desk) => desk.tab('traces').click() },
    {
      name: 'a replication that cannot be',
      part: dock,
      reach: async (desk) => {
        await desk.page.locator('[name="traced-replication"]').fill('x');
        await expect(desk.button(traceTexts.record)).toBeDisabled();
      },
    },
    {
      name: 'a recording under way',
      part: dock,
      reach: async (desk) => {
        await desk.page.locator('[name="traced-replication"]').fill('1');
        await desk.page.locator('[name="traced-scenario"]').selectOption('hours');
        await desk.button(traceTexts.record).click();
        await expect(desk.page.getByTestId('traces-panel').getByRole('progressbar')).toBeVisible();
      },
    },
    {
      name: 'the steps of a message, and its way on the canvas',
      part: 'html',
      reach: async (desk) => {
        await desk.button(traceTexts.cancel).click();
        await desk.page.locator('[name="traced-scenario"]').selectOption('twice');
        await desk.button(traceTexts.record).click();
        await expect(desk.page.getByRole('treegrid')).toBeVisible({ timeout: 60_000 });
        await expect(desk.page.locator('[data-lit]').first()).toBeAttached();
      },
    },
    {
      name: 'the menu of the exports',
      part: menu,
      closes: true,
      reach: (desk) => desk.button(traceTexts.export).click(),
    },
    {
      name: 'messages of which none fits',
      part: dock,
      reach: (desk) => desk.page.getByRole('searchbox', { name: desk.say(traceTexts.search) }).fill('nowhere'),
    },
    {
      name: 'messages of an earlier design',
      part: dock,
      reach: async (desk) => {
        await desk.node('mailer').click();
        await desk.press('Delete');
        await expect(desk.page.getByText(desk.say(traceTexts.earlier))).toBeVisible();
      },
    },
  ],
};
