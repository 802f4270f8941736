/** What became of the requests over a topic. */
import {
  REPLIES_LATE,
  REPLY_TIME_SUM,
  REQUESTS_REPLIED,
  REQUESTS_SENT,
  REQUESTS_TIMED_OUT,
  requestDoubles,
} from '../kernel/records.ts';
import { estimate } from './estimate.ts';
import type { Window } from './figures.ts';
import type { Replication } from './replication.ts';

/** Counts over whole runs, the mean time over the windows. */
export const requestResult = (replications: readonly Replication[], windows: readonly Window[], request: number) => {
  const at = request << requestDoubles;
  const ends = replications.map(({ snapshots }) => snapshots[snapshots.length - 1]!.requests);
  const total = (field: number) => ends.reduce((sum, counts) => sum + counts[at + field]!, 0);
  const sent = total(REQUESTS_SENT);
  const replied = total(REQUESTS_REPLIED);
  const timedOut = total(REQUESTS_TIMED_OUT);
  const means = windows.map(({ from, to }) => {
    const within = (field: number) => to.requests[at + field]! - (from?.requests[at + field] ?? 0);
    return within(REPLY_TIME_SUM) / within(REQUESTS_REPLIED);
  });
  return {
    sent,
    replied,
    timedOut,
    late: total(REPLIES_LATE),
    inFlight: sent - replied - timedOut,
    meanReplyMs: estimate(means),
  };
};
