import { expect, test } from 'vitest';
import { prepare } from '../../core/simulation/prepare.ts';
import { createLive } from '../../core/simulation/trace/live.ts';
import { liveRun } from './live-run.ts';
import type { FromSimulation } from './protocol.ts';
import { startStudy } from './start-study.ts';
import { example } from './testing/example.ts';
import { portWorkers } from './testing/ports.ts';
import { thread } from './testing/threads.ts';

test('a cancelled study ends in the middle of a replication that would take hours', async () => {
  const worker = thread();
  const heard: string[] = [];
  const cancel = startStudy(
    example('shop-10'),
    { scenario: null, durationSeconds: 1e9, warmupSeconds: 0, replications: 1 },
    {
      progress: () => heard.push('progress'),
      finished: () => heard.push('finished'),
      refused: () => heard.push('refused'),
      failed: (message) => heard.push(message),
    },
    { openWorker: worker.open, workers: 1, nowMs: () => 0 },
  );
  await worker.inside;
  cancel();
  // A thread that first had to finish, or to read a message, would not end before the test is given up.
  await worker.ended;
  expect(worker.hasFinished()).toBe(false);
  expect(heard).toEqual([]);
});

test('a worker hears what is said to it in the middle of a replication and of a merge: only so a browser ends it at once', async () => {
  const worker = portWorkers().open();
  const heard: FromSimulation[] = [];
  let answered = () => {};
  worker.onmessage = ({ data }) => {
    heard.push(data);
    answered();
  };
  const until = async (kind: FromSimulation['kind']): Promise<void> => {
    while (!heard.some((message) => message.kind === kind)) await new Promise<void>((resolve) => (answered = resolve));
  };
  const design = example('shop-10');
  const choice = { scenario: null, durationSeconds: 300, warmupSeconds: 0, replications: 1 };
  const prepareWith = (scenario: string | null) =>
    worker.postMessage({ kind: 'prepare', design, choice: { ...choice, scenario } }, []);
  prepareWith(null);
  worker.postMessage({ kind: 'replicate', index: 0 }, []);
  prepareWith('nowhere');
  await until('replicated');
  const replications = heard.flatMap((message) => (message.kind === 'replicated' ? [message.replication] : []));
  prepareWith(null);
  worker.postMessage({ kind: 'merge', replications, wallSeconds: 0, precision: null }, []);
  prepareWith('nowhere');
  await until('merged');
  const kinds = heard.map(({ kind }) => kind).filter((kind) => kind !== 'reached');
  expect(kinds).toEqual(['prepared', 'refused', 'replicated', 'prepared', 'refused', 'merged']);
  worker.terminate();
});

/** An hour at full speed, millions of events; every look at the clock takes a millisecond. */
const hour = () => {
  const prepared = prepare(example('shop-10'), { scenario: null, durationSeconds: 3000 });
  if (!prepared.ok) throw new Error('the example is a good one');
  const live = createLive(prepared.value);
  let now = 0;
  let next: (() => void) | null = null;
  const run = liveRun(live, Infinity, {
    nowMs: () => now++,
    later: (work) => {
      next = work;
      return () => {
        next = null;
      };
    },
    show: () => {},
  });
  const slice = (): number => {
    const before = live.frame().events;
    const work = next;
    next = null;
    work?.();
    return live.frame().events - before;
  };
  return { run, slice };
};

test('a slice of a live run is at most twenty milliseconds, or as many times 8192 events: then the page is heard', () => {
  const { run, slice } = hour();
  run.play();
  for (const events of [slice(), slice(), slice()]) {
    expect(events).toBeGreaterThan(0);
    expect(events).toBeLessThanOrEqual(20 * 8192);
  }
});

test('after a pause or an end of a live run no further event happens', () => {
  for (const end of ['pause', 'close'] as const) {
    const { run, slice } = hour();
    run.play();
    slice();
    run[end]();
    expect(slice()).toBe(0);
  }
});
