// Someone simulates the shop of ten services, compares it with the theory, and watches it live.
import { expect } from '@playwright/test';
import { runnerImport } from 'vite';
import { Dock, numberIn } from '../fixtures/dock.ts';
import { Editor } from '../fixtures/editor.ts';
import { dropDesign, openExample } from '../fixtures/examples.ts';
import { test } from '../fixtures/quiet.ts';

test('the simulated utilisation of the busiest reader is within two percent of the closed form', async ({ page }) => {
  await openExample(page, 'shop-10');
  const dock = new Dock(page);
  await dock.study({ durationSeconds: '600', replications: '10' });
  const mean = numberIn(await dock.figure('logistics-reads-payment-captured', 'utilisation', 'mean'));
  const theory = numberIn(await dock.figure('logistics-reads-payment-captured', 'utilisation', 'theory'));
  expect(theory).toBeGreaterThan(50);
  expect(Math.abs(mean / theory - 1)).toBeLessThan(0.02);
  await expect(page.getByTestId('series-chart').locator('canvas')).toBeVisible();
  // Nothing was lost in any replication; how often it may happen all the same is said, and which percentiles say little.
  expect(await dock.figure('logistics-reads-payment-captured', 'lossFraction', 'bound')).toMatch(
    /^at most 0\.00\d+ %$/,
  );
  expect(await dock.figure('data-analysis-reads-payment-failed', 'p99Ms', 'mean')).toMatch(/^~ /);
  await expect(page.getByText('Fewer than a hundred messages')).toBeVisible();
});

test('the page gives the digest that a single thread outside it gives', async ({ page }) => {
  const { module } = await runnerImport<typeof import('../fixtures/study-digest.ts')>('e2e/fixtures/study-digest.ts');
  const choice = { scenario: 'steady', durationSeconds: 60, replications: 4, seed: 3 };
  const expected = module.studyDigest('shop-10', choice);
  await openExample(page, 'shop-10');
  await new Dock(page).study({ durationSeconds: '60', replications: '4', seed: '3' });
  await expect(page.getByTestId('digest')).toHaveText(expected);
});

test('an edit after a study marks its results as of an earlier design', async ({ page }) => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.study({ durationSeconds: '30', replications: '2' });
  await expect(page.getByTestId('earlier-design')).toHaveCount(0);
  await page.locator('.react-flow__node[data-id="checked-out-topic"]').click();
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('earlier-design')).toBeVisible();
  await page.getByTestId('earlier-design').getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByTestId('earlier-design')).toHaveCount(0);
});

test('another design has no results of this one, and no scenario of its choice', async ({ page }) => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'A sale doubles the clicks' });
  await dock.study({ durationSeconds: '30', replications: '2' });
  await dropDesign(page, { eventwright: 1, name: 'Next', scenarios: { sale: { name: 'Another sale' } } });
  await expect(page.getByText('Nothing to simulate yet')).toBeVisible();
  await expect(page.getByTestId('digest')).toHaveCount(0);
});

test('a long study is stopped on the spot, and none of its workers goes on', async ({ page }) => {
  await openExample(page, 'shop-10');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await dock.openRunValues();
  await page.locator('[name="durationSeconds"]').fill('100000000');
  const before = page.workers().length;
  await dock.button('Run study').click();
  await expect.poll(() => page.workers().length).toBeGreaterThan(before);
  await dock.button('Stop study').click();
  await expect(dock.button('Run study')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(before);
  await expect(page.getByTestId('digest')).toHaveCount(0);
});

test('a study says how long it will take, before its first replication is over', async ({ page }) => {
  await openExample(page, 'shop-10');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await dock.openRunValues();
  await page.locator('[name="durationSeconds"]').fill('500000');
  await dock.button('Run study').click();
  await expect(page.getByTestId('time-left')).toHaveText(/^about \d+ (s|min|h) left$/, { timeout: 60_000 });
  await expect(page.getByText(/^0 of \d+ replications$/)).toBeVisible();
  const bar = page.getByRole('progressbar');
  await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBeGreaterThan(0);
  await dock.button('Stop study').click();
  await expect(page.getByTestId('time-left')).toHaveCount(0);
});

test('Run at the top runs at once and becomes Stop while it runs, by click and by key', async ({ page }) => {
  await openExample(page, 'shop-10');
  const dock = new Dock(page);
  await dock.top('Run').click();
  await expect(page.getByTestId('digest')).toHaveText(/^[0-9a-f]{64}$/, { timeout: 60_000 });
  await dock.openRunValues();
  await page.locator('[name="durationSeconds"]').fill('100000000');
  await page.keyboard.press('Control+Enter');
  await expect(dock.top('Stop')).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dock.top('Run')).toBeVisible();
});

test('Run on an empty canvas shows what is missing', async ({ page }) => {
  const editor = new Editor(page);
  await editor.visit(true);
  await new Dock(page).top('Run').click();
  await expect(page.getByText('Nothing to simulate yet')).toBeVisible();
});

test('a live run plays, pauses, goes on by single events and stops', async ({ page }) => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await dock.button('Play').click();
  await expect(page.getByTestId('playback')).toBeVisible();
  await expect.poll(async () => (await dock.clock()).text).toMatch(/^[1-9]\d* /);
  await expect.poll(() => paintedPixels(page)).toBeGreaterThan(100);
  await dock.button('Pause').click();
  await expect.poll(async () => (await dock.clock()).status).toBe('paused');
  const settled = await settledClock(dock);
  await dock.button('One event').click();
  await expect.poll(async () => eventsOf((await dock.clock()).text)).toBe(eventsOf(settled) + 1);
  await page.getByRole('toolbar', { name: 'Live run' }).getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByTestId('live-clock')).toHaveCount(0);
  await expect(page.getByTestId('playback')).toHaveCount(0);
});

test('the speed of a live run can be raised until its end comes', async ({ page }) => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await dock.button('Play').click();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'fastest' });
  await expect.poll(async () => (await dock.clock()).status).toBe('over');
  // The clock is painted with the next frame of the screen.
  await expect.poll(async () => (await dock.clock()).text).toContain('5 min of 5 min');
  await expect(dock.button('Play')).toBeEnabled();
});

test('who wants no motion sees queues and no messages flying', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await dock.button('Play').click();
  await expect.poll(() => paintedPixels(page)).toBeGreaterThan(100);
  const colours = await page.getByTestId('playback').evaluate((canvas: HTMLCanvasElement) => {
    const accent = document.createElement('canvas').getContext('2d');
    if (!accent) return null;
    accent.fillStyle = getComputedStyle(canvas).getPropertyValue('--accent');
    accent.fillRect(0, 0, 1, 1);
    const wanted = accent.getImageData(0, 0, 1, 1).data.join();
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let found = 0;
    for (let at = 0; at < data.length; at += 4)
      if (`${data[at]},${data[at + 1]},${data[at + 2]},${data[at + 3]}` === wanted) found++;
    return found;
  });
  expect(colours).toBe(0);
});

/** Pixels of the playback that are not empty. */
const paintedPixels = (page: import('@playwright/test').Page): Promise<number> =>
  page.getByTestId('playback').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let painted = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 0) painted++;
    return painted;
  });

const eventsOf = (clock: string): number => numberIn(clock.split('·')[1] ?? '');

/** The clock once it stands still. */
const settledClock = async (dock: Dock): Promise<string> => {
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = (await dock.clock()).text;
        return last === before;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return last;
};

test('a run that is too short to settle says what that means and runs longer at a click', async ({ page }) => {
  await openExample(page, 'cart-3');
  const dock = new Dock(page);
  await dock.open('Simulation');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'None, as drawn' });
  await dock.study({ durationSeconds: '10', replications: '10', rateFactor: '2' });
  await page.getByText('Too short to settle').waitFor();
  await dock.button(/^Run 60 s instead$/).click();
  await expect(page.getByTestId('provenance')).toContainText('replications of 60 s', { timeout: 60_000 });
  await expect(page.getByText('Too short to settle')).toHaveCount(0);
});

test('without load there are no means, and one line says why', async ({ page }) => {
  await openExample(page, 'cart-3');
  await new Dock(page).study({ durationSeconds: '10', replications: '2', rateFactor: '0' });
  await expect(page.getByTestId('why-missing')).toHaveText(/^\S Nothing was completed within the time/);
});
