/** Starts the simulation's worker: the one place that knows its file. */
import type { SimulationWorker } from './protocol.ts';

export const openSimulationWorker = (): SimulationWorker =>
  new Worker(new URL('./simulation.worker.ts', import.meta.url), {
    type: 'module',
    name: 'simulation',
  }) as SimulationWorker;

/** How many replications run side by side: one core is the page's, and more than four gain little. */
export const studyWorkers = (cores: number): number => Math.max(1, Math.min(cores - 1, 4));
