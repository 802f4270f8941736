/** What a person does with a design, step by step: one event of the pointer for each frame of the page. */
import type { Browser } from '@playwright/test';
import { countOn, countsOf, nextFrame, quiet, taskMs, type Visit } from './meter.ts';

const steps = 30;
const start = 'd0-shop';

export const openPage = async (browser: Browser, address: string): Promise<Visit> => {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await countOn(page);
  await page.goto(address);
  await page.getByRole('dialog', { name: 'Examples' }).waitFor();
  await page.keyboard.press('Escape');
  return { page, devtools };
};

/** Drops the design as a file, several times; `shown` is by the clock, from the drop to the first of its nodes. */
export const openTimes = async (visit: Visit, text: string, rounds: number) => {
  const times: { shown: number; task: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    // Another name each time, so that it is not the design that is open already.
    const words = text.replace('"Company of', `"${round} Company of`);
    await quiet(visit);
    const before = await taskMs(visit);
    const shown = await dropped(visit, words, `${round} Company of`);
    await quiet(visit);
    times.push({ shown, task: (await taskMs(visit)) - before });
  }
  return times;
};

const dropped = ({ page }: Visit, words: string, name: string): Promise<number> =>
  page.evaluate(
    async ([text, title, id]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'large.eventwright.json'));
      const began = performance.now();
      document
        .querySelector('[data-canvas]')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      const there = () =>
        document.title.includes(title) || document.querySelector('header')?.textContent?.includes(title);
      while (!there() || !document.querySelector(`.react-flow__node[data-id="${id}"]`))
        await new Promise(requestAnimationFrame);
      return performance.now() - began;
    },
    [words, name, start] as const,
  );

const middle = async ({ page }: Visit) => {
  const box = await page.locator('[data-canvas]').boundingBox();
  if (!box) throw new Error('There is no canvas.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

export const showAll = async ({ page }: Visit): Promise<void> => {
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.locator('[data-overview], [data-level="domains"]').waitFor();
};

const wheel = async (visit: Visit, each: (step: number) => readonly [number, number]): Promise<number> => {
  const { x, y } = await middle(visit);
  await visit.page.mouse.move(x, y);
  for (let step = 0; step < steps; step++) {
    await visit.page.mouse.wheel(...each(step));
    await nextFrame(visit.page);
  }
  return steps;
};

/** Away and back, so that the next gesture begins where this one did. */
export const pan = (visit: Visit): Promise<number> =>
  wheel(visit, (step) => (step < steps / 2 ? [60, 30] : [-60, -30]));

export const zoom = async (visit: Visit): Promise<number> => {
  await visit.page.keyboard.down('Control');
  const done = await wheel(visit, (step) => [0, step < steps / 2 ? 20 : -20]);
  await visit.page.keyboard.up('Control');
  return done;
};

/** Not dropped: that is an edit, and this is what it takes to move. */
export const drag = async ({ page }: Visit): Promise<number> => {
  const box = await page.locator(`.react-flow__node[data-id="${start}"]`).boundingBox();
  if (!box) throw new Error(`${start} is not in view.`);
  const [x, y] = [box.x + box.width / 2, box.y + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++) {
    await page.mouse.move(x + 2 * step, y + step);
    await nextFrame(page);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return steps;
};

const framesIn = ({ page }: Visit, ms: number): Promise<number> =>
  page.evaluate(async (lasts) => {
    const end = performance.now() + lasts;
    let frames = 0;
    for (; performance.now() < end; frames++) await new Promise(requestAnimationFrame);
    return frames;
  }, ms);

const watchedMs = 3_000;

/** A live run, with the dock folded, so that nothing but the canvas shows it, and with its table below. */
export const play = async (visit: Visit) => {
  const { page } = visit;
  await page.getByRole('tab', { name: /^Simulation/ }).click();
  await page.getByRole('toolbar', { name: 'Live run' }).getByRole('button', { name: 'Play' }).click();
  await page.getByTestId('playback').waitFor();
  await page.waitForFunction(
    (seen) => (window as unknown as { counts: { ticks: number } }).counts.ticks > seen + 5,
    (await countsOf(page)).ticks,
    { timeout: 120_000 },
  );
  const beside = await watch(visit);
  await page.getByRole('button', { name: 'Hide the panel below' }).click();
  const alone = await watch(visit);
  await page.getByRole('button', { name: 'Show the panel below' }).click();
  await page.getByRole('toolbar', { name: 'Live run' }).getByRole('button', { name: 'Stop' }).click();
  return { 'on the canvas': alone, 'with its table': beside };
};

const watch = async (visit: Visit) => {
  const { page } = visit;
  await page.waitForTimeout(1_000);
  const [before, from] = [await taskMs(visit), await countsOf(page)];
  const frames = await framesIn(visit, watchedMs);
  const [task, to] = [(await taskMs(visit)) - before, await countsOf(page)];
  const ticks = to.ticks - from.ticks;
  return {
    task: task / frames,
    commitsPerTick: (to.commits - from.commits) / ticks,
    ticksPerSecond: (1000 * ticks) / watchedMs,
  };
};
