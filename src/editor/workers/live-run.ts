/** Lets a watched replication go on in step with the clock on the wall, in slices short enough that a stop is never late. */
import { digestOf } from '../../core/simulation/study/digest.ts';
import type { Live } from '../../core/simulation/trace/live.ts';
import type { LiveFrame } from './protocol.ts';
import { type Clock, reaches, travel } from './travel.ts';

export interface LiveRun {
  play: () => void;
  pause: () => void;
  step: () => void;
  /** Simulated seconds per second on the wall; `Infinity` for as fast as it goes. */
  setSpeed: (speed: number) => void;
  /** To another instant, back or forward; from there it goes on as it did. */
  jump: (timeMs: number) => void;
  /** Another replication in place of this one, at this instant. */
  exchange: (next: Live, timeMs: number) => void;
  /** The page has drawn the last frame and wants another one. */
  seen: () => void;
  close: () => void;
}

/** The clock and the way back to the page. */
export interface Surroundings extends Clock {
  readonly show: (frame: LiveFrame) => void;
}

/** Between two frames; 30 a second. */
const frameMs = 1000 / 30;
/** Starts paused and shows its first frame. */
export const liveRun = (first: Live, firstSpeed: number, { nowMs, later, show }: Surroundings): LiveRun => {
  let live = first;
  let speed = firstSpeed;
  let playing = false;
  let travelling = false;
  let waitsForPage = false;
  let cancel = () => {};
  /** The moment on the wall and in the simulation that the speed counts from. */
  let wall = nowMs();
  let simulated = 0;

  const present = (jumped = false) => {
    waitsForPage = true;
    const over = live.isOver();
    show({ frame: live.frame(), playing, over, jumped, digest: over ? digestOf(live.snapshot()) : null });
  };
  const restartClock = () => {
    wall = nowMs();
    simulated = live.nowMs();
  };
  const slice = () => {
    const began = nowMs();
    const untilMs = speed === Infinity ? Infinity : simulated + (began - wall) * speed;
    if (!reaches(live, untilMs, nowMs)) restartClock();
    if (live.isOver()) playing = false;
    if (!playing || !waitsForPage) present();
    if (playing) cancel = later(slice, Math.max(0, frameMs - (nowMs() - began)));
  };
  const arrive = () => {
    travelling = false;
    if (live.isOver()) playing = false;
    present();
    restartClock();
    if (playing) cancel = later(slice, frameMs);
  };
  const goTo = (timeMs: number) => {
    cancel();
    travelling = true;
    cancel = travel(live, timeMs, { nowMs, later }, { near: () => present(true), there: arrive });
  };
  /** Whoever is on the way comes there all the same. */
  const halt = (act: () => void) => {
    playing = false;
    if (travelling) return;
    cancel();
    act();
    present();
  };
  present();
  return {
    play: () => {
      if (playing || live.isOver()) return;
      playing = true;
      if (travelling) return;
      restartClock();
      cancel = later(slice, 0);
    },
    pause: () => halt(() => {}),
    step: () => halt(() => live.step()),
    setSpeed: (next) => {
      speed = next;
      restartClock();
    },
    jump: goTo,
    exchange: (next, timeMs) => {
      live = next;
      goTo(timeMs);
    },
    seen: () => {
      waitsForPage = false;
    },
    close: () => cancel(),
  };
};
