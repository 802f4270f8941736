// The questions without a mouse: what a run was, what it would take, what the change did.
import { expect, type Locator, type Page } from '@playwright/test';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { answer, change, difference, panel, patience } from '../fixtures/what-if.ts';

// A question is several studies; a busy machine is no failure.
test.describe.configure({ timeout: 180_000 });

/** Goes on by the key until it is there. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  for (let pressed = 0; pressed < 200; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('It is not reached by the keyboard.');
};

const pressOn = async (page: Page, target: Locator, key?: string): Promise<void> => {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
};

test('by keyboard alone: a run is kept, an answer found and applied, and what it did compared', async ({ page }) => {
  await openExample(page, 'shop-10');
  await tabTo(page, page.getByRole('tab', { name: /^Findings/ }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await pressOn(page, page.getByRole('button', { name: 'What-if' }));
  await pressOn(page, page.getByRole('button', { name: 'What did my change do?' }));
  await pressOn(page, page.getByTestId('what-if-values'));
  const duration = panel(page).locator('[name="durationSeconds"]');
  await tabTo(page, duration);
  await page.keyboard.type('30');
  await tabTo(page, panel(page).locator('[name="replications"]'));
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('baseline')).toBeVisible();

  await pressOn(page, page.getByRole('button', { name: 'What would it take?' }), 'Shift+Tab');
  await tabTo(page, page.getByLabel('Load of'));
  await page.keyboard.type('Gateway');
  await pressOn(page, page.getByTestId('what-if-values'));
  await tabTo(page, duration);
  // So long that it is not over before Stop is reached.
  await page.keyboard.type('10000000');
  await page.keyboard.press('Enter');
  await pressOn(page, page.getByRole('button', { name: 'Stop' }), 'Shift+Tab');
  await expect(page.getByRole('button', { name: 'Find what it takes' })).toBeFocused();
  await tabTo(page, duration);
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await expect(change(page, 'logistics')).toBeVisible(patience);
  await pressOn(page, page.getByRole('button', { name: 'Apply', exact: true }));
  await expect(answer(page)).toContainText('Applied. Undo takes all of it back.');

  await pressOn(page, page.getByRole('button', { name: 'What did my change do?' }), 'Shift+Tab');
  await pressOn(page, page.getByRole('button', { name: 'Compare with now' }));
  await expect(difference(page, 'logistics-reads-payment-captured utilisation')).toContainText('better', patience);
  await tabTo(page, page.getByRole('region', { name: 'Differences', exact: true }));
});
