/** A worker thread: runs the replications it is told to, with the same kernel as every other place. */
import { parentPort } from 'node:worker_threads';
import type { Program } from '../core/simulation/compile/program.ts';
import { runReplication } from '../core/simulation/study/replication.ts';

let program: Program | undefined;

parentPort?.on('message', (message: Program | number) => {
  if (typeof message !== 'number') {
    program = message;
    parentPort?.postMessage('ready');
  } else if (program) parentPort?.postMessage(runReplication(program, message));
});
