/** One who runs replications one after the other: this thread, or another one. */
import type { Replication } from '../../core/simulation/study/replication.ts';

export interface Hand {
  /** Null when the time is over before the end. Meanwhile it tells the share of the simulated time that is done. */
  readonly replicate: (index: number, tell: (share: number) => void) => Promise<Replication | null>;
  readonly close: () => Promise<unknown>;
}
