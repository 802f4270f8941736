/**
 * Polls: a worker looks for the next message when it has become free; when it finds nothing it looks again `pollWaitMs` later, and so
 * on, whatever comes in between. So a message that finds somebody idle waits up to that long, half of it on average, and one that
 * finds all busy waits no longer than without polls. A worker that prefetches looks whenever it has become free for one more message,
 * and there one clock counts for all workers of the subscription. All begin at time 0, those of a replica that comes later, or is there
 * again after it was down, at that moment.
 */
import type { Engine } from '../kernel/engine.ts';
import { SUBJECT, tokenInts } from '../kernel/layout.ts';
import { IDLE, STATION_CLOSED, STATION_FLAGS, STATION_POLLS, stationInts, WINDOWED } from '../kernel/records.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import { release } from '../kernel/tokens.ts';
import { POLL_CLOCKS_AT, POLL_PLANNED, POLL_WAIT, pollDoubles } from '../kernel/waiting-records.ts';
import { arm } from './poll-clocks.ts';
import { nextQueueOf, takeNext } from './pool-queues.ts';
import { hasRoom } from './pool-room.ts';

/** Somebody looks; a look that an earlier one has taken the place of is none. */
export const pollDue = (engine: Engine, timer: number): void => {
  const { I, N, X, polls, stations } = engine;
  const pool = I[(timer << tokenInts) + SUBJECT]!;
  const at = pool << stationInts;
  const poll = (stations[at + STATION_POLLS]! - 1) << pollDoubles;
  release(engine, timer);
  if (polls[poll + POLL_PLANNED] !== X[NOW]) {
    N[UNCOUNTED]! += 1;
    return;
  }
  polls[poll + POLL_PLANNED] = Infinity;
  if (stations[at + STATION_CLOSED]! > 0) return;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) lookForAll(engine, pool, poll);
  else lookForEach(engine, pool, poll);
  if (nextQueueOf(engine, pool) >= 0) arm(engine, pool);
};

/** Every idle worker whose time it is takes a message or looks again later. */
const lookForEach = (engine: Engine, pool: number, poll: number): void => {
  const { X, pollClocks, polls, stations } = engine;
  const idle = (pool << stationInts) + IDLE;
  const first = polls[poll + POLL_CLOCKS_AT]!;
  for (let clock = first + stations[idle]! - 1; clock >= first; clock--) {
    if (pollClocks[clock]! > X[NOW]!) continue;
    // The clock of the last idle worker takes the place of that of a busy one.
    if (takeNext(engine, pool)) pollClocks[clock] = pollClocks[first + stations[idle]!]!;
    else pollClocks[clock]! += polls[poll + POLL_WAIT]!;
  }
};

const lookForAll = (engine: Engine, pool: number, poll: number): void => {
  const { X, pollClocks, polls } = engine;
  while (hasRoom(engine, pool) && takeNext(engine, pool));
  pollClocks[polls[poll + POLL_CLOCKS_AT]!] = X[NOW]! + polls[poll + POLL_WAIT]!;
};

/** A worker is free again and looks at once. */
export const lookAgain = (engine: Engine, pool: number): void => {
  const { X, pollClocks, polls, stations } = engine;
  const at = pool << stationInts;
  const poll = (stations[at + STATION_POLLS]! - 1) << pollDoubles;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) {
    lookForAll(engine, pool, poll);
    return;
  }
  // A worker that leaves looks no more.
  if (stations[at + IDLE]! <= 0) return;
  const clock = polls[poll + POLL_CLOCKS_AT]! + stations[at + IDLE]! - 1;
  if (stations[at + STATION_CLOSED]! > 0 || !takeNext(engine, pool))
    pollClocks[clock] = X[NOW]! + polls[poll + POLL_WAIT]!;
};
