/** The page's one live run at a time. Its state changes rarely and is a store; its frames come fast and go past the store. */
import { createStore } from 'zustand/vanilla';
import type { Design } from '../../core/model/design.ts';
import type { Fault } from '../../core/model/scenario.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { Names } from '../../core/simulation/compile/program.ts';
import { openSimulationWorker } from './open-simulation-worker.ts';
import type { LiveFrame, RunChoice } from './protocol.ts';
import { type LiveControls, startLive } from './start-live.ts';

export interface LiveState {
  readonly status: 'closed' | 'opening' | 'paused' | 'playing' | 'over';
  /** Simulated seconds per second. */
  readonly speed: number;
  readonly design: Design | null;
  readonly choice: RunChoice | null;
  /** What was done to it while it went on. */
  readonly faults: readonly Fault[];
  readonly names: Names | null;
  readonly durationMs: number;
  readonly problems: readonly Problem[];
  readonly failure: string | null;
}

const closed = {
  status: 'closed',
  design: null,
  choice: null,
  faults: [],
  names: null,
  durationMs: 0,
  problems: [],
  failure: null,
} as const;

export const liveDesk = createStore<LiveState>(() => ({ ...closed, speed: 1 }));

type FrameListener = (frame: LiveFrame, names: Names) => void;
const listeners = new Set<FrameListener>();
let controls: LiveControls | null = null;
let latest: LiveFrame | null = null;
let faultsBefore: readonly Fault[] = [];

/** Hears every frame of live runs, up to 30 a second: for canvases and refs, never for component state. The answer ends it. */
export const onFrame = (listener: FrameListener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The last frame of the open run; null without one. */
export const latestFrame = (): LiveFrame | null => latest;

const heard = (live: LiveFrame): void => {
  latest = live;
  const { names, status } = liveDesk.getState();
  const next = live.over ? 'over' : live.playing ? 'playing' : 'paused';
  // A frame that was under way when somebody pressed play or pause does not turn it back.
  if (next === 'over' || status === 'opening') liveDesk.setState({ status: next === 'playing' ? 'paused' : next });
  if (names) for (const listener of listeners) listener(live, names);
};

/** Of what was done to an open run nothing is kept that cannot be run. */
const refused = (problems: readonly Problem[]): void => {
  const { names } = liveDesk.getState();
  liveDesk.setState(names ? { problems, faults: faultsBefore } : { ...closed, problems });
};

/** Opens a live run of the design, paused at time 0, in place of the one before. */
export const openLive = (design: Design, choice: RunChoice): void => {
  stopLive();
  liveDesk.setState({ ...closed, status: 'opening', design, choice });
  controls = startLive(
    design,
    choice,
    liveDesk.getState().speed,
    {
      opened: (names, durationMs) => liveDesk.setState({ names, durationMs }),
      frame: heard,
      refused,
      failed: (failure) => liveDesk.setState({ ...closed, failure }),
    },
    openSimulationWorker(),
  );
};

/** Plays the open run, or opens one of the design and plays it. */
export const playLive = (design: Design, choice: RunChoice): void => {
  const { status } = liveDesk.getState();
  if (status === 'closed' || status === 'over') openLive(design, choice);
  controls?.play();
  liveDesk.setState({ status: 'playing' });
};

export const pauseLive = (): void => {
  controls?.pause();
  liveDesk.setState({ status: 'paused' });
};

/** Lets one event happen; opens a run first when there is none. */
export const stepLive = (design: Design, choice: RunChoice): void => {
  const { status } = liveDesk.getState();
  if (status === 'closed' || status === 'over') openLive(design, choice);
  controls?.step();
  liveDesk.setState({ status: 'paused' });
};

export const setLiveSpeed = (speed: number): void => {
  controls?.setSpeed(speed);
  liveDesk.setState({ speed });
};

/** To another instant, back or forward; it plays on from there if it played. */
export const jumpLive = (timeMs: number): void => {
  controls?.jump(timeMs);
  if (liveDesk.getState().status === 'over') liveDesk.setState({ status: 'paused' });
};

/** The same run with other faults: up to the first of them that changes it is as it was. It stands at this instant. */
export const interveneLive = (faults: readonly Fault[], timeMs: number): void => {
  faultsBefore = liveDesk.getState().faults;
  controls?.intervene(faults, timeMs);
  liveDesk.setState({ faults, problems: [] });
};

/** Ends the run; the worker is gone when this returns. */
export const stopLive = (): void => {
  controls?.stop();
  controls = null;
  latest = null;
  liveDesk.setState(closed);
};
