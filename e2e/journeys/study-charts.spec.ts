// Someone runs a study until it is precise, reads its charts by eye, by key and as tables, asks what they mean, and takes them away.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const quick = { durationSeconds: '30', replications: '3' };

const chart = (page: Page, id: 'series' | 'response' | 'losses') => page.locator(`[data-chart="${id}"]`);
const ofElement = (page: Page) => page.getByRole('combobox', { name: 'Of', exact: true });
const overTime = (page: Page) => page.getByRole('combobox', { name: 'Over time' });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

test('a study goes on until it is as precise as was asked for, and says so', async ({ page }) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study({ durationSeconds: '30', precisionPercent: '40' });
  await expect(page.getByTestId('precision')).toHaveText(
    /^Precision of ± 40 % reached after \d+ replications\. Widest is .+ with ± \d/,
  );
  const count = Number(/after (\d+)/.exec(await page.getByTestId('precision').innerText())?.[1]);
  await expect(page.getByTestId('provenance')).toContainText(`${count} replications`);
  expect(count % 10).toBe(0);
  await page.reload();
  await new Dock(page).open('Simulation');
  await expect(page.getByTestId('precision')).toContainText(`after ${count}`);
  await expect(page.getByTestId('run-values')).toContainText('to ± 40 %');
});

test('a precision that is out of reach is said to be so, with what is widest and what to do; while it runs, too', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.study({ durationSeconds: '30', precisionPercent: '0.01', replications: '3' });
  await expect(page.getByTestId('precision')).toContainText('Precision of ± 0.01 % not reached.');
  await expect(page.getByTestId('precision')).toContainText('no more than 3 replications: allow more');
  await page.locator('[name="replications"]').fill('');
  await page.locator('[name="durationSeconds"]').fill('300');
  await dock.button('Run study').click();
  await expect(page.getByTestId('widest')).toHaveText(/^widest so far: .+, ± \d/);
  await expect(page.getByText(/^\d+ of about 640 replications to ± 0.01 %$/)).toBeVisible();
  await dock.button('Stop study').click();
  await page.locator('[name="precisionPercent"]').fill('0');
  await expect(page.getByRole('alert')).toHaveText('The precision is a number of per cent above 0, up to 100.');
});

test('where theory knows the law it is drawn beside the simulated figures, and its name is said', async ({ page }) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study(quick);
  await expect(chart(page, 'series')).toContainText('Queue length: Cart ← cart.add_product');
  await expect(page.getByTestId('series-law')).toHaveText(/closed form of the long run: 2 x M\/M\/1, exact/);
  await expect(page.getByTestId('response-law')).toHaveText('Closed form: 2 x M/M/1, exact.');
  await expect(chart(page, 'response').locator('.u-legend')).toContainText('Closed form');
  await overTime(page).selectOption({ label: 'Age of the oldest waiting' });
  await expect(page.getByTestId('series-law')).toHaveText('No closed form: theory has none of this figure.');
});

test('of a scenario with faults it is said that there is no closed form, what each fault did, and what was lost why', async ({
  page,
}) => {
  await openExample(page, 'retry-storm');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'The outage that never ends' });
  await dock.study({ replications: '3' });
  await expect(page.getByTestId('series-law')).toHaveText(/^No closed form\. The scenario has faults/);
  await expect(page.getByTestId('response-law')).toHaveText(/^No closed form\. The scenario has faults/);
  await expect(chart(page, 'series')).toContainText(/Stall.*Prices, 40\ss … 45\ss/);
  const drill = page.getByTestId('drill-table').getByRole('row').nth(1);
  await expect(drill.getByRole('rowheader')).toContainText('Prices');
  await expect(drill.locator('[data-figure="drainSeconds"]')).toHaveText('not in 3 of 3 runs');
  await chart(page, 'losses').getByText('As a table').click();
  const lost = chart(page, 'losses').getByRole('row', { name: /^Tried too often/ });
  expect(Number((await lost.getByRole('cell').innerText()).replaceAll(/\s/g, ''))).toBeGreaterThan(1000);
});

test('by keyboard alone: to the charts, another figure of all subscriptions, and its numbers as a table', async ({
  page,
}) => {
  await openExample(page, 'shop-10');
  await new Dock(page).study(quick);
  await page.getByRole('button', { name: 'To the charts' }).press('Enter');
  await expect(ofElement(page)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(chart(page, 'series')).toContainText('Queue length: the 6 highest of 27');
  await page.keyboard.press('Tab');
  await expect(overTime(page)).toBeFocused();
  await page.keyboard.press('t');
  await expect(chart(page, 'series')).toContainText('Throughput: the 6 highest of 27');
  const summary = chart(page, 'series').locator('summary');
  for (let press = 0; press < 6 && !(await summary.evaluate((it) => it === document.activeElement)); press++)
    await page.keyboard.press('Tab');
  await expect(summary).toBeFocused();
  await page.keyboard.press('Enter');
  const table = chart(page, 'series').getByRole('table', { name: /^Throughput.*20 of 200 points/ });
  await expect(table.getByRole('columnheader')).toHaveCount(7);
  await expect(table.getByRole('rowheader').last()).toHaveText(/^30\ss$/);
  await page.keyboard.press('Tab');
  await expect(chart(page, 'series').getByRole('region')).toBeFocused();
});

test('what is copied as CSV are the numbers of the chart, all of them, and all figures of the study', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'cart-3');
  await new Dock(page).study(quick);
  await overTime(page).selectOption({ label: 'Utilisation' });
  await chart(page, 'series').getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.getByText('The figures are on the clipboard as CSV.')).toBeVisible();
  const [head, ...points] = (await clipboard(page)).trim().split('\r\n');
  expect(head).toBe('Time,Utilisation,"Utilisation, 95 % low","Utilisation, 95 % high",Closed form');
  expect(points.length).toBe(200);
  const [at, mean, low, high] = (points.at(-1) ?? '').split(',').map(Number);
  expect(at).toBe(30);
  expect(low).toBeLessThan(mean ?? 0);
  expect(high).toBeGreaterThan(mean ?? 0);
  await chart(page, 'series').getByText('As a table').click();
  const last = chart(page, 'series').getByRole('row').last().getByRole('cell').first();
  expect(Number.parseFloat(await last.innerText())).toBeCloseTo((mean ?? 0) * 100, 0);
  await page.getByRole('button', { name: 'Copy all figures as CSV' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^section,id,figure,mean,low,high,closedForm\r\n/);
  expect(await clipboard(page)).toMatch(/\nsubscriptions,[\w-]+,p95Ms,[\d.]+,[\d.]+,[\d.]+,[\d.]+\r\n/);
});

/** How many pixels of a picture, in base64, have the page's colour of that name. */
const pixelsOf = (page: Page, source: string, token: string): Promise<number> =>
  page.evaluate(
    async ({ source, token }) => {
      const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      const { width, height } = picture;
      const pen = new OffscreenCanvas(width, height + 1).getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.drawImage(picture, 0, 0);
      pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(token);
      pen.fillRect(0, height, 1, 1);
      const { data } = pen.getImageData(0, 0, width, height + 1);
      const wanted = data.slice(-4 * width, -4 * width + 3).join();
      let found = 0;
      for (let at = 0; at < 4 * width * height; at += 4)
        if (`${data[at]},${data[at + 1]},${data[at + 2]}` === wanted) found++;
      return found;
    },
    { source, token },
  );

test('the picture of a chart is a PNG in the colours of the theme, named after what it shows', async ({ page }) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study(quick);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(chart(page, 'response').locator('canvas')).toBeVisible();
    const save = async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        chart(page, 'response').getByRole('button', { name: 'Save as PNG' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('Response times  Cart ← cart.add_product.png');
      return readFileSync(await file.path()).toString('base64');
    };
    // It is drawn anew a moment after the theme has changed.
    await expect.poll(async () => pixelsOf(page, await save(), '--accent'), colorScheme).toBeGreaterThan(300);
    expect(await pixelsOf(page, await save(), '--surface'), colorScheme).toBeGreaterThan(20_000);
  }
});

test('every figure says what it means, its unit and when there is none, to pointer, key and touch', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study(quick);
  const tip = page.getByRole('tooltip');
  const p99 = page.getByTestId('result-table').getByRole('button', { name: 'p99' });
  await p99.hover();
  await expect(tip).toContainText('99 of 100 messages are answered within this time. Unit: milliseconds');
  await expect(tip).toContainText('There is none where the backlog grows without end');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.mouse.move(0, 0);
  await page.keyboard.press('Shift+Tab');
  await p99.focus();
  await page.keyboard.press('Tab');
  await expect(tip).toContainText('Messages that are acknowledged per second.');
  await chart(page, 'series')
    .getByRole('button', { name: /^Queue length/ })
    .click();
  await expect(tip).toContainText('the band its 95 % interval');
  for (const table of ['result-table', 'objective-results', 'count-table'] as const) {
    const heads = page.getByTestId(table).getByRole('columnheader');
    await expect(page.getByTestId(table).locator('thead [aria-description]')).toHaveCount((await heads.count()) - 1);
  }
});
