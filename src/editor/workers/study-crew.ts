/** Simulation workers that stay for many studies, one after the other: sweeps, comparisons and searches. */
import type { Design } from '../../core/model/design.ts';
import type { RunSettings } from '../../core/simulation/compile/program.ts';
import type { Comparison } from '../../core/simulation/study/compare.ts';
import type { Replication } from '../../core/simulation/study/replication.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { handOf } from './hand.ts';
import type { RunChoice, RunStudy } from './protocol.ts';
import { spread, type TellSpread } from './spread.ts';
import type { StudyTools } from './start-study.ts';

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
  const tell =
    (of: number): TellSpread =>
    (done, inWork) =>
      progress(
        inWork.reduce((sum, share) => sum + share, done),
        of,
      );
  const prepare = async (design: Design, choice: RunChoice): Promise<ReadyStudy> => {
    const [{ settings, unstable }] = await Promise.all([
      first.ask({ kind: 'prepare', design, choice }, 'prepared'),
      ...hands.slice(1).map((hand) => hand.ask({ kind: 'prepare', design, choice }, 'prepared')),
    ]);
    return {
      settings,
      unstable,
      replications: () => spread(hands, tell(settings.replications))(settings.replications),
    };
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
