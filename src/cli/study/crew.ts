/** Who runs the replications of a study: this thread, or several worker threads. The replications are the same either way. */
import type { Program } from '../../core/simulation/compile/program.ts';
import type { Course } from '../../core/simulation/study/remaining.ts';
import { type Replication, replicationSteps } from '../../core/simulation/study/replication.ts';
import type { Terminal } from '../terminal.ts';
import { openThread } from '../workers.ts';
import type { Hand } from './hand.ts';

export interface Crew {
  /** Runs these replications, too. All that were ever run, by their numbers; some are missing where the time was used up. */
  readonly run: (indices: readonly number[]) => Promise<readonly Replication[]>;
  /** Since the first replication began, threads started and design compiled. */
  readonly seconds: () => number;
  readonly close: () => Promise<void>;
}

/** Without their number in all: of some studies nobody knows it. */
export type Progress = Omit<Course, 'of'>;

export interface Work {
  readonly workers: number;
  readonly terminal: Terminal;
  readonly budgetSeconds?: number | undefined;
  readonly progress: (progress: Progress) => void;
}

/** An interval needs two values: so many are run, however short the time. */
const least = 2;

export const openCrew = async (
  program: Program,
  { workers, terminal, budgetSeconds, progress }: Work,
): Promise<Crew> => {
  const done: Replication[] = [];
  let start = Infinity;
  const seconds = () => Math.max(0, (terminal.nowMs() - start) / 1000);
  const isOver = () => budgetSeconds !== undefined && seconds() > budgetSeconds && complete(done).length >= least;
  const hands = await Promise.all(
    Array.from({ length: workers }, () =>
      workers === 1 ? thisThread(program, isOver) : openThread(program, terminal.workerFile, isOver),
    ),
  );
  const run = async (indices: readonly number[]) => {
    start = Math.min(start, terminal.nowMs());
    const left = indices.values();
    const shares = new Map<Hand, number>();
    const tell = () => progress({ done: done.length, inWork: [...shares.values()], seconds: seconds(), workers });
    const work = async (hand: Hand): Promise<void> => {
      // The hands share what is left.
      for (const index of left) {
        if (isOver()) return;
        const replication = await hand.replicate(index, (share) => {
          shares.set(hand, share);
          tell();
        });
        shares.delete(hand);
        if (replication === null) return;
        done.push(replication);
        tell();
      }
    };
    await Promise.all(hands.map(work));
    return done.sort((a, b) => a.index - b.index);
  };
  return { run, seconds, close: async () => void (await Promise.all(hands.map((hand) => hand.close()))) };
};

/** The replications from 0 to the first that is missing: those that any number of threads would have run. */
export const complete = (done: readonly Replication[]): Replication[] => {
  const sorted = [...done].sort((a, b) => a.index - b.index);
  const missing = sorted.findIndex(({ index }, at) => index !== at);
  return missing < 0 ? sorted : sorted.slice(0, missing);
};

const thisThread = (program: Program, isOver: () => boolean): Hand => ({
  replicate: async (index, tell) => {
    const steps = replicationSteps(program, index);
    for (let step = steps.next(); ; step = steps.next()) {
      // An interruption is heard here.
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (step.done) return step.value;
      if (isOver()) return null;
      tell(step.value.share);
    }
  },
  close: async () => {},
});
