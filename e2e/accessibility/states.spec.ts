// Every dialog, panel, menu and message of the page, in both themes, on a wide and on a narrow screen: axe finds nothing.
import { expect, type Page } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Dock, type Tab } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { drop } from '../fixtures/files.ts';
import { test } from '../fixtures/quiet.ts';

// Axe looks at the whole page each time; a busy machine is no failure.
test.describe.configure({ timeout: 300_000 });

const themes = ['light', 'dark'] as const;
const wide = { width: 1280, height: 800 };
const narrow = { width: 420, height: 860 };

/** What a state adds to the page. */
const dialog = 'dialog[open]';
const menu = '[role="menu"]:popover-open';
const inspector = '[data-inspector]';
const dock = 'section:has([role="tablist"])';

const prepare = async (page: Page, colorScheme: (typeof themes)[number], size: typeof wide) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize(size);
};

const inspected = async (page: Page, selector: string, state: string): Promise<void> => {
  await page.locator(selector).first().click({ force: true });
  await expectOpenToAll(page, state, inspector);
};

for (const theme of themes) {
  for (const size of [wide, narrow])
    test(`gallery, tabs, menus and messages are open to all in ${theme} at ${size.width} pixels`, async ({ page }) => {
      await prepare(page, theme, size);
      await page.goto('/');
      await expect(page.getByRole('dialog', { name: 'Examples' })).toBeVisible();
      await expectOpenToAll(page, 'the gallery', dialog);
      await page.getByRole('button', { name: 'Open Shop with ten services', exact: true }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      for (const tab of ['Findings', 'Analysis', 'Code'] satisfies Tab[]) {
        await new Dock(page).open(tab);
        await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
        if (tab === 'Code') await expect(page.getByTestId('exported-files')).toBeVisible();
        await expectOpenToAll(page, `the tab ${tab}`, dock);
      }
      for (const name of ['File', 'Settings']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expectOpenToAll(page, `the menu ${name}`, menu);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('menu')).toBeHidden();
      }
      await drop(page, 'broken.eventwright.json', '{ "eventwright": 1, "nam": "Broken" }');
      await expect(page.getByRole('dialog', { name: 'This file was not opened' })).toBeVisible();
      await expectOpenToAll(page, 'a refused file', dialog);
    });

  test(`the inspector of everything, and connecting by keyboard, are open to all in ${theme}`, async ({ page }) => {
    await prepare(page, theme, wide);
    await openExample(page, 'shop-10');
    await inspected(page, '.react-flow__node[data-id="order"]', 'a service');
    await inspected(page, '.react-flow__node[data-id="gateway"]', 'a publisher');
    await inspected(page, '.react-flow__node[data-id="order-placed-topic"]', 'a topic');
    await page.getByRole('button', { name: 'Add a message' }).click();
    await expectOpenToAll(page, 'a message', inspector);
    await page.keyboard.press('Escape');
    const editor = new Editor(page);
    await editor.link('Logistics reads payment.captured').focus();
    await page.keyboard.press('Enter');
    await expectOpenToAll(page, 'a link', inspector);
    await editor.node('Service Order').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await expectOpenToAll(page, 'what to connect with', dialog);
  });

  test(`the side sheets of a narrow screen are open to all in ${theme}`, async ({ page }) => {
    await prepare(page, theme, narrow);
    await openExample(page, 'cart-3');
    for (const side of ['Palette and outline', 'Inspector']) {
      await page.getByRole('banner').getByRole('button', { name: side, exact: true }).click();
      await expectOpenToAll(page, `the sheet ${side}`, dialog);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}
