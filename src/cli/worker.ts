/** A worker thread: runs the replications it is told to, with the same kernel as every other place. */
import { parentPort } from 'node:worker_threads';
import type { Program } from '../core/simulation/compile/program.ts';
import { type Replication, replicationSteps } from '../core/simulation/study/replication.ts';

let program: Program | undefined;

parentPort?.on('message', (message: Program | number) => {
  if (typeof message !== 'number') {
    program = message;
    parentPort?.postMessage('ready');
  } else if (program) parentPort?.postMessage(replicated(program, message));
});

/** Shares told to whoever waits: a hundred of a long replication, none of a short one. */
const replicated = (of: Program, index: number): Replication => {
  const steps = replicationSteps(of, index);
  let told = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (step.value.share - told < 0.01) continue;
    told = step.value.share;
    parentPort?.postMessage(told);
  }
};
