/** Lets a watched replication go on in step with the clock on the wall, in slices short enough that a stop is never late. */
import type { Live } from '../../core/simulation/trace/live.ts';
import type { LiveFrame } from './protocol.ts';

export interface LiveRun {
  play: () => void;
  pause: () => void;
  step: () => void;
  /** Simulated seconds per second on the wall; `Infinity` for as fast as it goes. */
  setSpeed: (speed: number) => void;
  /** The page has drawn the last frame and wants another one. */
  seen: () => void;
  close: () => void;
}

/** The clock and the way back to the page. */
export interface Surroundings {
  readonly nowMs: () => number;
  /** Calls back later; the answer cancels it. */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly show: (frame: LiveFrame) => void;
}

/** Between two frames; 30 a second. */
const frameMs = 1000 / 30;
/** A slice of work: after it, messages from the page are heard. */
const sliceMs = 20;
/** About a millisecond of events; the clock is read after each. */
const sliceEvents = 8192;

/** Starts paused and shows its first frame. */
export const liveRun = (live: Live, firstSpeed: number, { nowMs, later, show }: Surroundings): LiveRun => {
  let speed = firstSpeed;
  let playing = false;
  let waitsForPage = false;
  let cancel = () => {};
  /** The moment on the wall and in the simulation that the speed counts from. */
  let wall = nowMs();
  let simulated = 0;

  const present = () => {
    waitsForPage = true;
    show({ frame: live.frame(), playing, over: live.isOver() });
  };
  const restartClock = () => {
    wall = nowMs();
    simulated = live.nowMs();
  };
  const slice = () => {
    const began = nowMs();
    const untilMs = speed === Infinity ? Infinity : simulated + (began - wall) * speed;
    let late = true;
    while (late && nowMs() - began < sliceMs) late = live.advance(untilMs, sliceEvents) === 'events';
    if (late) restartClock();
    if (live.isOver()) playing = false;
    if (!playing || !waitsForPage) present();
    if (playing) cancel = later(slice, Math.max(0, frameMs - (nowMs() - began)));
  };
  const pause = () => {
    cancel();
    playing = false;
  };
  present();
  return {
    play: () => {
      if (playing || live.isOver()) return;
      playing = true;
      restartClock();
      cancel = later(slice, 0);
    },
    pause: () => {
      pause();
      present();
    },
    step: () => {
      pause();
      live.step();
      present();
    },
    setSpeed: (next) => {
      speed = next;
      restartClock();
    },
    seen: () => {
      waitsForPage = false;
    },
    close: pause,
  };
};
