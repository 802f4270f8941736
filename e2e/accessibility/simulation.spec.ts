/** The simulation in every state, and the windows of scenarios and objectives, have no violation that axe can find. */
import { expect } from '@playwright/test';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

/** What a state adds to the page; a run changes the canvas, too. */
const dialog = 'dialog[open]';
const dock = 'section:has([role="tablist"])';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is shut out of an empty simulation panel in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await new Editor(page).visit(true);
    await new Dock(page).open('Simulation');
    await expectOpenToAll(page, 'an empty panel', dock);
  });

  test(`nobody is shut out of results, an earlier design and a live run in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openExample(page, 'cart-3');
    const dock = new Dock(page);
    await dock.study({ durationSeconds: '30', replications: '2' });
    await expect(page.getByTestId('queue-chart').locator('canvas')).toBeVisible();
    await page.locator('.react-flow__node[data-id="checked-out-topic"]').click();
    await page.keyboard.press('Delete');
    await expect(page.getByTestId('earlier-design')).toBeVisible();
    await dock.button('Play').click();
    await expect(page.getByTestId('live-table')).toBeVisible();
    await dock.button('Pause').click();
    await expectOpenToAll(page, 'results and a live run');
  });

  test(`nobody is shut out while a study runs in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openExample(page, 'cart-3');
    const dock = new Dock(page);
    await dock.open('Simulation');
    await dock.openRunValues();
    await page.locator('[name="durationSeconds"]').fill('100000000');
    await dock.top('Run').click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expectOpenToAll(page, 'a study under way');
    await dock.top('Stop').click();
  });

  test(`nobody is shut out of scenarios and objectives in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openExample(page, 'cart-3');
    await new Dock(page).open('Simulation');
    await page.getByRole('button', { name: 'Edit scenarios' }).click();
    const scenarios = page.getByTestId('scenario-window');
    await scenarios.getByRole('button', { name: 'New', exact: true }).click();
    await scenarios.getByRole('button', { name: 'Add a fault' }).click();
    await scenarios.getByRole('button', { name: 'Change it' }).click();
    await scenarios.getByLabel('Replications').fill('0');
    await expectOpenToAll(page, 'scenarios', dialog);
    await page.keyboard.press('Escape');
    await new Dock(page).open('Analysis');
    await expectOpenToAll(page, 'the analysis', dock);
    await page.getByRole('button', { name: 'Add an objective' }).click();
    await expect(page.getByTestId('objective-window')).toBeVisible();
    await expectOpenToAll(page, 'an objective', dialog);
  });
}

test('on a narrow screen Run, Export and the results can be reached and named', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 860 });
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.study({ durationSeconds: '30', replications: '2' });
  await expect(dock.top('Run')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Export' })).toBeVisible();
  await expectOpenToAll(page, 'a narrow screen');
});
