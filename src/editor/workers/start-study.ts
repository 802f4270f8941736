/** Runs a study from the page: replications spread over workers, merged in the order of their numbers by one of them. */
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { remainingSeconds } from '../../core/simulation/study/remaining.ts';
import type { Replication } from '../../core/simulation/study/replication.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import type { StudyDetail } from '../../core/simulation/study/study-detail.ts';
import {
  buffersOf,
  type FromSimulation,
  type RunChoice,
  type SimulationWorker,
  type ToSimulation,
} from './protocol.ts';

/** How far a study is. */
export interface StudyProgress {
  readonly done: number;
  readonly of: number;
  /** What is done of the replications in work, in replications. */
  readonly begun: number;
  /** Seconds that the rest will take; null before anybody knows. */
  readonly left: number | null;
}

export interface StudyListener {
  readonly progress: (progress: StudyProgress) => void;
  readonly finished: (result: SimulationResult, detail: StudyDetail, hash: string) => void;
  /** The design cannot be simulated as chosen. */
  readonly refused: (problems: readonly Problem[]) => void;
  /** A worker broke down. */
  readonly failed: (message: string) => void;
}

export interface StudyTools {
  readonly openWorker: () => SimulationWorker;
  readonly workers: number;
  readonly nowMs: () => number;
}

/** Starts at once. The answer cancels: the workers end on the spot and nothing more is heard of them. */
export const startStudy = (design: Design, choice: RunChoice, listener: StudyListener, tools: StudyTools) => {
  const workers = Array.from({ length: tools.workers }, tools.openWorker);
  const end = () => {
    for (const worker of workers) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
  };
  const fail = (message: string) => {
    end();
    listener.failed(message);
  };
  const done: Replication[] = [];
  let next = 0;
  let wanted = 0;
  let began = 0;
  const shares = new Map<SimulationWorker, number>();
  const seconds = () => (tools.nowMs() - began) / 1000;
  const tellProgress = () => {
    const inWork = [...shares.values()];
    const course = { of: wanted, done: done.length, inWork, seconds: seconds(), workers: workers.length };
    const begun = inWork.reduce((sum, share) => sum + share, 0);
    listener.progress({ done: done.length, of: wanted, begun, left: remainingSeconds(course) });
  };
  const tell = (worker: SimulationWorker, message: ToSimulation) => worker.postMessage(message, buffersOf(message));
  const giveWork = (worker: SimulationWorker) => {
    if (next < wanted) tell(worker, { kind: 'replicate', index: next++ });
  };
  const hear = (worker: SimulationWorker, message: FromSimulation): void => {
    if (message.kind === 'prepared') {
      if (wanted === 0) began = tools.nowMs();
      wanted = message.settings.replications;
      giveWork(worker);
    } else if (message.kind === 'reached') {
      shares.set(worker, message.share);
      tellProgress();
    } else if (message.kind === 'replicated') {
      shares.delete(worker);
      done.push(message.replication);
      tellProgress();
      if (done.length < wanted) giveWork(worker);
      else tell(worker, { kind: 'merge', replications: done, wallSeconds: seconds() });
    } else if (message.kind === 'merged') {
      end();
      listener.finished(message.result, message.detail, message.hash);
    } else if (message.kind === 'refused') {
      end();
      listener.refused(message.problems);
    } else if (message.kind === 'failed') fail(message.message);
  };
  for (const worker of workers) {
    worker.onmessage = ({ data }) => hear(worker, data);
    worker.onerror = ({ message }) => fail(message);
    worker.postMessage({ kind: 'prepare', design, choice }, []);
  }
  return end;
};
