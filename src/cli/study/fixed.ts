/** A study of as many replications as were asked for. */
import type { Program } from '../../core/simulation/compile/program.ts';
import type { Replication } from '../../core/simulation/study/replication.ts';
import { report } from '../../core/simulation/study/report.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import type { Call } from '../command.ts';
import { type Crew, openCrew } from './crew.ts';
import { showProgress, wipeProgress } from './progress.ts';
import { workersOf } from './request.ts';

/** Runs the replications with these numbers by as many workers as the call says, and no more than there is work for. */
export const runIndices = async (call: Call, program: Program, indices: readonly number[]) => {
  const workers = Math.max(1, Math.min(workersOf(call), indices.length));
  const progress = showProgress(call.terminal, { of: indices.length });
  const crew = await openCrew(program, { workers, terminal: call.terminal, progress });
  try {
    return { replications: await crew.run(indices), wallSeconds: crew.seconds() };
  } finally {
    await closed(call, crew);
  }
};

export const closed = async (call: Call, crew: Crew): Promise<void> => {
  await crew.close();
  wipeProgress(call.terminal);
};

/** A result and the replications that it is of. */
export interface Ran {
  readonly result: SimulationResult;
  readonly replications: readonly Replication[];
}

export const fixedRun = async (call: Call, program: Program): Promise<Ran> => {
  const { replications, wallSeconds } = await runIndices(call, program, allOf(program.settings.replications));
  return { result: report(program, replications, wallSeconds), replications };
};

export const fixedStudy = async (call: Call, program: Program): Promise<SimulationResult> =>
  (await fixedRun(call, program)).result;

/** The numbers of all replications of a study. */
export const allOf = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
