/**
 * G/G/c, approximately: the wait of M/M/c times (Ca^2 + Cs^2) / 2 (Allen 1978, after Cunneen). Exact for M/M/c and M/G/1, low for
 * very uneven arrivals.
 */
import { meanWait } from '../../network/erlang.ts';
import type { StationFigures } from './figures.ts';

export interface Variations {
  /** Squared variation of the gaps between arrivals and of the work. */
  readonly arrivals: number;
  readonly work: number;
}

/** `letters`: the first two of Kendall's notation, as known. */
export const gGC = (
  letters: string,
  servers: number,
  load: number,
  meanMs: number,
  of: Variations,
): StationFigures => ({
  model: `${letters}/${servers}`,
  meanWaitMs: meanWait(servers, load, meanMs, of.arrivals, of.work),
  wait: null,
  response: null,
});
