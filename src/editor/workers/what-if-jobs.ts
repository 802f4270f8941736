/** The questions of the what-if view, each answered by studies of one crew: a comparison, a sweep, a search. */
import type { Design } from '../../core/model/design.ts';
import type { Sizes, SizingChoice } from '../../core/simulation/sizing/knobs.ts';
import { type Seen, seenBy, smallestQuestion } from '../../core/simulation/sizing/question.ts';
import { type Smallest, searchSmallest } from '../../core/simulation/sizing/smallest.ts';
import { type Trial, trialOf } from '../../core/simulation/sizing/trial.ts';
import type { Comparison } from '../../core/simulation/study/compare.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { type Axis, sweepRequests } from '../../core/simulation/study/sweep.ts';
import type { AnalysisEstimate } from './estimate.ts';
import { CannotRun } from './hand.ts';
import type { RunChoice, RunStudy } from './protocol.ts';
import type { StudyCrew } from './study-crew.ts';

/** A run that others are compared with. */
export interface Baseline {
  readonly name: string;
  readonly design: Design;
  readonly choice: RunChoice;
}

/** Of baselines that were run already, by their choices: another name makes no other run. */
const runs = new WeakMap<RunChoice, RunStudy>();

/** Runs the design as the baseline was run: as long, as often, with the same seed. */
export const compareWith = async (
  crew: StudyCrew,
  baseline: Baseline,
  design: Design,
  choice: RunChoice,
): Promise<Comparison> => {
  const before = runs.get(baseline.choice) ?? (await runOf(crew, baseline.design, baseline.choice));
  runs.set(baseline.choice, before);
  const { seed, replications, durationSeconds, warmupSeconds } = before.choice;
  const after = await runOf(crew, design, {
    ...choice,
    ...{ seed, replications, durationSeconds, warmupSeconds },
  } as RunChoice);
  return await crew.compare(before, after);
};

/** Its choice holds every setting, whatever becomes of the scenario that it came from. */
const runOf = async (crew: StudyCrew, design: Design, choice: RunChoice): Promise<RunStudy> => {
  const ready = await crew.prepare(design, choice);
  return { design, choice: { ...choice, ...ready.settings }, replications: await ready.replications() };
};

const resultOf = async (crew: StudyCrew, design: Design, choice: RunChoice): Promise<SimulationResult> => {
  const ready = await crew.prepare(design, choice);
  return await crew.report(await ready.replications());
};

export interface SweptPoint {
  readonly values: readonly number[];
  readonly result: SimulationResult;
}

/** `tell` hears of each point that is done. */
export const sweep = async (
  crew: StudyCrew,
  design: Design,
  choice: RunChoice,
  axes: readonly Axis[],
  tell: (done: number, of: number) => void,
): Promise<readonly SweptPoint[]> => {
  const points = sweepRequests(choice, axes);
  const swept: SweptPoint[] = [];
  for (const { values, request } of points) {
    swept.push({ values: values.map(Number), result: await resultOf(crew, design, request) });
    tell(swept.length, points.length);
  }
  return swept;
};

export interface Search {
  readonly smallest: Smallest;
  /** As drawn, at the same load. */
  readonly before: SimulationResult;
  readonly mostPressed: AnalysisEstimate['mostPressed'];
}

const mostStudies = 60;

/** `estimate` begins the search by the analysis; `tell` hears how many studies were run. */
export const searchBy = async (
  crew: StudyCrew,
  design: Design,
  choice: RunChoice,
  sizing: SizingChoice,
  estimate: (seen: Seen) => Promise<AnalysisEstimate>,
  tell: (studies: number) => void,
): Promise<Search> => {
  const seen = seenBy(design, choice);
  if (!seen.ok) throw new CannotRun(seen.reason);
  const before = await resultOf(crew, design, choice);
  let studies = 1;
  tell(studies);
  const { wanted, mostPressed } = await estimate(seen.value);
  const question = smallestQuestion(seen.value, sizing, wanted, mostStudies);
  const study = async (sizes: Sizes): Promise<Trial> => {
    if ([...question.knobs.values()].every(({ pointer, from }) => sizes[pointer] === from)) return trialOf(before);
    const ready = await crew.prepare(design, { ...choice, overrides: { ...choice.overrides, ...sizes } });
    if (ready.unstable.length > 0) return { because: ready.unstable, result: null };
    const result = await crew.report(await ready.replications());
    tell(++studies);
    return trialOf(result);
  };
  return { smallest: await searchSmallest(question, study), before, mostPressed };
};
