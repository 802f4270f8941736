/**
 * M/G/1: Poisson arrivals, any work, one worker (Pollaczek 1930, Khinchine 1932): Wq = lambda E[S^2] / (2 (1 - rho)). With constant
 * work it is M/D/1, half the wait of M/M/1.
 */
import type { StationFigures } from './figures.ts';

/** `load` below 1; `variation`: variance of the work over its squared mean. */
export const mG1 = (load: number, meanMs: number, variation: number): StationFigures => ({
  model: variation === 0 ? 'M/D/1' : 'M/G/1',
  meanWaitMs: (load * meanMs * (1 + variation)) / (2 * (1 - load)),
  wait: null,
  response: null,
});
