import { expect, test } from 'vitest';
import type { Names } from '../../core/simulation/compile/program.ts';
import type { LiveFrame } from './protocol.ts';
import { startLive } from './start-live.ts';
import { example } from './testing/example.ts';
import { portWorkers } from './testing/ports.ts';

/** A live run at the other end of a port, and what was heard of it; `next` waits until something is as asked. */
const watched = (scenario: string | null = null) => {
  const frames: LiveFrame[] = [];
  const names: Names[] = [];
  const refusals: string[] = [];
  let wake = () => {};
  const heard = <Heard>(list: Heard[]) => {
    return (one: Heard) => {
      list.push(one);
      wake();
    };
  };
  const workers = portWorkers();
  const listener = {
    opened: heard(names),
    frame: heard(frames),
    refused: ([problem]: readonly { readonly what: { readonly en: string } }[]) =>
      heard(refusals)(problem?.what.en ?? ''),
    failed: heard(refusals),
  };
  const choice = { scenario, durationSeconds: 60, seed: 5 };
  const run = startLive(example('cart-3'), choice, 1, listener, workers.open());
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise<void>((resolve) => (wake = resolve));
  };
  /** To be called before any answer can have come. */
  const at = (timeMs: number) => {
    const before = frames.length;
    return until(() => frames.length > before + 1 && frames.at(-1)?.frame.timeMs === timeMs);
  };
  return { run, frames, names, refusals, until, at, ended: workers.ended };
};

const countsOf = ({ frame }: LiveFrame) => ({ ...frame, movements: null, missedMovements: null });

test('what is done to a run changes nothing before, and taken back it has changed nothing at all', async () => {
  const { run, frames, names, at } = watched();
  const seenAt = async (timeMs: number) => {
    run.jump(timeMs);
    await at(timeMs);
    return countsOf(frames.at(-1) as LiveFrame);
  };
  const [early, late] = [await seenAt(20_000), await seenAt(40_000)];
  run.intervene([{ kind: 'node-down', target: 'order', atSeconds: 25, forSeconds: 35 }], 40_000);
  await at(40_000);
  expect(names.at(-1)?.faults).toMatchObject([{ kind: 'node-down', target: 'order' }]);
  expect(countsOf(frames.at(-1) as LiveFrame).waiting).not.toEqual(late.waiting);
  // A fault is an event, too: those that somebody sees are the same.
  expect(await seenAt(20_000)).toEqual(early);
  run.intervene([], 40_000);
  await at(40_000);
  expect(await seenAt(40_000)).toEqual(late);
  run.stop();
});

test('what cannot be done is refused, and the run goes on as it was', async () => {
  const { run, names, refusals, until, at, ended } = watched();
  await until(() => names.length === 1);
  run.intervene([{ kind: 'broker-down', target: 'order', atSeconds: 1, forSeconds: 1 }], 1000);
  await until(() => refusals.length === 1);
  expect(refusals[0]).toContain('broker-down');
  expect(ended()).toBe(0);
  run.jump(30_000);
  await at(30_000);
  run.stop();
  expect(ended()).toBe(1);
});

test('a run that cannot be opened ends its worker', async () => {
  const { refusals, until, ended } = watched('nowhere');
  await until(() => refusals.length === 1);
  expect(refusals[0]).toContain('nowhere');
  expect(ended()).toBe(1);
});
