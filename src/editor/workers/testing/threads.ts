/** Simulation workers for tests as real threads, which one can end in the middle of a calculation. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromSimulation, SimulationWorker } from '../protocol.ts';

export interface Thread {
  readonly open: () => SimulationWorker;
  /** Settles once the thread is inside a replication. */
  readonly inside: Promise<void>;
  readonly hasFinished: () => boolean;
  /** Settles with the end of the thread. */
  readonly ended: Promise<void>;
}

/** The worker's own service, loaded as the page's bundler loads it; it tells when a replication begins and marks when one is over. */
const serve = `
const { parentPort, workerData } = require('node:worker_threads');
let answer = null;
const held = [];
parentPort.on('message', (data) => (answer ? hear(data) : held.push(data)));
const hear = (data) => {
  if (data.kind === 'replicate') parentPort.postMessage('inside');
  answer({ data });
};
const tell = (message, transfer) => {
  if (message.kind === 'replicated') Atomics.store(workerData.finished, 0, 1);
  parentPort.postMessage(message, transfer);
};
import('vite').then(({ runnerImport }) => runnerImport(workerData.service)).then(({ module }) => {
  const port = { postMessage: tell, onmessage: null };
  module.serveSimulation(port);
  answer = port.onmessage;
  held.forEach(hear);
});`;

export const thread = (): Thread => {
  const finished = new Int32Array(new SharedArrayBuffer(4));
  const service = join(import.meta.dirname, '../serve-simulation.ts');
  const worker = new Worker(serve, { eval: true, workerData: { finished, service } });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const port: SimulationWorker = {
    postMessage: (message, transfer) => worker.postMessage(message, transfer as never),
    onmessage: null,
    onerror: null,
    terminate: () => void worker.terminate(),
  };
  const inside = new Promise<void>((resolve) => {
    worker.on('message', (data: FromSimulation | 'inside') => {
      if (data === 'inside') resolve();
      else port.onmessage?.({ data });
    });
  });
  worker.on('error', ({ message }) => port.onerror?.({ message }));
  return {
    open: () => port,
    inside,
    hasFinished: () => Atomics.load(finished, 0) === 1,
    ended,
  };
};
