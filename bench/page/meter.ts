/** What the page's thread did, by the browser's own account, and how often React committed, by the hook that its developer tools use. */
import type { CDPSession, Page } from '@playwright/test';
import { commitsOf, countCommits } from '../../e2e/fixtures/react-commits.ts';

export interface Visit {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** What a page counts about itself, from its first script on. */
interface Counts {
  commits: number;
  /** Messages from the simulation's worker. */
  ticks: number;
}

/** Counts every commit of React (also in a production build) and every frame that a live run sends, from the first script on. */
export const countOn = async (page: Page): Promise<void> => {
  await countCommits(page);
  await page.addInitScript(() => {
    const counts = { ticks: 0 };
    Object.assign(window, {
      counts,
      Worker: class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          if (args[1]?.name !== 'simulation') return;
          this.addEventListener('message', () => {
            counts.ticks++;
          });
        }
      },
    });
  });
};

export const countsOf = async (page: Page): Promise<Counts> => ({
  commits: await commitsOf(page),
  ticks: await page.evaluate(() => (window as unknown as { counts: { ticks: number } }).counts.ticks),
});

export const taskMs = async ({ devtools }: Visit): Promise<number> => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
};

/** Milliseconds of work in a fifth of a second that count as none, and how often one looks before it has to do. */
const almostNothing = 8;
const looks = 150;

/** Waits until the thread has nothing more to do. */
export const quiet = async (visit: Visit): Promise<void> => {
  let [before, still] = [await taskMs(visit), 0];
  for (let look = 0; still < 3 && look < looks; look++) {
    await visit.page.waitForTimeout(200);
    const now = await taskMs(visit);
    still = now - before < almostNothing ? still + 1 : 0;
    before = now;
  }
};

/** A gesture of many steps, and its cost for each; what it sets in motion beside the page or afterwards is not of it. */
export const perStep = async (visit: Visit, act: (visit: Visit) => Promise<number>): Promise<{ task: number }> => {
  await quiet(visit);
  const before = await taskMs(visit);
  const steps = await act(visit);
  const task = (await taskMs(visit)) - before;
  return { task: task / steps };
};

/** How long 95 of 100 frames of a gesture take at most, in milliseconds by the clock: 16.7 is every frame of a usual screen. */
export const slowFrame = async (visit: Visit, act: (visit: Visit) => Promise<number>): Promise<number> => {
  await quiet(visit);
  await visit.page.evaluate(() => {
    const times: number[] = [];
    const each = (time: number) => {
      times.push(time);
      if (times.length < 10_000) requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
    Object.assign(window, { frameTimes: times });
  });
  await act(visit);
  const times = await visit.page.evaluate(() => {
    const { frameTimes } = window as unknown as { frameTimes: number[] };
    const seen = [...frameTimes];
    frameTimes.length = 10_000;
    return seen;
  });
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length * 0.95)] ?? Number.NaN;
};

export const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

export const elementCount = ({ page }: Visit): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

export const medianOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
