/** What a first visit sees: the gallery, the page with its tabs and menus, the guide, what refuses a file. */
import { expect } from '@playwright/test';
import { codeTexts } from '../../../src/editor/app/languages/areas/code.ts';
import { guideTexts } from '../../../src/editor/app/languages/areas/guide.ts';
import { leverTexts } from '../../../src/editor/app/languages/areas/levers.ts';
import { pageTexts } from '../../../src/editor/app/languages/areas/page.ts';
import { presentationTexts } from '../../../src/editor/app/languages/areas/presentation.ts';
import { tableTexts } from '../../../src/editor/app/languages/areas/table.ts';
import { drop } from '../../fixtures/files.ts';
import { type Chapter, canvas, dialog, dock, menu } from './state.ts';

export const firstLook: Chapter = {
  name: 'a first visit',
  open: async ({ page }) => {
    await page.goto('./');
    await expect(page.locator(dialog)).toBeVisible({ timeout: 30_000 });
  },
  states: [
    { name: 'the gallery', part: dialog, reach: async () => {}, closes: true },
    {
      name: 'the page with the first steps',
      part: 'html',
      reach: ({ page }) => expect(page.locator('[data-first-steps]')).toBeVisible(),
    },
    {
      name: 'the analysis',
      part: dock,
      reach: async (desk) => {
        await desk.tab('analysis').click();
        await expect(desk.page.getByTestId('analysis-flows')).toBeVisible();
      },
    },
    {
      name: 'what would help most',
      part: dock,
      reach: async (desk) => {
        await desk.button(leverTexts.ask).click();
        await expect(desk.page.getByTestId('analysis-levers')).toBeVisible();
      },
    },
    {
      name: 'the nodes as a table',
      part: dock,
      reach: async (desk) => {
        await desk.tab('table').click();
        await expect(desk.page.locator('tr[data-node]').first()).toBeVisible();
      },
    },
    {
      name: 'the links as a table',
      part: dock,
      reach: async (desk) => {
        await desk.page.getByRole('radio', { name: desk.say(tableTexts.links) }).check();
        await expect(desk.page.locator('tr[data-link]').first()).toBeVisible();
      },
    },
    {
      name: 'a table in which nothing is found',
      part: dock,
      reach: (desk) => desk.page.getByTestId('table-panel').getByRole('searchbox').fill('nothing like it'),
    },
    {
      name: 'the code',
      part: dock,
      reach: async (desk) => {
        await desk.tab('code').click();
        await expect(desk.page.getByTestId('exported-files')).toBeVisible();
        await desk.page.getByTestId('code-panel').locator('summary').first().click();
      },
    },
    {
      name: 'a file of the project, with words that are looked for',
      part: dock,
      reach: async (desk) => {
        await desk.page.getByRole('searchbox', { name: desk.say(codeTexts.search) }).fill('runService');
        await desk.page.locator('[data-key$="src/main.ts"]').first().click();
        await expect(desk.page.locator('mark').first()).toBeVisible();
      },
    },
    {
      name: 'what another broker would change since the last export',
      part: dock,
      reach: async (desk) => {
        const broker = desk.page.locator('[name="broker"]');
        await broker.selectOption('in-memory');
        const saved = desk.page.waitForEvent('download');
        await desk.page.getByRole('button', { name: desk.say(codeTexts.download) }).click();
        await saved;
        await broker.selectOption('nats');
        await desk.page.getByRole('searchbox', { name: desk.say(codeTexts.search) }).fill('');
        await desk.page.getByRole('checkbox').check();
        await desk.page.getByRole('treeitem', { name: /^README\.md/ }).click();
        await desk.page.getByRole('button', { name: desk.say(codeTexts.changes), exact: true }).click();
        await expect(desk.page.locator('ins').first()).toBeVisible();
      },
    },
    {
      name: 'what an export would do in a folder',
      part: dialog,
      reach: async (desk) => {
        await desk.page.evaluate(async () => {
          const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shop', { create: true });
          const begun = await (await folder.getFileHandle('Dockerfile', { create: true })).createWritable();
          await begun.write('FROM scratch');
          await begun.close();
          Object.assign(window, { showDirectoryPicker: async () => folder });
        });
        await desk.button(codeTexts.toFolder).click();
        await expect(desk.page.getByTestId('folder-plan')).toBeVisible();
        await desk.page.locator('[data-part="added"] summary').click();
      },
      closes: true,
    },
    { name: 'the menu of files', part: menu, reach: (desk) => desk.button(pageTexts.file).click(), closes: true },
    {
      name: 'the menu that shares',
      part: menu,
      reach: (desk) => desk.button(presentationTexts.share).click(),
      closes: true,
    },
    { name: 'the settings', part: menu, reach: (desk) => desk.button(pageTexts.settings).click(), closes: true },
    {
      name: 'the words that a pointer brings up',
      part: '[role="tooltip"]:popover-open',
      reach: (desk) => desk.button(pageTexts.examples).hover(),
    },
    {
      name: 'the guide',
      part: dialog,
      reach: async (desk) => {
        await desk.choose(pageTexts.settings, pageTexts.guide);
        await expect(desk.page.getByRole('dialog', { name: desk.say(guideTexts.title) })).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'a refused file',
      part: dialog,
      reach: ({ page }) => drop(page, 'broken.eventwright.json', '{ "eventwright": 1, "nam": "Broken" }'),
      closes: true,
    },
    {
      name: 'only the canvas',
      part: 'header',
      reach: async ({ page }) => {
        await page.keyboard.press('Control+.');
        await expect(page.locator('aside').first()).toBeHidden();
      },
    },
    {
      name: 'an empty canvas with nothing to check',
      part: 'html',
      reach: async (desk) => {
        await desk.press('Control+.');
        await desk.choose(pageTexts.file, pageTexts.newDesign);
        await expect(desk.page.locator(canvas).getByRole('button').first()).toBeVisible();
        await desk.tab('findings').click();
      },
    },
    { name: 'nothing to analyse', part: dock, reach: (desk) => desk.tab('analysis').click() },
    { name: 'nothing to simulate', part: dock, reach: (desk) => desk.tab('simulation').click() },
    { name: 'an empty table', part: dock, reach: (desk) => desk.tab('table').click() },
    { name: 'nothing to export', part: dock, reach: (desk) => desk.tab('code').click() },
  ],
};
