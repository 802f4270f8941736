/** The replications of a study in this thread or spread over worker threads; the result is the same either way. */
import { Worker } from 'node:worker_threads';
import type { Program } from '../core/simulation/compile/program.ts';
import { type Replication, runReplication } from '../core/simulation/study/replication.ts';
import type { Terminal } from './terminal.ts';

export interface Finished {
  readonly replications: readonly Replication[];
  /** From the first event of the first replication to the last of the last, threads already started. */
  readonly wallSeconds: number;
}

type Progress = (done: number) => void;

export const runReplications = (
  program: Program,
  workers: number,
  terminal: Terminal,
  progress: Progress,
): Promise<Finished> =>
  workers === 1
    ? inThisThread(program, terminal, progress)
    : inThreads(program, Math.min(workers, program.settings.replications), terminal, progress);

const inThisThread = async (program: Program, terminal: Terminal, progress: Progress): Promise<Finished> => {
  const replications: Replication[] = [];
  const start = terminal.nowMs();
  while (replications.length < program.settings.replications) {
    replications.push(runReplication(program, replications.length));
    progress(replications.length);
    // An interruption is heard here.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return { replications, wallSeconds: (terminal.nowMs() - start) / 1000 };
};

const inThreads = async (
  program: Program,
  count: number,
  terminal: Terminal,
  progress: Progress,
): Promise<Finished> => {
  const threads = await Promise.all(Array.from({ length: count }, () => started(program, terminal.workerFile)));
  try {
    const start = terminal.nowMs();
    const replications: Replication[] = [];
    let next = 0;
    const work = async (thread: Worker): Promise<void> => {
      while (next < program.settings.replications) {
        replications.push(await asked<Replication>(thread, next++));
        progress(replications.length);
      }
    };
    await Promise.all(threads.map(work));
    return { replications, wallSeconds: (terminal.nowMs() - start) / 1000 };
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
};

const started = async (program: Program, file: URL): Promise<Worker> => {
  const thread = new Worker(file);
  await asked(thread, program);
  return thread;
};

/** Sends a message and waits for the one answer to it. */
const asked = <Answer>(thread: Worker, message: Program | number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const done = () => {
      thread.off('message', answered);
      thread.off('error', failed);
    };
    const answered = (answer: Answer) => {
      done();
      resolve(answer);
    };
    const failed = (error: unknown) => {
      done();
      reject(error);
    };
    thread.on('message', answered);
    thread.on('error', failed);
    thread.postMessage(message);
  });
