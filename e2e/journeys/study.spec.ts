// The result of a study stays: paler after an edit, back after a reload, and never at the cost of the design.
import { expect, type Page } from '@playwright/test';
import { Designs } from '../fixtures/designs.ts';
import { Dock } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { withFailingStore } from '../fixtures/kept.ts';
import { test } from '../fixtures/quiet.ts';

const digest = (page: Page) => page.getByTestId('digest');
const earlier = (page: Page) => page.getByTestId('earlier-design');
const figures = (page: Page) => page.getByTestId('figures');

const study = async (page: Page): Promise<string> => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.study({ durationSeconds: '30', replications: '2', seed: '5' });
  return digest(page).innerText();
};

/** Written a moment after it is finished: another page of the browser can read it then. */
const keptStudies = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('eventwright');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('studyResults').objectStore('studyResults').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

const removeTopic = async (page: Page): Promise<void> => {
  await page.locator('.react-flow__node[data-id="checked-out-topic"]').click();
  await page.keyboard.press('Delete');
  await expect(earlier(page)).toBeVisible();
};

const figureColour = (page: Page): Promise<string> =>
  page
    .getByTestId('result-table')
    .locator('[data-part="mean"]')
    .first()
    .evaluate((cell) => getComputedStyle(cell).color);

test('after a reload the result is there with all its figures, and is run again as it was run', async ({ page }) => {
  const before = await study(page);
  const hash = await page.getByTestId('design-hash').innerText();
  const table = await page.getByTestId('result-table').innerText();
  await expect.poll(() => keptStudies(page)).toBe(1);
  await page.reload();
  await new Dock(page).open('Simulation');
  await expect(digest(page)).toHaveText(before);
  await expect(page.getByTestId('design-hash')).toHaveText(hash);
  expect(await page.getByTestId('result-table').innerText()).toBe(table);
  await expect(earlier(page)).toHaveCount(0);
  await removeTopic(page);
  await earlier(page).getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByTestId('provenance')).toContainText('Seed 5 · 2 replications of 30 s');
  await expect(digest(page)).not.toHaveText(before);
});

test('figures of an earlier design are paler than those of this one, also after a reload, and not any more when it is undone', async ({
  page,
}) => {
  const before = await study(page);
  const fresh = await figureColour(page);
  await removeTopic(page);
  await expect(figures(page)).toHaveAttribute('data-earlier', 'true');
  expect(await figureColour(page)).not.toBe(fresh);
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await expect.poll(() => keptStudies(page)).toBe(1);
  await page.reload();
  await new Dock(page).open('Simulation');
  await expect(digest(page)).toHaveText(before);
  await expect(earlier(page)).toBeVisible();
  expect(await figureColour(page)).not.toBe(fresh);
});

test('an undone edit makes the result one of this design again', async ({ page }) => {
  await study(page);
  await removeTopic(page);
  await page.keyboard.press('Control+z');
  await expect(earlier(page)).toHaveCount(0);
  await expect(figures(page)).toHaveAttribute('data-earlier', 'false');
});

test('a result is of its own design only: the next one begins without, and the first one has it still', async ({
  page,
}) => {
  const before = await study(page);
  await expect.poll(() => keptStudies(page)).toBe(1);
  await page.locator('.react-flow__node[data-id="checked-out-topic"]').click();
  await page.keyboard.press('ArrowRight');
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await dropDesign(page, { eventwright: 1, name: 'Next' });
  await expect(digest(page)).toHaveCount(0);
  const designs = new Designs(page);
  await designs.show();
  await designs.opener('Shopping cart').click();
  await expect(digest(page)).toHaveText(before);
});

test('where the store takes nothing more, the result is shown all the same, and the design says for itself how it is kept', async ({
  page,
}) => {
  const fail = await withFailingStore(page, 'QuotaExceededError');
  await openExample(page, 'cart-3');
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await fail(true);
  await new Dock(page).study({ durationSeconds: '30', replications: '2' });
  await expect(new Editor(page).saveState).toHaveAttribute('data-save-state', 'saved');
  await fail(false);
  await new Dock(page).study({ durationSeconds: '30', replications: '2', seed: '9' });
  await expect.poll(() => keptStudies(page)).toBe(1);
});
