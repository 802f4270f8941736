/** Runs a study from the page: replications spread over workers, merged in the order of their numbers by one of them. */
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { widestOf } from '../../core/simulation/study/precision.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import type { StudyDetail } from '../../core/simulation/study/study-detail.ts';
import { type Seen, untilPrecise } from '../../core/simulation/study/until-precise.ts';
import { type Answer, CannotRun, type Hand, handOf } from './hand.ts';
import type { RunChoice, SimulationWorker } from './protocol.ts';
import { spread } from './spread.ts';
import { goalOf, progressOf, type StudyProgress } from './study-course.ts';

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

type Tell = (progress: StudyProgress) => void;

/** Starts at once. The answer cancels: the workers end on the spot and nothing more is heard of them. */
export const startStudy = (design: Design, choice: RunChoice, listener: StudyListener, tools: StudyTools) => {
  const first = handOf(tools.openWorker());
  const hands = [first, ...Array.from({ length: tools.workers - 1 }, () => handOf(tools.openWorker()))];
  let over = false;
  const end = () => {
    over = true;
    for (const hand of hands) hand.end();
  };
  const tell: Tell = (progress) => {
    if (!over) listener.progress(progress);
  };
  studied(first, hands, { design, choice, nowMs: tools.nowMs }, tell).then(
    ({ result, detail, hash }) => {
      end();
      listener.finished(result, detail, hash);
    },
    (error: Error) => {
      end();
      if (error instanceof CannotRun) listener.refused(error.problems);
      else listener.failed(error.message);
    },
  );
  return end;
};

interface Wanted {
  readonly design: Design;
  readonly choice: RunChoice;
  readonly nowMs: () => number;
}

const studied = async (
  first: Hand,
  hands: readonly Hand[],
  { design, choice, nowMs }: Wanted,
  tell: Tell,
): Promise<Answer<'merged'>> => {
  const [prepared] = await Promise.all(hands.map((hand) => hand.ask({ kind: 'prepare', design, choice }, 'prepared')));
  const began = nowMs();
  const seconds = () => (nowMs() - began) / 1000;
  const goal = goalOf(choice);
  let seen: Seen | null = null;
  const fixed = prepared?.settings.replications ?? 0;
  const runUpTo = spread(
    hands,
    (done, inWork) => tell(progressOf({ goal, seen, fixed, done, inWork, seconds: seconds(), workers: hands.length })),
    (begun) => begun >= leastReplications && seconds() >= (goal?.budgetSeconds ?? Infinity),
  );
  const { replications, precision } =
    goal === null
      ? { replications: await runUpTo(fixed), precision: null }
      : await untilPrecise(goal, runUpTo, async (all) => {
          // A look needs no series, which are most of what there is to send.
          const light = all.map((replication) => ({ ...replication, series: null }));
          const widest = widestOf((await first.ask({ kind: 'report', replications: light }, 'reported')).result);
          seen = { count: all.length, widest };
          return widest;
        });
  return first.give({ kind: 'merge', replications, precision, wallSeconds: seconds() }, 'merged');
};

/** Fewer have no interval. */
const leastReplications = 2;
