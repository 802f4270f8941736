// Someone makes scenarios, breaks things in them, runs them, and takes it all back.
import { expect, type Locator, type Page } from '@playwright/test';
import { Dock } from '../fixtures/dock.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

const openWindow = async (page: Page): Promise<Locator> => {
  await new Dock(page).open('Simulation');
  await page.getByRole('button', { name: 'Edit scenarios' }).click();
  return page.getByTestId('scenario-window');
};

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('scenario-window')).toHaveCount(0);
};

test('a new scenario is named, filled in, run, and gone again after undo', async ({ page }) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await window.getByRole('button', { name: 'New', exact: true }).click();
  await window.getByLabel('Name').fill('Black Friday');
  await window.getByLabel('Duration').fill('30');
  await window.getByLabel('Warm-up').fill('5');
  await window.getByLabel('Replications').fill('3');
  await window.getByLabel('Seed').fill('7');
  await window.getByLabel('Load', { exact: true }).fill('1.5');
  await window.getByRole('button', { name: 'Run this scenario' }).click();
  await expect(page.getByTestId('provenance')).toContainText('Black Friday');
  await expect(page.getByTestId('provenance')).toContainText('Seed 7 · 3 replications of 30 s, 5 s of warm-up cut');
  const option = page.getByRole('combobox', { name: 'Scenario' }).locator('option', { hasText: 'Black Friday' });
  await expect(option).toHaveCount(1);
  await page.locator('[data-canvas]').focus();
  for (let step = 0; step < 7; step++) await page.keyboard.press('Control+z');
  await expect(option).toHaveCount(0);
});

test('text that is selected beyond the edge of the window does not close it; a click beside it does', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  const field = await window.locator('select[name=scenario]').boundingBox();
  if (!field) throw new Error('The window has no fields.');
  await page.mouse.move(field.x + field.width - 4, field.y - 4);
  await page.mouse.down();
  await page.mouse.move(4, field.y - 4, { steps: 4 });
  await page.mouse.up();
  await expect(window).toBeVisible();
  await page.mouse.click(4, field.y - 4);
  await expect(window).toHaveCount(0);
});

test('what makes no run is refused beside its field, and the design keeps the last good value', async ({ page }) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await window.getByLabel('Scenario', { exact: true }).selectOption({ label: 'A sale doubles the clicks' });
  const replications = window.getByLabel('Replications');
  await replications.fill('2.5');
  await expect(replications).toHaveAttribute('aria-invalid', 'true');
  await expect(window.getByRole('alert')).not.toBeEmpty();
  await replications.blur();
  await expect(replications).toHaveValue('10');
  await window.getByLabel('Warm-up').fill('soon');
  await expect(window.getByRole('alert')).toContainText('number');
});

test('a stall is added to a copy of a scenario, aimed, timed and removed', async ({ page }) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await window.getByLabel('Scenario', { exact: true }).selectOption({ label: 'An ordinary hour' });
  await window.getByRole('button', { name: 'Duplicate' }).click();
  await expect(window.getByLabel('Name')).toHaveValue('An ordinary hour 2');
  await window.getByRole('button', { name: 'Add a fault' }).click();
  const fault = window.getByRole('group', { name: 'Fault 1' });
  await expect(fault.getByLabel('Start')).toHaveValue('100');
  await fault.getByLabel('Fault', { exact: true }).selectOption('node-down');
  await expect(fault.getByLabel('Fault', { exact: true }).locator('option')).toHaveCount(10);
  await fault.getByLabel('Length').fill('10');
  await window.getByLabel('Duration').fill('200');
  await window.getByLabel('Replications').fill('2');
  await window.getByRole('button', { name: 'Run this scenario' }).click();
  await expect(page.getByTestId('simulation-panel')).toContainText(/the scenario has faults/i);
  await openWindow(page);
  await window.getByRole('button', { name: 'Remove fault 1' }).click();
  await expect(window.getByText('Nothing breaks.')).toBeVisible();
  await window.getByRole('button', { name: 'Delete' }).click();
  await expect(window.getByText('No scenario is chosen')).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(window.getByLabel('Name')).toHaveValue('An ordinary hour 2');
  await close(page);
});

test('a field of a node is changed for one scenario only, and the closed form follows', async ({ page }) => {
  await openExample(page, 'query-reply');
  const window = await openWindow(page);
  await window.getByLabel('Scenario', { exact: true }).selectOption({ label: 'The catalogue is slower by a third' });
  const override = window.locator('[data-override="/links/product-reads-queries/work/meanMs"]');
  await expect(override.getByRole('textbox')).toHaveValue('27');
  await expect(override).toContainText('as drawn');
  await override.getByRole('textbox').fill('-1');
  await expect(window.getByRole('alert')).not.toBeEmpty();
  await override.getByRole('textbox').fill('25');
  await window.getByLabel('Element').selectOption({ index: 0 });
  await window.getByRole('button', { name: 'Change it' }).click();
  await expect(window.locator('[data-override]')).toHaveCount(2);
  await window
    .getByRole('button', { name: /^Remove the change/ })
    .first()
    .click();
  await expect(window.locator('[data-override]')).toHaveCount(1);
  await close(page);
});

test('a fault that needs a number gets one, and one aimed at what it cannot hit says so and is refused', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  await dropDesign(page, {
    eventwright: 1,
    name: 'One queue',
    messages: { tick: { name: 'tick' } },
    nodes: {
      clock: { kind: 'publisher', name: 'Clock' },
      ticks: { kind: 'topic', name: 'Ticks', messages: ['tick'] },
      worker: { kind: 'subscriber', name: 'Worker' },
    },
    links: {
      publishes: {
        kind: 'publish',
        from: 'clock',
        to: 'ticks',
        message: 'tick',
        arrivals: { process: 'poisson', ratePerSecond: 10 },
      },
      reads: { kind: 'subscribe', from: 'ticks', to: 'worker', work: { distribution: 'exponential', meanMs: 10 } },
    },
    scenarios: {
      cut: { name: 'The wire is cut', faults: [{ kind: 'link-cut', target: 'ticks', atSeconds: 10, forSeconds: 5 }] },
    },
  });
  const window = await openWindow(page);
  await window.getByLabel('Scenario', { exact: true }).selectOption({ label: 'The wire is cut' });
  await expect(window.getByRole('note')).toContainText('so a run is refused. Name a publish, subscribe or call link.');
  const kind = window.getByLabel('Fault', { exact: true });
  await kind.selectOption('rate');
  await expect(window.getByLabel('Value')).toHaveValue('2');
  await expect(window.getByLabel('Target').locator('option')).toHaveText(['Everything', 'Clock', /./]);
  await window.getByLabel('Target').selectOption({ label: 'Everything' });
  await expect(window.getByRole('note')).toHaveCount(0);
  await kind.selectOption('broker-down');
  await expect(window.getByLabel('Value')).toHaveCount(0);
  await expect(window.getByLabel('Target').locator('option:checked')).toHaveText('Ticks');
  await kind.selectOption('link-cut');
  await expect(window.getByLabel('Target').locator('option')).toHaveCount(2);
});

const drilled = async (page: Page, window: Locator, drill: string): Promise<void> => {
  await window.getByRole('button', { name: 'Add a drill' }).click();
  await page.getByRole('menuitem', { name: drill }).click();
};

test('each drill makes a scenario in one step, aimed at what is selected; one that would trouble nobody says why', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  const names = [
    ['Broker down for 60 s', 'Broker down for 60 s: Cart commands'],
    ['Burst', 'Burst: five times the load for 30 s'],
    ['Double the load', 'Double the load'],
    ['Key skew', 'Key skew: Cart commands'],
    ['Lose a replica', 'A replica lost: Cart'],
    ['Poison message', /^Poison messages: Cart ← /],
    ['Retry storm', /^Retry storm: Cart ← /],
    ['Slow consumer', 'Slow consumer: Order'],
  ] as const;
  for (const [drill, name] of names) {
    await drilled(page, window, drill);
    await expect(window.getByLabel('Name')).toHaveValue(name);
  }
  await drilled(page, window, 'Burst');
  await expect(window.getByLabel('Name')).toHaveValue('Burst: five times the load for 30 s 2');
  const choice = window.getByLabel('Scenario', { exact: true });
  await expect(choice.locator('option')).toHaveCount(3 + names.length + 1);
  for (let step = 0; step <= names.length; step++) await window.getByRole('button', { name: 'Undo' }).click();
  await expect(choice.locator('option')).toHaveCount(3);
});

test('a drill that breaks nothing in a design stands in the menu with the reason', async ({ page }) => {
  await openExample(page, 'query-reply');
  const window = await openWindow(page);
  await window.getByRole('button', { name: 'Add a drill' }).press('Enter');
  const storm = page.getByRole('menuitem', { name: 'Retry storm' });
  await expect(storm).toHaveAttribute('aria-disabled', 'true');
  await expect(storm).toHaveAccessibleDescription(/Nothing is tried a second time/);
  await storm.press('Enter');
  await expect(storm).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(window).toBeVisible();
});

test('a lost replica is drilled, and the results say how long its backlog takes to drain', async ({ page }) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await drilled(page, window, 'Lose a replica');
  await expect(window.getByRole('group', { name: 'Fault 1' }).getByLabel('Target')).toHaveValue('cart');
  await window.getByLabel('Replications').fill('2');
  await window.getByRole('button', { name: 'Run this scenario' }).click();
  const row = page.getByTestId('drill-table').getByRole('row', { name: /Cart/ });
  await expect(row.locator('[data-figure="drainSeconds"]')).toContainText(/\d s/);
});

/** Presses on a slider, and is not let go. */
const pull = async (page: Page, grip: Locator, by: number): Promise<void> => {
  await grip.scrollIntoViewIfNeeded();
  const box = await grip.boundingBox();
  if (!box) throw new Error('There is nothing to pull.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 4 });
};

test('a fault is dragged along its track and by its ends; each drag is one step, and Escape gives it up', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await drilled(page, window, 'Slow consumer');
  const start = window.getByRole('group', { name: 'Fault 1' }).getByLabel('Start');
  const length = window.getByRole('group', { name: 'Fault 1' }).getByLabel('Length');
  await pull(page, window.getByRole('slider', { name: /^Move fault 1/ }), 100);
  await expect(start).not.toHaveValue('200');
  await page.mouse.up();
  const moved = Number(await start.inputValue());
  expect(moved).toBeGreaterThan(250);
  expect(moved % 5).toBe(0);
  await expect(length).toHaveValue('60');
  await pull(page, window.getByRole('slider', { name: /^End of fault 1/ }), 2000);
  await page.mouse.up();
  await expect(length).toHaveValue(String(600 - moved));
  await pull(page, window.getByRole('slider', { name: /^Start of fault 1/ }), -2000);
  await page.mouse.up();
  await expect(start).toHaveValue('0');
  await pull(page, window.getByRole('slider', { name: /^Move fault 1/ }), 50);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(length).toHaveValue('600');
  await expect(window).toBeVisible();
  const undo = window.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(start).toHaveValue(String(moved));
  await undo.click();
  await expect(length).toHaveValue('60');
  await undo.click();
  await expect(start).toHaveValue('200');
});

test('keys move and stretch a fault, with Shift in larger steps; what was done at one grip is one step', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await drilled(page, window, 'Slow consumer');
  const start = window.getByRole('group', { name: 'Fault 1' }).getByLabel('Start');
  const length = window.getByRole('group', { name: 'Fault 1' }).getByLabel('Length');
  const bar = window.getByRole('slider', { name: /^Move fault 1/ });
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'ArrowLeft']) await bar.press(key);
  await expect(start).toHaveValue('255');
  await expect(bar).toHaveAttribute('aria-valuetext', 'from 255 s to 315 s');
  const end = window.getByRole('slider', { name: /^End of fault 1/ });
  await end.press('Shift+ArrowLeft');
  await expect(length).toHaveValue('10');
  await bar.press('End');
  await expect(start).toHaveValue('590');
  await bar.press('Home');
  await expect(start).toHaveValue('0');
  const undo = window.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(start).toHaveValue('255');
  await undo.click();
  await expect(length).toHaveValue('60');
  await undo.click();
  await expect(start).toHaveValue('200');
});

const pointsOf = async (window: Locator): Promise<string[]> => {
  const values: string[] = [];
  for (const row of await window.getByRole('group', { name: /^Point / }).all())
    values.push(`${await row.getByLabel('From').inputValue()}:${await row.getByLabel('Rate').inputValue()}`);
  return values;
};

test('a load is drawn by hand: points are added, pulled and taken away, each as one step, and it runs', async ({
  page,
}) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await window.getByRole('button', { name: 'Draw its load' }).click();
  expect(await pointsOf(window)).toEqual(['0:80']);
  const chart = window.getByRole('region', { name: /^Rate of Web shop → cart.add_product/ });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error('There is no chart.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
  await expect(window.getByRole('slider', { name: 'Point 2 of 2' })).toBeVisible();
  const [, second] = await pointsOf(window);
  const [at = 0, rate = 0] = (second ?? '').split(':').map(Number);
  expect(at).toBeGreaterThan(140);
  expect(at).toBeLessThan(160);
  expect(rate).toBeGreaterThan(80);
  await pull(page, window.getByRole('slider', { name: 'Point 2 of 2' }), -100);
  await page.mouse.up();
  expect(Number((await pointsOf(window))[1]?.split(':')[0])).toBeLessThan(at);
  const undo = window.getByRole('button', { name: 'Undo' });
  await undo.click();
  expect(await pointsOf(window)).toEqual(['0:80', `${at}:${rate}`]);
  await window.getByRole('button', { name: 'Remove point 2' }).click();
  expect(await pointsOf(window)).toEqual(['0:80']);
  await undo.click();
  const row = window.getByRole('group', { name: 'Point 2 of 2' });
  await row.getByLabel('Rate').fill('150');
  await expect(window.getByRole('slider', { name: 'Point 2 of 2' })).toHaveAttribute('aria-valuenow', '150');
  await row.getByLabel('From').fill('-1');
  await expect(window.getByRole('alert')).not.toBeEmpty();
  await window.getByLabel('Replications').fill('2');
  await window.getByRole('button', { name: 'Run this scenario' }).click();
  await expect(page.getByTestId('digest')).toHaveText(/^[0-9a-f]{64}$/);
  await openWindow(page);
  await window.getByRole('button', { name: 'As in the design again' }).click();
  await expect(window.getByText('80/s in the long run')).toBeVisible();
});

test('a load is drawn by keyboard alone', async ({ page }) => {
  await openExample(page, 'cart-3');
  const window = await openWindow(page);
  await window.getByRole('button', { name: 'Draw its load' }).press('Enter');
  await window.getByRole('slider', { name: 'Point 1 of 1' }).press('Enter');
  const second = window.getByRole('slider', { name: 'Point 2 of 2' });
  await expect(second).toBeFocused();
  await expect(second).toHaveAttribute('aria-valuetext', 'from 150 s: 80 per second');
  for (const key of ['ArrowUp', 'Shift+ArrowUp', 'ArrowRight', 'ArrowRight', 'Shift+ArrowLeft'])
    await page.keyboard.press(key);
  await expect(second).toHaveAttribute('aria-valuetext', 'from 134 s: 102 per second');
  await page.keyboard.press('Enter');
  await expect(window.getByRole('slider', { name: 'Point 3 of 3' })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(second).toBeFocused();
  expect(await pointsOf(window)).toEqual(['0:80', '134:102']);
});

test('a storm of retries outlives its cause, and with the cure it is gone at once', async ({ page }) => {
  await openExample(page, 'retry-storm');
  const drain = async (scenario: string): Promise<Locator> => {
    await new Dock(page).open('Simulation');
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: scenario });
    await page.getByRole('button', { name: 'Run study' }).click();
    await expect(page.getByTestId('provenance')).toContainText(scenario);
    return page.getByTestId('drill-table').locator('[data-figure="drainSeconds"]');
  };
  await expect(await drain('The outage that never ends')).toContainText('10 of 10');
  await expect(await drain('The cure: drop stale work')).toContainText(/^\d+(\.\d+)? (m?s)/);
});
