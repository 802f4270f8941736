/**
 * The smallest numbers with which a design keeps its objectives: what limits is raised until all is kept, then everything is lowered as
 * far as it goes. All studies have the same random numbers. As in the search for the highest load, an objective counts as kept where the
 * unfavourable end of its interval keeps it. Other answers of other mixtures may be as small: of this one no number can be one less.
 */
import type { Design } from '../../model/design.ts';
import type { SimulationResult } from '../study/result.ts';
import { drawnSizes, type Knob, type Knobs, mostSizes, type Sizes } from './knobs.ts';
import { limitsAt, waitsOf } from './limits.ts';
import { type Limit, raised } from './raise.ts';
import type { Trial } from './trial.ts';

export interface SmallestStep {
  readonly sizes: Sizes;
  readonly met: boolean;
  readonly because: readonly string[];
  readonly simulated: boolean;
}

/**
 * `found`: with these numbers all is kept, and with none of them one less. `budget`: as many studies as allowed were run before that was
 * sure. `unreachable`: not even with all numbers as large as they may become.
 */
export type SmallestEnd = 'found' | 'budget' | 'unreachable';

export interface Smallest {
  readonly ended: SmallestEnd;
  /** Whether all is kept with `sizes`. */
  readonly met: boolean;
  readonly sizes: Sizes;
  /** What differs from the drawing. */
  readonly changes: readonly { readonly pointer: string; readonly from: number; readonly to: number }[];
  readonly result: SimulationResult | null;
  /** Why it cannot be reached. */
  readonly limits: readonly Limit[];
  readonly steps: readonly SmallestStep[];
}

export interface SmallestQuestion {
  /** As the run sees it: with what its scenario changes. */
  readonly design: Design;
  readonly knobs: Knobs;
  /** Where to begin: what the analysis holds for enough. */
  readonly start: Sizes;
  readonly mostStudies: number;
}

export type Study = (sizes: Sizes) => Promise<Trial>;

/** A search under way: the best so far is kept at every step, so that one that runs out of studies has it. */
interface Search extends SmallestQuestion {
  readonly attempt: Study;
  best: { readonly sizes: Sizes; readonly trial: Trial | null };
}

/** Thrown inside only: the search ends with what it has. */
class BudgetSpent extends Error {}

export const searchSmallest = async (question: SmallestQuestion, study: Study): Promise<Smallest> => {
  const steps: SmallestStep[] = [];
  const search: Search = {
    ...question,
    attempt: remembering(study, steps, question.mostStudies),
    best: { sizes: drawnSizes(question.knobs), trial: null },
  };
  const [ended, limits] = await course(search).catch((error): Course => {
    if (error instanceof BudgetSpent) return ['budget', []];
    throw error;
  });
  const { sizes, trial } = search.best;
  const changes = changesOf(question.knobs, sizes);
  return { ended, met: trial !== null, sizes, changes, result: trial?.result ?? null, limits, steps };
};

type Course = readonly [SmallestEnd, readonly Limit[]];

const course = async (search: Search): Promise<Course> => {
  if (!(await isKept(search, search.best.sizes))) {
    const limits = await raiseUntilMet(search);
    if (limits.length > 0) return ['unreachable', limits];
  }
  for (const knob of search.knobs.values()) await lower(search, knob);
  return ['found', []];
};

const isKept = async (search: Search, sizes: Sizes): Promise<boolean> => {
  const trial = await search.attempt(sizes);
  if (!isMet(trial)) return false;
  search.best = { sizes, trial };
  return true;
};

/** What stands against it; nothing where it was reached. */
const raiseUntilMet = async (search: Search): Promise<readonly Limit[]> => {
  const { attempt, design, knobs, start } = search;
  if (await isKept(search, start)) return [];
  const most = mostSizes(knobs);
  if (!(await isKept(search, most))) return limitsAt(design, knobs, most, await attempt(most));
  let sizes = start;
  while (!(await isKept(search, sizes))) sizes = stepUp(design, knobs, sizes, await attempt(sizes));
  return [];
};

/** By halving, for less of it is never faster. */
const lower = async (search: Search, { pointer, least }: Knob): Promise<void> => {
  const { sizes } = search.best;
  let [failing, enough] = [least - 1, sizes[pointer]!];
  while (enough - failing > 1) {
    const middle = Math.floor((failing + enough) / 2);
    if (await isKept(search, { ...sizes, [pointer]: middle })) enough = middle;
    else failing = middle;
  }
};

const isMet = ({ because }: Trial): boolean => because.length === 0;

const remembering = (study: Study, steps: SmallestStep[], mostStudies: number): Study => {
  const known = new Map<string, Trial>();
  let studies = 0;
  return async (sizes) => {
    const key = JSON.stringify(Object.entries(sizes));
    const before = known.get(key);
    if (before !== undefined) return before;
    if (studies >= mostStudies) throw new BudgetSpent();
    const trial = await study(sizes);
    if (trial.result !== null) studies++;
    known.set(key, trial);
    steps.push({ sizes, met: isMet(trial), because: trial.because, simulated: trial.result !== null });
    return trial;
  };
};

const changesOf = (knobs: Knobs, sizes: Sizes): Smallest['changes'] =>
  [...knobs.values()].flatMap(({ pointer, from }) =>
    sizes[pointer] === from ? [] : [{ pointer, from, to: sizes[pointer]! }],
  );

/** Everything that is unstable grows; of a missed objective where most is waited for. */
const stepUp = (design: Design, knobs: Knobs, sizes: Sizes, trial: Trial): Sizes => {
  let next = sizes;
  for (const id of trial.because) {
    const works = design.links?.[id] === undefined ? waitsOf(design, id, trial).map(([work]) => work) : [id];
    for (const work of works) {
      const grown = raised(design, knobs, next, work);
      if (!grown.ok) continue;
      next = grown.value;
      break;
    }
  }
  if (next !== sizes) return next;
  // All that is on the way is as large as it may be: what else there is has a say after all.
  return Object.fromEntries(
    [...knobs.values()].map(({ pointer, most }) => [pointer, Math.min(most, sizes[pointer]! * 2)]),
  );
};
