/** Watches one replication from the page: play, pause, single events, speed, stop; frames come back at most 30 times a second. */
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { Names } from '../../core/simulation/compile/program.ts';
import type { LiveFrame, RunChoice, SimulationWorker } from './protocol.ts';

export interface LiveListener {
  readonly opened: (names: Names, durationMs: number) => void;
  readonly frame: (frame: LiveFrame) => void;
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
    if (data.kind === 'opened') listener.opened(data.names, data.durationMs);
    else if (data.kind === 'frame') {
      listener.frame(data);
      worker.postMessage({ kind: 'seen' }, []);
    } else if (data.kind === 'refused') {
      stop();
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
    stop,
  };
};
