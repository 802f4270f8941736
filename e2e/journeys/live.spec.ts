// Someone watches a design run: back to any instant and forward again, and breaks something on the way.
import { expect, type Page } from '@playwright/test';
import { runnerImport } from 'vite';
import { expectOpenToAll } from '../fixtures/axe.ts';
import { Dock, numberIn } from '../fixtures/dock.ts';
import { openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';
import { commitsOf, countCommits } from '../fixtures/react-commits.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Time of the run' });

/** A run that stands at its beginning. */
const opened = async (page: Page, id: string): Promise<Dock> => {
  await openExample(page, id);
  const dock = new Dock(page);
  await dock.open('Simulation');
  await dock.button('One event').click();
  await slider(page).focus();
  await page.keyboard.press('Home');
  await stands(page, '0 ms');
  return dock;
};

const stands = (page: Page, time: string) =>
  expect(page.getByTestId('live-clock')).toHaveText(new RegExp(`^${time} of`), { timeout: 10_000 });

/** What the table says, once it has nothing new to say. */
const table = async (page: Page): Promise<string> => {
  let last = '';
  const settled = async () => {
    const before = last;
    last = await page.getByTestId('live-table').innerText();
    return last === before;
  };
  await expect.poll(settled, { intervals: [300] }).toBe(true);
  return last;
};

const waitingAt = async (page: Page, link: string): Promise<number> =>
  numberIn(await page.locator(`[data-testid="live-table"] tr[data-subscription="${link}"] td`).first().innerText());

test('an instant looks the same whenever one comes back to it, by keyboard alone', async ({ page }) => {
  await opened(page, 'cart-3');
  await page.keyboard.press('PageUp');
  await stands(page, '30 s');
  const there = await table(page);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await stands(page, '91.5 s');
  expect(await table(page)).not.toBe(there);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '91.5 s of 5 min');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await stands(page, '30 s');
  expect(await table(page)).toBe(there);
  await page.keyboard.press('End');
  await expect(page.getByTestId('live-clock')).toContainText('The run is over');
  await page.keyboard.press('Home');
  await stands(page, '0 ms');
});

test('one event goes on from wherever one has gone', async ({ page }) => {
  const dock = await opened(page, 'cart-3');
  await page.keyboard.press('PageUp');
  await stands(page, '30 s');
  const before = numberIn((await dock.clock()).text.split('·')[1] ?? '');
  await dock.button('One event').click();
  await expect.poll(async () => numberIn((await dock.clock()).text.split('·')[1] ?? '')).toBe(before + 1);
});

test('a node that is taken down while it runs leaves its messages waiting; ended, it comes back; undone, it never was', async ({
  page,
}) => {
  const dock = await opened(page, 'cart-3');
  await page.keyboard.press('PageUp');
  await stands(page, '30 s');
  const before = await table(page);
  await page.keyboard.press('PageUp');
  await stands(page, '60 s');
  const undisturbed = await table(page);
  await page.keyboard.press('PageDown');
  await stands(page, '30 s');
  await page.getByRole('combobox', { name: 'Fault' }).selectOption({ label: 'Node down' });
  await page.getByRole('combobox', { name: 'Target' }).selectOption({ label: 'Order' });
  await dock.button('Do it now').click();
  const done = page.getByRole('list', { name: 'Done to this run' });
  await expect(done).toContainText('Node down · Order, 30 s to 5 min');
  // What was in work there is back in the queue; nobody else is in any other state at this instant.
  expect(others(await table(page))).toEqual(others(before));
  expect(await waitingAt(page, 'order-reads-checked-out')).toBe(1);
  await expect.poll(() => crossed(page)).toBeGreaterThan(100);
  await slider(page).focus();
  await page.keyboard.press('PageUp');
  await stands(page, '60 s');
  await table(page);
  const queue = await waitingAt(page, 'order-reads-checked-out');
  expect(queue).toBeGreaterThan(20);
  await dock.button('End it now: Node down · Order').click();
  await expect(done).toContainText('Node down · Order, 30 s to 60 s');
  await slider(page).focus();
  await page.keyboard.press('PageUp');
  await stands(page, '90 s');
  await table(page);
  expect(await waitingAt(page, 'order-reads-checked-out')).toBeLessThan(queue);
  await dock.button('Undo: Node down · Order').click();
  await expect(done).toHaveCount(0);
  await slider(page).focus();
  await page.keyboard.press('PageDown');
  await stands(page, '60 s');
  expect(await table(page)).toBe(undisturbed);
});

/** The lines of those whom the fault does not hit. */
const others = (words: string): readonly string[] => words.split('\n').filter((line) => !line.startsWith('Order ←'));

/** Pixels of the playback in the colour of what is broken. */
const crossed = (page: Page): Promise<number> =>
  page.getByTestId('playback').evaluate((canvas: HTMLCanvasElement) => {
    const probe = document.createElement('canvas').getContext('2d');
    if (!probe) return 0;
    probe.fillStyle = getComputedStyle(canvas).getPropertyValue('--error');
    probe.fillRect(0, 0, 1, 1);
    const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) found++;
    }
    return found;
  });

test('with twice the load from an instant on more is under way, and what cannot be is refused', async ({ page }) => {
  const dock = await opened(page, 'cart-3');
  await page.getByRole('combobox', { name: 'Fault' }).selectOption({ label: 'Rate times a factor' });
  await page.getByRole('combobox', { name: 'Target' }).selectOption({ label: 'Everything' });
  await page.getByRole('textbox', { name: 'Value' }).fill('-1');
  await expect(dock.button('Do it now')).toBeDisabled();
  await page.keyboard.press('End');
  await slider(page).focus();
  await page.keyboard.press('PageUp');
  await stands(page, '30 s');
  const events = numberIn((await dock.clock()).text.split('·')[1] ?? '');
  await page.keyboard.press('Home');
  await stands(page, '0 ms');
  await page.getByRole('textbox', { name: 'Value' }).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Done to this run' })).toContainText(
    'Rate times a factor 2 × · Everything',
  );
  await slider(page).focus();
  await page.keyboard.press('PageUp');
  await stands(page, '30 s');
  expect(numberIn((await dock.clock()).text.split('·')[1] ?? '')).toBeGreaterThan(events * 1.5);
});

test('what was done to a live run is kept as a scenario, and ends with the digest of the same replication of it', async ({
  page,
}) => {
  const { module } = await runnerImport<typeof import('../fixtures/study-digest.ts')>('e2e/fixtures/study-digest.ts');
  const faults = [{ kind: 'node-down', target: 'order', atSeconds: 30, forSeconds: 270 }] as const;
  const request = { scenario: 'steady', faults };
  const dock = await opened(page, 'cart-3');
  await page.keyboard.press('PageUp');
  await stands(page, '30 s');
  await page.getByRole('combobox', { name: 'Target' }).selectOption({ label: 'Order' });
  await dock.button('Do it now').click();
  await slider(page).focus();
  await page.keyboard.press('End');
  const digest = page.getByTestId('live-digest');
  await expect(digest).toHaveText(module.replicationDigest('cart-3', request));
  const words = await digest.innerText();
  await dock.button('Keep as a scenario').click();
  await expect(page.getByRole('combobox', { name: 'Scenario' }).locator('option:checked')).toHaveText('Tried live');
  await page.getByRole('toolbar', { name: 'Live run' }).getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'fastest' });
  await dock.button('Play').click();
  await expect(digest).toHaveText(words);
});

test('a live run that was played, taken back and played on ends with the digest of the same replication of a study', async ({
  page,
}) => {
  const { module } = await runnerImport<typeof import('../fixtures/study-digest.ts')>('e2e/fixtures/study-digest.ts');
  const expected = module.replicationDigest('shop-10', { scenario: 'steady', durationSeconds: 120, seed: 3 });
  await openExample(page, 'shop-10');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await dock.openRunValues();
  await page.locator('[name="durationSeconds"]').fill('120');
  await page.locator('[name="seed"]').fill('3');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'fastest' });
  await dock.button('Play').click();
  await expect(page.getByTestId('live-digest')).toHaveText(expected, { timeout: 30_000 });
  await slider(page).focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('live-digest')).toHaveCount(0);
  await dock.button('Play').click();
  await expect(page.getByTestId('live-digest')).toHaveText(expected, { timeout: 30_000 });
});

test('React writes nothing while a live run plays, though its clock, its table and its timeline go on', async ({
  page,
}) => {
  await countCommits(page);
  await opened(page, 'shop-10');
  const dock = new Dock(page);
  await dock.button('Play').click();
  await expect.poll(async () => (await dock.clock()).text).toMatch(/^[1-9]\d*(\.\d+)? s of/);
  const [commits, text] = [await commitsOf(page), (await dock.clock()).text];
  expect(commits).toBeGreaterThan(0);
  await expect.poll(async () => numberIn((await dock.clock()).text)).toBeGreaterThan(numberIn(text) + 2);
  expect(await commitsOf(page)).toBe(commits);
});

test('a live run and what was done to it are open to all, in both themes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const dock = await opened(page, 'cart-3');
    await dock.button('Do it now').click();
    await page.getByText('What the canvas shows').click();
    await table(page);
    await expectOpenToAll(page, `live run, ${colorScheme}`, '[data-testid="simulation-panel"]');
    await page.evaluate(() =>
      indexedDB.databases().then((all) => all.map(({ name }) => indexedDB.deleteDatabase(name ?? ''))),
    );
  }
});
