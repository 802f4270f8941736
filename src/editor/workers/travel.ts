/** Takes a watched replication to an instant, in slices short enough that the page is heard between them. */
import type { Live } from '../../core/simulation/trace/live.ts';

export interface Clock {
  readonly nowMs: () => number;
  /** Calls back later; the answer cancels it. */
  readonly later: (work: () => void, ms: number) => () => void;
}

/** A slice of work: after it, messages from the page are heard. */
const sliceMs = 20;
/** About a millisecond of events; the clock is read after each. */
const sliceEvents = 8192;
/** Simulated time before an instant that is gone to: what moved in it is under way there, and who worked in it is seen to work. */
const lookBackMs = 1000;

/** Goes on for a slice; false when that was too short to come there. */
export const reaches = (live: Live, untilMs: number, nowMs: () => number): boolean => {
  const began = nowMs();
  let late = true;
  while (late && nowMs() - began < sliceMs) late = live.advance(untilMs, sliceEvents) === 'events';
  return !late;
};

export interface Stations {
  /** Shortly before the instant; what is shown begins anew here. */
  readonly near: () => void;
  readonly there: () => void;
}

/** Back or forward; the answer cancels what is left of the way. */
export const travel = (live: Live, timeMs: number, clock: Clock, { near, there }: Stations): (() => void) => {
  const nearMs = Math.max(0, timeMs - lookBackMs);
  live.jump(nearMs);
  let cancel = () => {};
  const goOn = (untilMs: number, arrive: () => void): void => {
    const come = reaches(live, untilMs, clock.nowMs);
    cancel = clock.later(come ? arrive : () => goOn(untilMs, arrive), 0);
  };
  goOn(nearMs, () => {
    live.overlook();
    near();
    goOn(timeMs, there);
  });
  return () => cancel();
};
