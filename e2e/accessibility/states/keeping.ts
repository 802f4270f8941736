/** Designs, versions and the comparison of two states; a file that differs from what is open. */
import { expect } from '@playwright/test';
import type { Text } from '../../../src/core/lib/text.ts';
import { comparisonTexts } from '../../../src/editor/app/languages/areas/comparison.ts';
import { designTexts } from '../../../src/editor/app/languages/areas/designs.ts';
import { pageTexts } from '../../../src/editor/app/languages/areas/page.ts';
import { versionTexts } from '../../../src/editor/app/languages/areas/versions.ts';
import { type Desk, exampleText } from '../../fixtures/desk.ts';
import { drop } from '../../fixtures/files.ts';
import { type Chapter, dialog, menu } from './state.ts';

const showVersions = async (desk: Desk): Promise<void> => {
  await desk.press('Control+Alt+s');
  await expect(desk.page.locator(`${dialog} [data-version]`).first()).toBeVisible();
};

const ofCard = async (desk: Desk, name: string, item: Text): Promise<void> => {
  await desk.within(designTexts.more, { name }).click();
  await desk.page.getByRole('menuitem', { name: desk.say(item) }).click();
};

/** Names of versions are said in quotation marks. */
const before = { name: { en: '“Before”', zh: '“Before”' } };

export const keeping: Chapter = {
  name: 'designs and versions',
  open: async (desk) => {
    await desk.openExample('shop-10');
    await drop(desk.page, 'cart.json', exampleText('cart-3'));
    await expect(desk.page.locator('[data-save-state]')).toHaveAttribute('data-file-state', 'same');
  },
  states: [
    {
      name: 'no versions yet',
      part: dialog,
      reach: async ({ page }) => {
        await page.keyboard.press('Control+Alt+s');
        await expect(page.locator(dialog).getByRole('textbox')).toBeVisible();
      },
    },
    {
      name: 'a version with a name',
      part: dialog,
      reach: async (desk) => {
        await desk.page.locator(dialog).getByRole('textbox').fill('Before');
        await desk.press('Enter');
        await expect(desk.page.locator(dialog).getByText('Before', { exact: true })).toBeVisible();
      },
      closes: true,
    },
    {
      name: 'a file that differs',
      part: 'header',
      reach: async (desk) => {
        await desk.page.getByLabel(desk.say(pageTexts.designName)).fill('Basket');
        await desk.press('Enter');
        await expect(desk.page.locator('[data-save-state]')).toHaveAttribute('data-file-state', 'differs');
      },
    },
    {
      name: 'the versions',
      part: dialog,
      reach: async (desk) => {
        await showVersions(desk);
        await expect(desk.page.locator(dialog)).toContainText(desk.say(versionTexts.changed, { count: 1 }));
      },
    },
    {
      name: 'a version that is looked at',
      part: 'html',
      reach: async (desk) => {
        await desk.within(versionTexts.lookNamed, before).click();
        await expect(desk.button(versionTexts.back)).toBeVisible();
      },
    },
    {
      name: 'a comparison',
      part: 'html',
      reach: async (desk) => {
        await desk.button(versionTexts.back).click();
        await showVersions(desk);
        await desk.within(versionTexts.compareNamed, before).click();
        await expect(desk.page.locator('[data-comparison]')).toBeVisible();
        await expect(desk.page.locator('[data-element]').first()).toBeAttached();
      },
    },
    {
      name: 'the designs',
      part: dialog,
      reach: async (desk) => {
        await desk.button(comparisonTexts.done).click();
        await desk.press('Control+o');
        await expect(desk.page.locator('[data-design="Basket"]')).toBeVisible();
      },
    },
    {
      name: 'the menu of a design',
      part: menu,
      reach: (desk) => desk.within(designTexts.more, { name: 'Basket' }).click(),
      closes: true,
    },
    {
      name: 'a design that is being renamed',
      part: dialog,
      reach: async (desk) => {
        await ofCard(desk, 'Basket', designTexts.duplicate);
        const name = desk.say(designTexts.copyOf, { name: 'Basket' });
        await expect(desk.page.locator(`[data-design="${name}"]`)).toBeVisible();
        await ofCard(desk, name, designTexts.rename);
      },
    },
    {
      name: 'a deleted design',
      part: dialog,
      reach: async (desk) => {
        await desk.press('Escape');
        await ofCard(desk, desk.say(designTexts.copyOf, { name: 'Basket' }), designTexts.remove);
        await expect(desk.within(designTexts.undo)).toBeVisible();
      },
    },
    {
      name: 'no design found',
      part: dialog,
      reach: async (desk) => {
        await desk.page.locator(dialog).getByRole('searchbox').fill('nothing like it');
        await expect(desk.page.locator(dialog)).toContainText(desk.say(designTexts.noMatchTitle));
      },
    },
  ],
};
