/** The canvas at work: cards of contexts, modules, links, what connecting asks, names that are typed, splitting and merging. */
import { expect } from '@playwright/test';
import { largeDesign } from '../../../src/core/model/testing/large-design.ts';
import { canvasTexts } from '../../../src/editor/app/languages/areas/canvas.ts';
import { pageTexts } from '../../../src/editor/app/languages/areas/page.ts';
import { dropDesign } from '../../fixtures/examples.ts';
import { twoContexts } from '../../fixtures/two-contexts.ts';
import { type Chapter, canvas, dialog, menu } from './state.ts';

export const drawing: Chapter = {
  name: 'drawing',
  open: (desk) => desk.openDesign(twoContexts),
  states: [
    {
      name: 'a collapsed context',
      part: canvas,
      reach: async (desk) => {
        await desk.row('contexts:billing').press('Enter');
        await desk.press('Control+e');
        await expect(desk.page.locator('.react-flow__node-card')).toBeVisible();
      },
    },
    {
      name: 'the menu of a context',
      part: menu,
      reach: (desk) => desk.page.locator('.react-flow__node-card').click({ button: 'right' }),
      closes: true,
    },
    {
      name: 'modules, from near',
      part: canvas,
      reach: async (desk) => {
        await desk.row('contexts:billing').press('Enter');
        await desk.press('Control+e');
        await desk.row('nodes:checkout').press('Enter');
        await desk.button(canvasTexts.zoomIn).click();
        await desk.button(canvasTexts.zoomIn).click();
        await expect(desk.node('checkout').getByText('taxes')).toBeVisible();
      },
    },
    {
      name: 'splitting a service',
      part: dialog,
      reach: async (desk) => {
        await desk.command('split-service');
        await expect(desk.page.locator('dialog [data-part]').first()).toBeVisible();
        await desk.page.locator('dialog [data-part] button').first().click();
      },
      closes: true,
    },
    {
      name: 'merging two services',
      part: dialog,
      reach: async (desk) => {
        await desk.command('merge-services');
        await desk.page.locator('dialog select[name="from"]').selectOption('fraud');
        await expect(desk.page.locator('dialog section')).toHaveCount(2);
      },
      closes: true,
    },
    {
      name: 'the defaults of a broker',
      part: dialog,
      reach: async (desk) => {
        await desk.command('broker-defaults');
        await desk.page.locator('dialog select[name="broker"]').selectOption('kafka');
        await desk.page.locator('dialog input[type="checkbox"]').check();
        await expect(desk.page.locator('dialog li[data-field]').first()).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'what to connect with',
      part: dialog,
      reach: async (desk) => {
        await desk.node('checkout').focus();
        await desk.openField('c');
      },
      closes: true,
    },
    {
      name: 'a name that is being typed',
      part: canvas,
      reach: async (desk) => {
        await desk.node('checkout').focus();
        await desk.openField('F2', '[data-canvas] input');
      },
    },
    {
      name: 'a selected link with its tools',
      part: canvas,
      reach: async (desk) => {
        await desk.press('Escape');
        await desk.button(canvasTexts.fit).click();
        await desk.page.locator('.react-flow__edge[data-id="checkout-reads"]').focus();
        await desk.press('Enter');
      },
    },
    { name: 'the menu of a link', part: menu, reach: (desk) => desk.press('Shift+F10'), closes: true },
    {
      name: 'what to make on a link',
      part: '[role="dialog"]:popover-open',
      reach: (desk) => desk.press('i'),
      closes: true,
    },
    {
      name: 'contexts with their owners',
      part: canvas,
      reach: async (desk) => {
        const billing = { name: 'Billing', color: 'slate', owner: 'Team Billing' };
        await dropDesign(desk.page, { ...twoContexts, contexts: { ...twoContexts.contexts, billing } });
        await desk.button(canvasTexts.zoomIn).click();
        await desk.button(canvasTexts.zoomIn).click();
        await expect(desk.page.getByText('Team Billing', { exact: true })).toBeInViewport();
      },
    },
    {
      name: 'business domains from afar',
      part: canvas,
      reach: async (desk) => {
        const { page } = desk;
        const large = largeDesign(1_000);
        await dropDesign(page, large);
        await expect(page.getByLabel(desk.say(pageTexts.designName))).toHaveValue(large.name, { timeout: 40_000 });
        await expect(page.locator('.react-flow__node').first()).toBeVisible({ timeout: 40_000 });
        await desk.button(canvasTexts.fit).click();
        await expect(page.locator('[data-domain]').last()).toBeVisible({ timeout: 40_000 });
        await expect(page.locator('[data-roads] path').first()).toBeAttached();
      },
    },
    {
      name: 'every node from afar',
      part: canvas,
      reach: async (desk) => {
        await desk.command('toggle-levels');
        await expect(desk.page.locator('[data-overview]')).toBeVisible({ timeout: 40_000 });
      },
    },
  ],
};
