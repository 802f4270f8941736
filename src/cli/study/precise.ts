/** A study that goes on until its intervals are narrow enough, or the time for it is used up. */
import type { Program } from '../../core/simulation/compile/program.ts';
import { preciseReport, runUntilPrecise } from '../../core/simulation/study/sequential.ts';
import type { Call } from '../command.ts';
import { numberOf } from '../numbers.ts';
import { complete, openCrew } from './crew.ts';
import { allOf, closed, type Ran } from './fixed.ts';
import { showProgress } from './progress.ts';
import { workersOf } from './request.ts';

/** Where nobody says how many there may be: every replication is kept until the end, and memory is not endless. */
const mostReplications = 2560;

/** `most` replications; without it as many as fit. */
export const preciseRun = async (call: Call, program: Program, most = mostReplications): Promise<Ran> => {
  const target = numberOf(call, 'precision', { least: 0, above: true }) as number;
  const budgetSeconds = numberOf(call, 'budget-seconds', { least: 0, above: true });
  const crew = await openCrew(program, {
    workers: Math.min(workersOf(call), most),
    terminal: call.terminal,
    budgetSeconds,
    progress: showProgress(call.terminal, { of: null, budgetSeconds }),
  });
  try {
    let begun = 0;
    const runUpTo = async (count: number) => {
      const replications = complete(await crew.run(allOf(count).slice(begun)));
      begun = count;
      return replications;
    };
    const study = await runUntilPrecise(program, { target, most, budgetSeconds: budgetSeconds ?? null }, runUpTo);
    return { result: preciseReport(program, study, crew.seconds()), replications: study.replications };
  } finally {
    await closed(call, crew);
  }
};
