/** The page's one study at a time: what runs, how far it is, and the last result with the design that it was of. */
import { createStore } from 'zustand/vanilla';
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import type { StudyDetail } from '../../core/simulation/study/study-detail.ts';
import { openSimulationWorker, studyWorkers } from './open-simulation-worker.ts';
import type { RunChoice } from './protocol.ts';
import type { StudyProgress } from './study-course.ts';

/** Kept over a reload: `studyForm` in storage/kept-studies.ts has to grow when something of it changes its shape. */
export interface FinishedStudy {
  readonly design: Design;
  /** SHA-256 of what was read of the design. */
  readonly hash: string;
  readonly choice: RunChoice;
  readonly result: SimulationResult;
  readonly detail: StudyDetail;
}

export interface StudyState {
  readonly running: StudyProgress | null;
  readonly finished: FinishedStudy | null;
  /** Why the last study could not begin. */
  readonly problems: readonly Problem[];
  /** What broke down, in the machine's own words. */
  readonly failure: string | null;
}

const nothing: StudyState = { running: null, finished: null, problems: [], failure: null };

export const studyDesk = createStore<StudyState>(() => nothing);

let cancel = () => {};

/** Runs a study of the design; one that still runs is cancelled. The last result stays until the new one is there. */
export const runStudy = (design: Design, choice: RunChoice): void => {
  cancel();
  studyDesk.setState({
    running: { done: 0, of: 0, begun: 0, left: null, precision: null },
    problems: [],
    failure: null,
  });
  cancel = started(design, choice);
};

/** What runs studies is loaded with the first of them. The answer cancels, also before it has come. */
const started = (design: Design, choice: RunChoice): (() => void) => {
  let stop = () => {};
  let over = false;
  const failed = (failure: string) => studyDesk.setState({ running: null, failure });
  import('./start-study.ts').then(
    ({ startStudy }) => {
      if (over) return;
      stop = startStudy(
        design,
        choice,
        {
          progress: (running) => studyDesk.setState({ running }),
          finished: (result, detail, hash) =>
            studyDesk.setState({ running: null, finished: { design, hash, choice, result, detail } }),
          refused: (problems) => studyDesk.setState({ running: null, problems }),
          failed,
        },
        {
          openWorker: openSimulationWorker,
          workers: studyWorkers(navigator.hardwareConcurrency),
          nowMs: () => performance.now(),
        },
      );
    },
    (error: Error) => {
      if (!over) failed(error.message);
    },
  );
  return () => {
    over = true;
    stop();
  };
};

export const cancelStudy = (): void => {
  cancel();
  studyDesk.setState({ running: null });
};

/** Shows a study of an earlier visit, where nothing has been run since. */
export const showStudy = (study: FinishedStudy): void =>
  studyDesk.setState(({ running, finished }) => (running || finished ? {} : { finished: study }));

/** No study at all, as of another design. */
export const forgetStudy = (): void => {
  cancel();
  studyDesk.setState(nothing);
};
