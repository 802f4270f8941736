/** Simulation workers that stay for many studies, one after the other: sweeps, comparisons and searches. */
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { RunSettings } from '../../core/simulation/compile/program.ts';
import type { Comparison } from '../../core/simulation/study/compare.ts';
import type { Replication } from '../../core/simulation/study/replication.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import type { FromSimulation, RunChoice, RunStudy, SimulationWorker, ToSimulation } from './protocol.ts';
import type { StudyTools } from './start-study.ts';

/** The design cannot be simulated as chosen. */
export class CannotRun extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('This cannot be simulated.');
    this.problems = problems;
  }
}

export interface ReadyStudy {
  readonly settings: RunSettings;
  readonly unstable: readonly string[];
  readonly replications: () => Promise<readonly Replication[]>;
}

export interface StudyCrew {
  /** Compiles a design in every worker; the next one takes its place. Rejects with `CannotRun`. */
  readonly prepare: (design: Design, choice: RunChoice) => Promise<ReadyStudy>;
  /** Of the study that was prepared last. */
  readonly report: (replications: readonly Replication[]) => Promise<SimulationResult>;
  readonly compare: (before: RunStudy, after: RunStudy) => Promise<Comparison>;
  /** The workers end on the spot; what was asked of them is never answered. */
  readonly end: () => void;
}

/** `progress` hears how much of the study at hand is done, in replications. */
export const openCrew = (
  { openWorker, workers }: Pick<StudyTools, 'openWorker' | 'workers'>,
  progress: (done: number, of: number) => void,
): StudyCrew => {
  const first = handOf(openWorker());
  const hands = [first, ...Array.from({ length: workers - 1 }, () => handOf(openWorker()))];
  const prepare = async (design: Design, choice: RunChoice): Promise<ReadyStudy> => {
    const [{ settings, unstable }] = await Promise.all([
      first.ask({ kind: 'prepare', design, choice }, 'prepared'),
      ...hands.slice(1).map((hand) => hand.ask({ kind: 'prepare', design, choice }, 'prepared')),
    ]);
    return { settings, unstable, replications: () => replicate(hands, settings.replications, progress) };
  };
  return {
    prepare,
    report: async (replications) => (await first.ask({ kind: 'report', replications }, 'reported')).result,
    compare: async (before, after) => (await first.ask({ kind: 'compare', before, after }, 'compared')).comparison,
    end: () => {
      for (const hand of hands) hand.end();
    },
  };
};

/** In the order of their numbers, whoever ran them. */
const replicate = async (
  hands: readonly Hand[],
  wanted: number,
  progress: (done: number, of: number) => void,
): Promise<readonly Replication[]> => {
  const done: Replication[] = [];
  const shares = new Map<Hand, number>();
  const tell = () =>
    progress(
      [...shares.values()].reduce((sum, share) => sum + share, done.length),
      wanted,
    );
  const left = Array.from({ length: wanted }, (_, index) => index).values();
  const work = async (hand: Hand): Promise<void> => {
    // The hands share what is left.
    for (const index of left) {
      const hear = (share: number) => {
        shares.set(hand, share);
        tell();
      };
      const { replication } = await hand.ask({ kind: 'replicate', index }, 'replicated', hear);
      shares.delete(hand);
      done.push(replication);
      tell();
    }
  };
  await Promise.all(hands.map(work));
  return done.sort((one, other) => one.index - other.index);
};

type Answer<Kind extends FromSimulation['kind']> = Extract<FromSimulation, { readonly kind: Kind }>;

interface Hand {
  /** One question at a time. */
  readonly ask: <Kind extends FromSimulation['kind']>(
    question: ToSimulation,
    answer: Kind,
    share?: (share: number) => void,
  ) => Promise<Answer<Kind>>;
  readonly end: () => void;
}

const handOf = (worker: SimulationWorker): Hand => ({
  ask: (question, kind, share) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        if (data.kind === kind) resolve(data as Answer<typeof kind>);
        else if (data.kind === 'reached') share?.(data.share);
        else if (data.kind === 'refused') reject(new CannotRun(data.problems));
        else if (data.kind === 'failed') reject(new Error(data.message));
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      // Copied: a study is compared, or reported on, while its replications are kept.
      worker.postMessage(question, []);
    }),
  end: () => {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  },
});
