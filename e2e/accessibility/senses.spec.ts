/** Whoever works by keyboard sees where the focus is, in both themes; whoever asks for less motion gets none. */
import { expect } from '@playwright/test';
import { pageTexts } from '../../src/editor/app/languages/areas/page.ts';
import { Desk } from '../fixtures/desk.ts';
import { test } from '../fixtures/quiet.ts';
import { focusUnseen, stillMoving } from '../fixtures/seen.ts';
import { dialog, inspector, menu } from './states/state.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' }, actionTimeout: 20_000 });

const tabs = ['findings', 'analysis', 'simulation', 'traces', 'table', 'code'] as const;

for (const colorScheme of ['light', 'dark'] as const)
  test(`the focus is seen wherever it can be, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const desk = new Desk(page, 'en');
    const look = async (state: string, part: string) => {
      await expect(page.locator(part).first()).toBeVisible();
      expect.soft(await focusUnseen(page, part), state).toEqual([]);
    };
    await desk.openExample('cart-3');
    await look('the page', 'body');
    for (const tab of tabs) {
      await desk.tab(tab).click();
      await expect(page.getByRole('tabpanel').locator('input, button, summary').first()).toBeVisible();
      await look(`the tab ${tab}`, '[role="tabpanel"]:not([hidden])');
    }
    for (const key of ['nodes:cart', 'links:shop-adds-product']) {
      await desk.row(key).press('Enter');
      await look(`the inspector of ${key}`, inspector);
    }
    for (const name of [pageTexts.file, pageTexts.settings]) {
      await desk.button(name).click();
      await look(`the menu ${name.en}`, menu);
      await desk.press('Escape');
    }
    for (const [state, keys] of [
      ['the messages', 'm'],
      ['the designs', 'Control+o'],
      ['the versions', 'Control+Alt+s'],
      ['the sheet of keys', 'Control+/'],
      ['a picture', 'Control+Shift+E'],
    ] as const) {
      await page.locator('[data-canvas]').focus();
      await desk.press(keys);
      await look(state, dialog);
      await desk.press('Escape');
      await expect(page.locator(dialog)).toHaveCount(0);
    }
  });

test('nothing moves for somebody who has asked for less motion', async ({ page }) => {
  const desk = new Desk(page, 'en');
  await page.goto('./');
  await expect(page.locator(dialog)).toBeVisible({ timeout: 30_000 });
  expect(await stillMoving(page), 'the gallery').toEqual([]);
  await page.locator('[data-example="cart-3"] button').click();
  await expect(page.locator(dialog)).toHaveCount(0);
  await page.locator('[data-canvas]').focus();
  await desk.press('Control+a');
  expect(await stillMoving(page), 'the page with everything selected').toEqual([]);
  for (const tab of tabs) {
    await desk.tab(tab).click();
    expect(await stillMoving(page), `the tab ${tab}`).toEqual([]);
  }
  await desk.openField('Control+k');
  expect(await stillMoving(page), 'the commands').toEqual([]);
});
