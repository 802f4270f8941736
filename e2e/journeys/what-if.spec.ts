// Someone asks what it would take to carry twice the orders, what a change did, and what other values would do.
import { expect, type Locator, type Page } from '@playwright/test';
import { Dock, numberIn } from '../fixtures/dock.ts';
import { openExample } from '../fixtures/examples.ts';
import { Inspector } from '../fixtures/inspector.ts';
import { test } from '../fixtures/quiet.ts';
import { answer, change, difference, panel, patience } from '../fixtures/what-if.ts';

// A question is several studies; a busy machine is no failure.
test.describe.configure({ timeout: 180_000 });

const ask = async (page: Page, question: string, values: Readonly<Record<string, string>>): Promise<void> => {
  await new Dock(page).open('Simulation');
  await page.getByRole('button', { name: 'What-if' }).click();
  await page.getByRole('button', { name: question }).click();
  const fold = page.getByTestId('what-if-values');
  await fold.click();
  for (const [name, value] of Object.entries(values)) await panel(page).locator(`[name="${name}"]`).fill(value);
  await fold.click();
};

const find = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Find what it takes' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden(patience);
};

/** The shop with twice its orders, before anything is asked. */
const twiceTheOrders = async (page: Page): Promise<void> => {
  await openExample(page, 'shop-10');
  await ask(page, 'What would it take?', { durationSeconds: '60', replications: '4' });
  await page.getByLabel('Load of').selectOption({ label: 'Gateway → order.place' });
  await page.getByLabel('Times').fill('2');
};

test('what breaks first at twice the orders is named; what it takes is one step, and one undo takes all of it back', async ({
  page,
}) => {
  await twiceTheOrders(page);
  await find(page);
  await expect(page.getByTestId('breaks-first')).toContainText('Breaks first: Logistics');
  await expect(change(page, 'logistics')).toContainText('Logistics › Replicas');
  const objective = answer(page).locator('[data-row="order-to-payment p99Ms"]');
  await expect(objective).toContainText('missed → met');
  const nothingToUndo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(nothingToUndo).toBeDisabled();
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(answer(page)).toContainText('Applied. Undo takes all of it back.');

  const inspector = new Inspector(page);
  await inspector.pick('nodes', 'logistics');
  await expect(inspector.input('replicas')).toHaveValue('2');
  await inspector.pick('nodes', 'payment');
  await expect(inspector.input('replicas')).toHaveValue('2');
  await find(page);
  await expect(answer(page)).toContainText('As drawn it holds: nothing has to change.');
  await expect(answer(page).locator('[data-row="order-to-payment p99Ms"]')).toContainText('met');

  await page.getByRole('button', { name: 'Undo: What it takes' }).click();
  await expect(nothingToUndo).toBeDisabled();
  await inspector.pick('nodes', 'payment');
  await expect(inspector.input('replicas')).not.toHaveValue('2');
  await inspector.pick('nodes', 'logistics');
  await expect(inspector.input('replicas')).not.toHaveValue('2');
});

test('where no number is enough, what stands against it is named, and nothing can be applied', async ({ page }) => {
  await twiceTheOrders(page);
  await page.getByLabel('At most').fill('1');
  await find(page);
  await expect(answer(page)).toContainText('More workers are not enough. What stands against it:');
  await expect(answer(page).getByRole('listitem').filter({ hasText: 'Replicas is at its most, 1.' })).not.toHaveCount(
    0,
  );
  await expect(page.getByRole('button', { name: 'Apply', exact: true })).toHaveCount(0);
});

test('a search that takes too long is stopped on the spot, and another can be asked at once', async ({ page }) => {
  await openExample(page, 'cart-3');
  await ask(page, 'What would it take?', { durationSeconds: '10000000' });
  await page.getByRole('button', { name: 'Find what it takes' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(answer(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Find what it takes' })).toBeFocused();
  await ask(page, 'What would it take?', { durationSeconds: '30', replications: '3' });
  await find(page);
  await expect(answer(page)).toBeVisible();
});

test('a study is kept as baseline, and the design as it has become differs from it by an interval without zero', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study({ durationSeconds: '60', replications: '5', seed: '5' });
  await page.getByRole('button', { name: 'Keep as baseline' }).click();
  await expect(page.getByTestId('baseline')).toContainText('5 × 60 s, seed 5, load 1 ×');
  await expect(page.getByText('The design is the same as the baseline.')).toBeVisible();
  const inspector = new Inspector(page);
  await inspector.pick('nodes', 'order');
  await inspector.input('replicas').fill('3');
  await inspector.input('replicas').press('Enter');
  await page.getByRole('button', { name: 'Compare with now' }).click();
  const wait = difference(page, 'order-reads-checked-out meanWaitMs');
  await expect(wait).toContainText('better', patience);
  const interval = await wait.locator('[data-part="interval"]').innerText();
  const [low = '', high = ''] = interval.replaceAll('−', '-').split('…');
  expect(numberIn(low)).toBeLessThan(0);
  expect(numberIn(high)).toBeLessThan(0);

  const untouched = difference(page, 'product-reads-cart-commands throughputPerSecond');
  await expect(untouched).toHaveCount(0);
  await page.getByLabel('Show those without a difference, too').check();
  await expect(page.locator('[data-verdict="no-difference-shown"]')).not.toHaveCount(0);
  await inspector.undo();
  await expect(page.getByText('This is about an earlier design.')).toBeVisible();
});

test('a parameter is swept as a line with its interval, two as a heat map, and each is a table', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page, 'shop-10');
  await ask(page, 'What if it were different?', { durationSeconds: '30', replications: '3' });
  await page.getByLabel('Values').fill('0.5 1 2');
  await page.getByRole('button', { name: 'Run 3 studies' }).click();
  await expect(page.getByTestId('sweep-chart').locator('canvas')).toBeVisible(patience);
  await page.getByText('As a table').click();
  const rows = page.getByTestId('sweep').getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText(/^0\.5\s*\d.* ms \(.*…/);
  await page.getByRole('combobox', { name: 'Of', exact: true }).selectOption({ label: 'Logistics ← payment.captured' });
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption({ label: 'Utilisation' });
  await expect(rows.nth(0)).toContainText('Utilisation');

  await page.getByRole('button', { name: 'Add a second parameter' }).click();
  await page.getByRole('combobox', { name: 'Second parameter' }).selectOption({ label: 'Logistics' });
  await expect(page.getByLabel('Its field')).toHaveValue('/nodes/logistics/replicas');
  await page.locator('[name="values2"]').fill('1, 2');
  await page.getByRole('button', { name: 'Run 6 studies' }).click();
  const cells = page.getByTestId('heat-map').getByRole('cell');
  await expect(cells).toHaveCount(6, patience);
  const [one, two] = [await share(cells.nth(2)), await share(cells.nth(3))];
  expect(one / two).toBeGreaterThan(1.8);
  expect(one / two).toBeLessThan(2.2);
  await page.getByRole('button', { name: 'Copy all figures as CSV' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^Load of all sources,Logistics › Replicas,of,figure,mean,low,high\r\n0\.5,1,Order to payment,p99Ms,\d/);
});

const share = async (cell: Locator): Promise<number> => numberIn(await cell.innerText());
