/** The page's one recording of messages at a time: how far it is, and the last one with the design that it was of. */
import { createStore } from 'zustand/vanilla';
import type { Result } from '../../core/lib/result.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { type Answer, askOnce } from './ask-once.ts';
import type { WorkerPort } from './protocol.ts';
import type { Recorded, RecordingQuestion } from './record-messages.ts';

export interface RecordedRun extends RecordingQuestion, Recorded {
  /** When it was asked for, in ms since 1970: the simulated time 0 of what is exported. */
  readonly askedUnixMs: number;
}

export interface RecordingState {
  /** The share that is done; null while nothing is recorded. */
  readonly running: number | null;
  readonly recorded: RecordedRun | null;
  /** Why the last one could not begin. */
  readonly problems: readonly Problem[];
  /** What broke down, in the machine's own words. */
  readonly failure: string | null;
}

const nothing: RecordingState = { running: null, recorded: null, problems: [], failure: null };

export const recordingDesk = createStore<RecordingState>(() => nothing);

type RecordingWorker = WorkerPort<RecordingQuestion, Answer<Result<Recorded, readonly Problem[]>>>;

let asking: AbortController | undefined;

/** One that still runs is given up. The last recording stays until the new one is there. */
export const startRecording = (question: RecordingQuestion): void => {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const askedUnixMs = Date.now();
  const tell = (change: Partial<RecordingState>) => {
    if (asking === mine) recordingDesk.setState(change);
  };
  tell({ running: 0, problems: [], failure: null });
  const worker = new Worker(new URL('./record.worker.ts', import.meta.url), { type: 'module', name: 'recording' });
  askOnce(worker as RecordingWorker, question, mine.signal, (running) => tell({ running })).then(
    (answer) =>
      tell({
        running: null,
        ...(answer.ok ? { recorded: { ...question, ...answer.value, askedUnixMs } } : { problems: answer.reason }),
      }),
    ({ message }: Error) => tell({ running: null, failure: message }),
  );
};

/** Nothing more is heard of it. */
export const cancelRecording = (): void => {
  const given = asking;
  asking = undefined;
  given?.abort();
  recordingDesk.setState({ running: null });
};

/** No recording at all, as of another design. */
export const forgetRecording = (): void => {
  cancelRecording();
  recordingDesk.setState(nothing);
};
