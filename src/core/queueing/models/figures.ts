/** What a station model yields for one attempt; every model's sheet returns this. */
import type { Law } from '../law.ts';

export interface StationFigures {
  /** Kendall's notation. */
  readonly model: string;
  /** Ready for a worker and not in work; `Infinity` where the theory has no mean. */
  readonly meanWaitMs: number;
  /** Of the wait and of wait and work together, where known. */
  readonly wait: Law | null;
  readonly response: Law | null;
}
