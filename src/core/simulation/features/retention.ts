/**
 * Retention by time: a message that waits longer than that after it came in is lost to its group, at that moment, and counted as
 * expired. What a worker has in its hands (prefetched or in work) or what is in backoff is not lost meanwhile; when it comes back to
 * the queue too late, it is lost there (as with the expiry of queued messages in RabbitMQ and the maximum age of a JetStream stream).
 */
import type { Engine } from '../kernel/engine.ts';
import { DETAIL, GENERATION, RETENTION_ENDS, STATION, SUBJECT, tokenInts } from '../kernel/layout.ts';
import { EXPIRED, GROUP_RETENTION, groupInts } from '../kernel/records.ts';
import { UNCOUNTED } from '../kernel/scalars.ts';
import { plan, release } from '../kernel/tokens.ts';
import { RETENTION_WATCHES, retentionDoubles } from '../kernel/waiting-records.ts';
import { countLoss } from './accounts.ts';
import { isTooOld, isUntaken, longestInOrder, setToEnd } from './age.ts';
import { removeWaiting } from './oldest.ts';
import { announceRoom } from './outside.ts';
import { fill } from './pools.ts';
import { leaveLane } from './queue.ts';

export const retentionEnds = (engine: Engine, timer: number): void => {
  const { I, N } = engine;
  const subject = I[(timer << tokenInts) + SUBJECT]!;
  const generation = I[(timer << tokenInts) + DETAIL]!;
  if (generation < 0) groupEnds(engine, timer, subject);
  else {
    const waits = I[(subject << tokenInts) + GENERATION] === generation && isUntaken(engine, subject);
    if (waits && isTooOld(engine, subject)) lose(engine, subject);
    else N[UNCOUNTED]! += 1;
    release(engine, timer);
  }
};

/** All of the group that is due is lost; the timer waits for the next message, if there is one. */
const groupEnds = (engine: Engine, timer: number, group: number): void => {
  const { N, groups, retentions } = engine;
  let oldest = longestInOrder(engine, group);
  if (oldest < 0 || !isTooOld(engine, oldest)) N[UNCOUNTED]! += 1;
  while (oldest >= 0 && isTooOld(engine, oldest)) {
    lose(engine, oldest);
    oldest = longestInOrder(engine, group);
  }
  if (oldest >= 0) {
    setToEnd(engine, timer, oldest);
    plan(engine, timer, RETENTION_ENDS);
    return;
  }
  retentions[(groups[(group << groupInts) + GROUP_RETENTION]! << retentionDoubles) + RETENTION_WATCHES] = 0;
  release(engine, timer);
};

const lose = (engine: Engine, token: number): void => {
  const leavesFront = removeWaiting(engine, token);
  countLoss(engine, token, EXPIRED);
  announceRoom(engine, token);
  if (leavesFront) {
    leaveLane(engine, token);
    // Nobody took the one in front, so a worker may stand idle.
    fill(engine, engine.I[(token << tokenInts) + STATION]!);
  }
  release(engine, token);
};
