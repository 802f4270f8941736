/**
 * The highest load that a design carries while it keeps its objectives: studies at rate factors that halve the range in question.
 * All have the same random numbers. An objective counts as kept where the unfavourable end of its interval keeps it, so that the
 * answer errs to the safe side, and more replications move it up.
 */
import type { SimulationResult } from './result.ts';

export interface CapacityStep {
  readonly rateFactor: number;
  readonly met: boolean;
  /** Objectives that were missed, subscriptions that were not stable, and ceilings below what is asked of them. */
  readonly because: readonly string[];
  /** Those of them that are missed only since too few messages tell. */
  readonly undecided: readonly string[];
}

export interface Capacity {
  /** The highest factor tried at which all is kept; 0 where there is none down to a thousandth. */
  readonly rateFactor: number;
  /** The lowest factor tried at which something is not; null where there is none up to a thousand. */
  readonly missedAt: number | null;
  /** In the order in which they were tried. */
  readonly steps: readonly CapacityStep[];
}

const outermost = 1024;

/** Ends when the two factors are closer than `tolerance`, as a share of the lower. `start` is where the search begins. */
export const searchCapacity = async (
  study: (rateFactor: number) => Promise<SimulationResult>,
  start: number,
  tolerance: number,
): Promise<Capacity> => {
  const steps: CapacityStep[] = [];
  const isMet = async (rateFactor: number): Promise<boolean> => {
    const result = await study(rateFactor);
    const because = whatFails(result);
    const undecided = because.filter((id) => result.objectives[id]?.undecided);
    steps.push({ rateFactor, met: because.length === 0, because, undecided });
    return because.length === 0;
  };
  let [met, missed] = (await isMet(start)) ? [start, start * 2] : [start / 2, start];
  if (missed > start) {
    while (await isMet(missed)) {
      if (missed >= start * outermost) return { rateFactor: missed, missedAt: null, steps };
      [met, missed] = [missed, missed * 2];
    }
  } else {
    while (!(await isMet(met))) {
      if (met <= start / outermost) return { rateFactor: 0, missedAt: met, steps };
      [met, missed] = [met / 2, met];
    }
  }
  while (missed - met > tolerance * met) {
    const middle = (met + missed) / 2;
    if (await isMet(middle)) met = middle;
    else missed = middle;
  }
  return { rateFactor: met, missedAt: missed, steps };
};

/** Short runs of what is overloaded can keep an objective that no longer one would: stability is asked for, too. */
export const whatFails = ({ ceilings = {}, objectives, subscriptions, warnings }: SimulationResult): string[] => [
  ...Object.entries(objectives).flatMap(([id, { met }]) => (met ? [] : [id])),
  ...new Set([
    ...Object.entries(subscriptions).flatMap(([id, { stable }]) => (stable ? [] : [id])),
    ...Object.keys(ceilings),
  ]),
  ...warnings.filter((warning) => warning !== 'warm-up-too-long'),
];
