/** An acknowledgement: the message has done its duty for this subscription, and whoever watches for that is told. */
import type { Engine } from '../kernel/engine.ts';
import { isWatched, MOVED_ACKNOWLEDGED, recordAt } from '../kernel/trace.ts';
import { countAcknowledged, countReached, subscriptionOf } from './accounts.ts';
import { matchReply } from './requests.ts';

export const acknowledge = (engine: Engine, token: number): void => {
  countAcknowledged(engine, token, subscriptionOf(engine, token));
  if (isWatched(engine)) recordAt(engine, MOVED_ACKNOWLEDGED, token, engine.out[0]!);
  if (engine.tables.objectives.length > 0) countReached(engine, token);
  if (engine.tables.requests.length > 0) matchReply(engine, token);
};
