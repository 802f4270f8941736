// Everything that shows a design to others, in both themes and both languages: axe finds nothing.
import { expect, type Page } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test.describe.configure({ timeout: 300_000 });

const dialog = 'dialog[open]';

const pasteDesign = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '{ "eventwright": 1, "name": "Whole" }');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });

const closed = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.locator(dialog)).toHaveCount(0);
};

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 420])
    test(`pictures, links and presentations are open to all in ${colorScheme} at ${width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 860 });
      await openExample(page, 'cart-3');
      await page.getByRole('button', { name: width < 900 ? 'File' : 'Share', exact: true }).click();
      await expectOpenToAll(page, 'the menu that shares', '[role="menu"]:popover-open');
      await page.getByRole('menuitem', { name: 'Share link…' }).click();
      await expectOpenToAll(page, 'sharing a link', dialog);
      await closed(page);
      await page.keyboard.press('Control+Shift+E');
      await expect(page.getByRole('img', { name: 'Preview' })).toBeVisible();
      await page.getByLabel('Format').selectOption('png');
      await expectOpenToAll(page, 'exporting a picture', dialog);
      await closed(page);
      await pasteDesign(page);
      await expect(page.locator(dialog)).toBeVisible();
      await expectOpenToAll(page, 'a whole design that was pasted', dialog);
      await closed(page);
      await page.keyboard.press('Control+Alt+p');
      await expect(page.getByRole('region', { name: 'Presentation' })).toBeVisible();
      await expectOpenToAll(page, 'presenting');
      await page.keyboard.press('Escape');
    });

test('a design in a frame, and a link that was cut, are open to all in Chinese', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'zh-CN', ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  await page.goto('./?embed#design=1.00000000.cut');
  await expect(page.getByRole('dialog', { name: '该链接未打开' })).toBeVisible();
  await expectOpenToAll(page, 'a cut link');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: '在 Eventwright 中打开' })).toBeVisible();
  await expectOpenToAll(page, 'a frame');
  await context.close();
});
