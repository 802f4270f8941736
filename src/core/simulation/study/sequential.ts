/** A study until it is precise where the program is at hand, and what it reports. */
import type { Program } from '../compile/program.ts';
import { widestOf } from './precision.ts';
import { report } from './report.ts';
import type { SimulationResult } from './result.ts';
import { type PreciseStudy, type PrecisionGoal, type RunUpTo, untilPrecise } from './until-precise.ts';

export const runUntilPrecise = (program: Program, goal: PrecisionGoal, runUpTo: RunUpTo): Promise<PreciseStudy> =>
  untilPrecise(goal, runUpTo, async (replications) => widestOf(report(program, replications, 0)));

/** The result of such a study. Its digest is that of a study with as many replications. */
export const preciseReport = (
  program: Program,
  { replications, precision }: PreciseStudy,
  wallSeconds: number,
): SimulationResult => ({ ...report(program, replications, wallSeconds), precision });
