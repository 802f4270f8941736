/** A whole study in one thread: every replication in turn. Workers run the same replications and merge by the same report. */
import type { Program } from '../compile/program.ts';
import { type Replication, runReplication } from './replication.ts';
import { report } from './report.ts';
import type { SimulationResult } from './result.ts';

/** Runs all replications of a program one after the other. `wallSeconds` is 0: the caller measures. */
export const runStudy = (program: Program): SimulationResult => report(program, runAll(program), 0);

/** The replications of a program, in order. */
export const runAll = (program: Program): Replication[] =>
  Array.from({ length: program.settings.replications }, (_, index) => runReplication(program, index));
