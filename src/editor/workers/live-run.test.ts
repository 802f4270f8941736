import { expect, test } from 'vitest';
import { prepare } from '../../core/simulation/prepare.ts';
import { digestOf } from '../../core/simulation/study/digest.ts';
import { runReplication } from '../../core/simulation/study/replication.ts';
import { createLive } from '../../core/simulation/trace/live.ts';
import { type LiveRun, liveRun } from './live-run.ts';
import type { LiveFrame } from './protocol.ts';
import { example } from './testing/example.ts';

/** A clock that moves only when the run waits. */
const watched = (speed: number, durationSeconds = 60) => {
  const prepared = prepare(example('cart-3'), { scenario: null, durationSeconds });
  if (!prepared.ok) throw new Error('the example is a good one');
  const frames: LiveFrame[] = [];
  let now = 0;
  let waiting: { work: () => void; ms: number } | null = null;
  let shownTo: LiveRun | null = null;
  const run = liveRun(createLive(prepared.value), speed, {
    nowMs: () => now,
    later: (work, ms) => {
      const mine = { work, ms };
      waiting = mine;
      return () => {
        if (waiting === mine) waiting = null;
      };
    },
    show: (frame) => {
      frames.push(frame);
      shownTo?.seen();
    },
  });
  shownTo = run;
  run.seen();
  /** Lets `ms` pass on the wall; false when nothing waits any more. */
  const pass = (ms: number): boolean => {
    const until = now + ms;
    while (waiting !== null && now + waiting.ms <= until) {
      const { work, ms: after } = waiting;
      waiting = null;
      now += after;
      work();
    }
    now = until;
    return waiting !== null;
  };
  return { run, frames, pass };
};

test('simulated time keeps step with the wall, times the speed, at 30 frames a second', () => {
  const { run, frames, pass } = watched(2);
  run.play();
  pass(3000);
  expect(frames.at(-1)?.frame.timeMs).toBeGreaterThan(5900);
  expect(frames.at(-1)?.frame.timeMs).toBeLessThanOrEqual(6000);
  expect(frames.length).toBeGreaterThan(85);
  expect(frames.length).toBeLessThanOrEqual(92);
});

test('a pause holds the time, and playing on does not jump over it', () => {
  const { run, frames, pass } = watched(1);
  run.play();
  pass(1000);
  run.pause();
  const held = frames.at(-1)?.frame.timeMs;
  expect(pass(5000)).toBe(false);
  run.play();
  pass(1000);
  expect(frames.at(-1)?.playing).toBe(true);
  expect((frames.at(-1)?.frame.timeMs ?? 0) - (held ?? 0)).toBeLessThanOrEqual(1000);
});

test('a step is one event and leaves the run paused', () => {
  const { run, frames, pass } = watched(1);
  run.play();
  pass(500);
  run.step();
  const before = frames.at(-1)?.frame.events ?? 0;
  run.step();
  expect(frames.at(-1)?.frame.events).toBe(before + 1);
  expect(frames.at(-1)?.playing).toBe(false);
  expect(pass(1000)).toBe(false);
});

test('at full speed it comes to its end and says so', () => {
  const { run, frames, pass } = watched(Infinity, 30);
  run.play();
  pass(60_000);
  expect(frames.at(-1)).toMatchObject({ over: true, playing: false });
  expect(frames.at(-1)?.frame.timeMs).toBe(30_000);
});

test('a page that has not seen the last frame gets no other one', () => {
  const prepared = prepare(example('cart-3'), { scenario: null, durationSeconds: 60 });
  if (!prepared.ok) throw new Error('the example is a good one');
  let frames = 0;
  let next: (() => void) | null = null;
  let now = 0;
  const run = liveRun(createLive(prepared.value), 1, {
    nowMs: () => now,
    later: (work) => {
      next = work;
      return () => {};
    },
    show: () => frames++,
  });
  run.play();
  for (let slice = 0; slice < 10; slice++) {
    now += 40;
    (next as (() => void) | null)?.();
  }
  expect(frames).toBe(1);
  run.seen();
  (next as (() => void) | null)?.();
  expect(frames).toBe(2);
});

test('goes to an instant, back or forward, first near it and then there, and plays on from it as it did', () => {
  const { run, frames, pass } = watched(1);
  run.play();
  pass(5000);
  run.jump(2000);
  pass(0);
  expect(frames.at(-2)).toMatchObject({ jumped: true, frame: { timeMs: 1000 } });
  expect(frames.at(-1)).toMatchObject({ jumped: false, playing: true, frame: { timeMs: 2000 } });
  pass(1000);
  expect(frames.at(-1)?.frame.timeMs).toBeGreaterThan(2900);
  run.pause();
  run.jump(50_000);
  pass(0);
  expect(frames.at(-1)).toMatchObject({ playing: false, frame: { timeMs: 50_000 } });
  expect(pass(1000)).toBe(false);
});

test('a pause on the way does not end the way', () => {
  const { run, frames, pass } = watched(1);
  run.play();
  run.jump(30_000);
  run.pause();
  pass(0);
  expect(frames.at(-1)).toMatchObject({ playing: false, frame: { timeMs: 30_000 } });
});

test('from its end it can be taken back, and at its end it has the digest of the same replication of a study', () => {
  const { run, frames, pass } = watched(Infinity, 30);
  run.play();
  pass(60_000);
  const { digest } = frames.at(-1) ?? {};
  run.jump(10_000);
  pass(0);
  expect(frames.at(-1)).toMatchObject({ over: false, digest: null, frame: { timeMs: 10_000 } });
  run.play();
  pass(60_000);
  expect(frames.at(-1)).toMatchObject({ over: true, digest });
  const prepared = prepare(example('cart-3'), { scenario: null, durationSeconds: 30 });
  if (!prepared.ok) throw new Error('the example is a good one');
  expect(digest).toBe(digestOf(runReplication(prepared.value, 0).snapshots.at(-1) ?? {}));
});

test('another replication takes its place at an instant', () => {
  const { run, frames, pass } = watched(1);
  run.play();
  pass(5000);
  const faults = [{ kind: 'node-down', target: 'order', atSeconds: 4, forSeconds: 56 }] as const;
  const prepared = prepare(example('cart-3'), { scenario: null, durationSeconds: 60, faults });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.reason));
  const { frame: before } = frames.at(-1) ?? {};
  run.exchange(createLive(prepared.value), 4000);
  pass(0);
  expect(frames.at(-1)).toMatchObject({ playing: true, frame: { timeMs: 4000 } });
  pass(3000);
  const down = frames.at(-1)?.frame;
  expect(down?.timeMs).toBeGreaterThan(6900);
  expect(down?.waiting.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(
    before?.waiting.reduce((sum, each) => sum + each, 0) ?? 0,
  );
});
