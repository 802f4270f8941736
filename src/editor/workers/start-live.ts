/** Watches one replication from the page: its time, its speed, what is done to it; frames come back at most 30 times a second. */
import type { Design } from '../../core/model/design.ts';
import type { Fault } from '../../core/model/scenario.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { Names } from '../../core/simulation/compile/program.ts';
import type { LiveFrame, RunChoice, SimulationWorker } from './protocol.ts';

export interface LiveListener {
  /** At first, and again with other faults. */
  readonly opened: (names: Names, durationMs: number) => void;
  readonly frame: (frame: LiveFrame) => void;
  /** What was asked for cannot be run; one that is open stays as it is. */
  readonly refused: (problems: readonly Problem[]) => void;
  readonly failed: (message: string) => void;
}

export interface LiveControls {
  readonly play: () => void;
  readonly pause: () => void;
  /** Lets one event happen. */
  readonly step: () => void;
  /** Simulated seconds per second; `Infinity` for as fast as it goes. */
  readonly setSpeed: (speed: number) => void;
  /** To another instant, back or forward. */
  readonly jump: (timeMs: number) => void;
  /** The same run with these faults beside those of its scenario, at this instant. */
  readonly intervene: (faults: readonly Fault[], timeMs: number) => void;
  /** Ends the run and its worker on the spot. */
  readonly stop: () => void;
}

/** Opens a live run, paused at time 0. Only one frame is under way at a time, so a slow page is never flooded. */
export const startLive = (
  design: Design,
  choice: RunChoice,
  speed: number,
  listener: LiveListener,
  worker: SimulationWorker,
): LiveControls => {
  let isOpen = false;
  const stop = () => {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  };
  const fail = (message: string) => {
    stop();
    listener.failed(message);
  };
  worker.onmessage = ({ data }) => {
    if (data.kind === 'opened') {
      isOpen = true;
      listener.opened(data.names, data.durationMs);
    } else if (data.kind === 'frame') {
      listener.frame(data);
      worker.postMessage({ kind: 'seen' }, []);
    } else if (data.kind === 'refused') {
      if (!isOpen) stop();
      listener.refused(data.problems);
    } else if (data.kind === 'failed') fail(data.message);
  };
  worker.onerror = ({ message }) => fail(message);
  worker.postMessage({ kind: 'open', design, choice, speed }, []);
  return {
    play: () => worker.postMessage({ kind: 'play' }, []),
    pause: () => worker.postMessage({ kind: 'pause' }, []),
    step: () => worker.postMessage({ kind: 'step' }, []),
    setSpeed: (next) => worker.postMessage({ kind: 'speed', speed: next }, []),
    jump: (timeMs) => worker.postMessage({ kind: 'jump', timeMs }, []),
    intervene: (faults, timeMs) => worker.postMessage({ kind: 'intervene', faults, timeMs }, []),
    stop,
  };
};
