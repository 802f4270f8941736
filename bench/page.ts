/**
 * What the built page costs with designs of growing size, in a real browser: opening, then pan, zoom and drag at reading zoom, pan
 * of the whole from afar, and a live run. Times are of the page's thread (its processor time, which other programs disturb least),
 * per frame, medians of five rounds; the ratios compare the largest design with the smallest.
 */
import { type Browser, chromium } from '@playwright/test';
import { preview } from 'vite';
import { largeDesign } from '../src/core/model/testing/large-design.ts';
import { drag, openPage, openTimes, pan, play, showAll, zoom } from './page/acts.ts';
import { elementCount, medianOf, perStep, slowFrame, type Visit } from './page/meter.ts';

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [300, 1_000, 5_000];
const rounds = 5;
const rows = new Map<string, Map<number, number>>();

const note = (name: string, size: number, value: number): void => {
  const row = rows.get(name) ?? new Map<number, number>();
  rows.set(name, row.set(size, value));
};

const noteGesture = async (visit: Visit, name: string, size: number, act: typeof pan): Promise<void> => {
  const costs = [];
  for (let round = 0; round < rounds; round++) costs.push(await perStep(visit, act));
  note(`${name}: ms per frame`, size, medianOf(costs.map(({ task }) => task)));
  const frames = [];
  for (let round = 0; round < rounds; round++) frames.push(await slowFrame(visit, act));
  note(`${name}: p95 of frames by the clock, ms`, size, medianOf(frames));
};

const measure = async (browser: Browser, address: string, size: number): Promise<void> => {
  const text = JSON.stringify(largeDesign(size));
  const visit = await openPage(browser, address);
  const opened = await openTimes(visit, text, rounds);
  note('open: to the first nodes, ms', size, medianOf(opened.map(({ shown }) => shown)));
  note('open: thread until quiet, ms', size, medianOf(opened.map(({ task }) => task)));
  for (const [name, act] of Object.entries({ pan, zoom, drag })) {
    await noteGesture(visit, name, size, act);
  }
  note('elements on the page', size, await elementCount(visit));
  for (const [name, live] of Object.entries(await play(visit))) {
    note(`live run ${name}: ms per frame`, size, live.task);
    note(`live run ${name}: React commits per tick`, size, live.commitsPerTick);
    note(`live run ${name}: ticks per second`, size, live.ticksPerSecond);
  }
  await showAll(visit);
  await noteGesture(visit, 'overview, pan', size, pan);
  note('overview: elements on the page', size, await elementCount(visit));
  await visit.page.close();
};

const print = (): void => {
  const [first, last] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  const figure = (value: number | undefined) => (value ?? Number.NaN).toFixed(value && value < 100 ? 1 : 0).padStart(9);
  console.log(`${''.padEnd(46)}${sizes.map((size) => String(size).padStart(9)).join('')}   ${last} : ${first}`);
  for (const [name, row] of rows) {
    const ratio = (row.get(last) ?? 0) / (row.get(first) ?? 0);
    console.log(
      `${name.padEnd(46)}${sizes.map((size) => figure(row.get(size))).join('')}   ${Number.isFinite(ratio) ? ratio.toFixed(2) : ''}`,
    );
  }
};

const site = await preview({
  preview: { host: '127.0.0.1', port: 0 },
  build: { outDir: process.env.SITE_DIR ?? 'dist' },
});
const browser = await chromium.launch({
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
for (const size of sizes) await measure(browser, site.resolvedUrls?.local[0] ?? '', size);
print();
await browser.close();
await site.close();
