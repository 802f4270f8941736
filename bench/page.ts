/**
 * What the page's own thread does for designs of growing size, in a real browser on the built site: opening a file, editing one
 * field, dragging one node, panning. The thread's times are of its processor, which other programs disturb least; long tasks are by
 * the clock. The ratios compare each size with the one before.
 */
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { largeDesign } from '../src/core/model/testing/large-design.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [300, 1_000, 5_000];
const steps = 30;

/** Milliseconds of the page's thread: all of its tasks, those above 50 ms together, the longest of them. */
interface Cost {
  readonly task: number;
  readonly long: number;
  readonly longest: number;
}

/** Everything that a step sets in motion on the page belongs to it: it ends when the thread has been quiet for a while. */
const costOf = async (page: Page, devtools: CDPSession, step: () => Promise<unknown>): Promise<Cost> => {
  const begin = await taskMs(devtools);
  await page.evaluate(() => {
    Object.assign(window, { longTasks: [] });
  });
  await step();
  let [before, quiet] = [await taskMs(devtools), 0];
  while (quiet < 4) {
    await page.waitForTimeout(300);
    const now = await taskMs(devtools);
    quiet = now - before < 12 ? quiet + 1 : 0;
    before = now;
  }
  const long = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
  return { task: before - begin, long: long.reduce((sum, each) => sum + each, 0), longest: Math.max(0, ...long) };
};

const taskMs = async (devtools: CDPSession): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

const visit = async (page: Page, address: string): Promise<void> => {
  await page.addInitScript(() => {
    Object.assign(window, { longTasks: [] });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        (window as unknown as { longTasks: number[] }).longTasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.goto(address);
  await page.getByRole('dialog', { name: 'Examples' }).waitFor();
  await page.keyboard.press('Escape');
};

const open = async (page: Page, text: string): Promise<void> => {
  const dropped = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'large.eventwright.json'));
    return transfer;
  }, text);
  await page.locator('[data-canvas]').dispatchEvent('drop', { dataTransfer: dropped });
  await page.locator('.react-flow__node[data-id="d0-shop"]').waitFor({ timeout: 120_000 });
};

const middleOf = async (page: Page, id: string): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await page.locator(`.react-flow__node[data-id="${id}"]`).boundingBox();
  if (!box) throw new Error(`${id} is not in view.`);
  return { x: box.x + box.width / 2, y: box.y + 12 };
};

const select = async (page: Page): Promise<void> => {
  const { x, y } = await middleOf(page, 'd0-shop');
  await page.mouse.click(x, y);
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Name' }).first().waitFor();
};

const edit = async (page: Page): Promise<void> => {
  await page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Name' })
    .first()
    .fill('Till');
  await page.keyboard.press('Enter');
  await page.locator('.react-flow__node[data-id="d0-shop"]').getByText('Till').waitFor();
};

const drag = async (page: Page): Promise<void> => {
  const { x, y } = await middleOf(page, 'd0-shop');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) await page.mouse.move(x + step, y + 2 * step);
  await page.mouse.up();
};

const pan = async (page: Page): Promise<void> => {
  const box = await page.locator('[data-canvas]').boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 20);
  for (let step = 0; step < steps; step++) await page.mouse.wheel(40, 20);
};

const site = await preview({
  preview: { host: '127.0.0.1', port: 0 },
  build: { outDir: process.env.SITE_DIR ?? 'dist' },
});
const address = site.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});

const before = new Map<string, Cost>();
for (const size of sizes) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await visit(page, address);
  const text = JSON.stringify(largeDesign(size));
  console.log(`${size} nodes:`);
  const acts = {
    open: () => open(page, text),
    select: () => select(page),
    edit: () => edit(page),
    drag: () => drag(page),
    pan: () => pan(page),
  };
  for (const [name, act] of Object.entries(acts)) {
    const cost = await costOf(page, devtools, act);
    const last = before.get(name);
    const ratio = last ? `  ${(cost.task / last.task).toFixed(1)} times the size before` : '';
    before.set(name, cost);
    const [task, long, longest] = [cost.task, cost.long, cost.longest].map((ms) => ms.toFixed(0).padStart(6));
    console.log(`  ${name.padEnd(7)} thread ${task} ms, long tasks ${long} ms, the longest ${longest} ms${ratio}`);
  }
  console.log(`  elements on the page: ${await page.evaluate(() => document.querySelectorAll('*').length)}`);
  await page.close();
}
await browser.close();
await site.close();
