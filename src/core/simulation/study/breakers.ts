/** How often the breakers of calls opened, how long they stayed open, and what they refused. */
import { BREAKER_OPEN_TIME, BREAKER_OPENINGS, BREAKER_REFUSED, breakerDoubles } from '../kernel/breaker-records.ts';
import { estimate } from './estimate.ts';
import { lengthMs, type Window } from './figures.ts';
import type { Replication } from './replication.ts';
import type { BreakerResult } from './result.ts';

/** By the ids of the calls, in the order of the tables; counts over whole runs, the share of time over the windows. */
export const breakerResults = (
  ids: readonly string[],
  replications: readonly Replication[],
  windows: readonly Window[],
): Record<string, BreakerResult> => {
  const ends = replications.map(({ snapshots }) => snapshots[snapshots.length - 1]!.breakers);
  return Object.fromEntries(
    ids.map((id, breaker) => {
      const at = breaker << breakerDoubles;
      const total = (field: number) => ends.reduce((sum, counts) => sum + counts[at + field]!, 0);
      const shares = windows.map((window) => {
        const before = window.from === null ? 0 : window.from.breakers[at + BREAKER_OPEN_TIME]!;
        return (window.to.breakers[at + BREAKER_OPEN_TIME]! - before) / lengthMs(window);
      });
      return [
        id,
        { openFraction: estimate(shares), openings: total(BREAKER_OPENINGS), refused: total(BREAKER_REFUSED) },
      ];
    }),
  );
};
