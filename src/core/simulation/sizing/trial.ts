/** A design with some of its numbers changed, tried: whether it keeps what it promises. */
import type { Program } from '../compile/program.ts';
import { whatFails } from '../study/capacity.ts';
import type { SimulationResult } from '../study/result.ts';

/** What came of one choice of numbers; without a result where the traffic equations said beforehand what is unstable. */
export interface Trial {
  /** Objectives that were missed, subscriptions that were not stable, and ceilings below what is asked of them. */
  readonly because: readonly string[];
  readonly result: SimulationResult | null;
}

/** What is unstable by the traffic equations fails whatever a run would show, and need not be run. */
export const unstableIn = ({ names }: Program): string[] => [
  ...new Set([
    ...names.subscriptions.flatMap(({ id, stable }) => (stable ? [] : [id])),
    ...Object.keys(names.ceilings ?? {}),
  ]),
];

export const trialOf = (result: SimulationResult): Trial => ({ because: whatFails(result), result });
