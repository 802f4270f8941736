/** The page's one what-if question at a time: the baseline, what runs and how far it is, and the last answer to each question. */
import { createStore } from 'zustand/vanilla';
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { SizingChoice } from '../../core/simulation/sizing/knobs.ts';
import type { Comparison } from '../../core/simulation/study/compare.ts';
import type { Axis } from '../../core/simulation/study/sweep.ts';
import { estimateOf } from './estimate-in-worker.ts';
import { CannotRun } from './hand.ts';
import { openSimulationWorker, studyWorkers } from './open-simulation-worker.ts';
import type { RunChoice } from './protocol.ts';
import { openCrew, type StudyCrew } from './study-crew.ts';
import { type Baseline, compareWith, type Search, type SweptPoint, searchBy, sweep } from './what-if-jobs.ts';

export type WhatIfQuestion = 'search' | 'compare' | 'sweep';

/** What was asked of which design. */
interface Answered {
  readonly design: Design;
  readonly choice: RunChoice;
}

export interface WhatIfProgress {
  readonly question: WhatIfQuestion;
  /** Studies that are done, and all of them where that is known. */
  readonly studies: number;
  readonly ofStudies: number | null;
  /** Replications of the study at hand. */
  readonly done: number;
  readonly of: number;
}

export interface WhatIfState {
  readonly running: WhatIfProgress | null;
  /** Why the last question could not be answered. */
  readonly problems: readonly Problem[];
  readonly failure: string | null;
  readonly baseline: Baseline | null;
  readonly compared: (Answered & { readonly comparison: Comparison; readonly baseline: Baseline }) | null;
  readonly swept: (Answered & { readonly axes: readonly Axis[]; readonly points: readonly SweptPoint[] }) | null;
  readonly found: (Answered & { readonly search: Search }) | null;
}

const nothing: WhatIfState = {
  running: null,
  problems: [],
  failure: null,
  baseline: null,
  compared: null,
  swept: null,
  found: null,
};

export const whatIfDesk = createStore<WhatIfState>(() => nothing);

let stop = () => {};

type Answers = Partial<Pick<WhatIfState, 'compared' | 'found' | 'swept'>>;
type TellStudies = (studies: number, ofStudies: number | null) => void;

/** Asks with a crew of its own; a question that is still open is given up. */
const ask = (
  question: WhatIfQuestion,
  work: (crew: StudyCrew, tell: TellStudies, given: AbortSignal) => Promise<Answers>,
): void => {
  stop();
  let running: WhatIfProgress = { question, studies: 0, ofStudies: null, done: 0, of: 0 };
  const tell = (news: Partial<WhatIfProgress>) => {
    running = { ...running, ...news };
    whatIfDesk.setState({ running });
  };
  const tools = { openWorker: openSimulationWorker, workers: studyWorkers(navigator.hardwareConcurrency) };
  const crew = openCrew(tools, (done, of) => tell({ done, of }));
  const given = new AbortController();
  stop = () => {
    given.abort();
    crew.end();
  };
  whatIfDesk.setState({ running, problems: [], failure: null });
  const settle = (news: Partial<WhatIfState>): void => {
    if (given.signal.aborted) return;
    crew.end();
    whatIfDesk.setState({ ...news, running: null });
  };
  work(crew, (studies, ofStudies) => tell({ studies, ofStudies, done: 0, of: 0 }), given.signal).then(settle, (error) =>
    settle(error instanceof CannotRun ? { problems: error.problems } : { failure: (error as Error).message }),
  );
};

export const askForSmallest = (design: Design, choice: RunChoice, sizing: SizingChoice): void =>
  ask('search', async (crew, tell, given) => {
    const estimate = (seen: Parameters<typeof estimateOf>[0]) => estimateOf(seen, given);
    const search = await searchBy(crew, design, choice, sizing, estimate, (studies) => tell(studies, null));
    return { found: { design, choice, search } };
  });

export const askForSweep = (design: Design, choice: RunChoice, axes: readonly Axis[]): void =>
  ask('sweep', async (crew, tell) => ({
    swept: { design, choice, axes, points: await sweep(crew, design, choice, axes, tell) },
  }));

/** With the baseline that is kept. */
export const askForComparison = (baseline: Baseline, design: Design, choice: RunChoice): void =>
  ask('compare', async (crew) => ({
    compared: { design, choice, baseline, comparison: await compareWith(crew, baseline, design, choice) },
  }));

export const keepBaseline = (baseline: Baseline | null): void => whatIfDesk.setState({ baseline, compared: null });

export const stopAsking = (): void => {
  stop();
  whatIfDesk.setState({ running: null });
};

/** No questions and no answers, as of another design. */
export const forgetWhatIf = (): void => {
  stop();
  whatIfDesk.setState(nothing);
};
