/** Queues in general: how a message joins its line, leaves it for a worker, expires, or makes way for the next of its lane. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_BROKEN_OFF, NOTED_QUEUED } from '../kernel/journal.ts';
import {
  DEADLINE,
  LANE,
  MARKS,
  NEXT,
  PLACE,
  SINCE,
  STATION,
  TAKEN,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  DROPS_EXPIRED,
  EXPIRED,
  HAS_POOLS,
  HEAD,
  IDLE,
  LANE_STATION,
  laneInts,
  STATION_FLAGS,
  stationInts,
  TAIL,
  TRAIT_CALL,
  traitInts,
  WINDOWED,
} from '../kernel/records.ts';
import { NOW, PLACE_NEXT, STARTING } from '../kernel/scalars.ts';
import { release } from '../kernel/tokens.ts';
import { countLoss, countWaiting, subscriptionOf, uncountWaiting } from './accounts.ts';
import { isTooOld, watchAge } from './age.ts';
import { laneIsDone, occupyLane } from './lanes.ts';
import { resolveFor, stationOf } from './members.ts';
import { announceRoom } from './outside.ts';
import { armPolls, isLookedFor } from './poll-clocks.ts';
import { hasRoom } from './pool-room.ts';
import { nextTaker } from './takers.ts';
import { dispatch } from './window.ts';

/** A message that is ready joins its queue, or goes to work at once. */
export const queueUp = (engine: Engine, token: number): void => {
  const { F, I, X } = engine;
  const ints = token << tokenInts;
  const station = stationOf(engine, token);
  F[(token << tokenDoubles) + SINCE] = X[NOW]!;
  if (engine.journal !== null) note(engine, NOTED_QUEUED, token);
  if (I[ints + LANE]! < 0) F[(token << tokenDoubles) + PLACE] = X[PLACE_NEXT]!++;
  I[ints + STATION] = station;
  I[ints + MARKS]! &= ~TAKEN;
  const ages = engine.retentions.length > 0;
  if (I[ints + LANE]! >= 0 && !occupyLane(engine, token)) {
    if (ages) watchAge(engine, token);
    return;
  }
  if (!(ages && isTooOld(engine, token)) && goesToWork(engine, token, station)) return;
  countWaiting(engine, token);
  joinQueue(engine, token, station);
  if (engine.tables.pollClocks > 0) armPolls(engine, station);
  if (ages) watchAge(engine, token);
};

/** Hands it to a pool that has room for it at once, if there is one. */
const goesToWork = (engine: Engine, token: number, station: number): boolean => {
  if ((engine.stations[(station << stationInts) + STATION_FLAGS]! & HAS_POOLS) === 0) {
    if (isLookedFor(engine, token) || !hasRoom(engine, station)) return false;
    if (!give(engine, token, station)) passOn(engine, station);
    return true;
  }
  const pool = nextTaker(engine, station);
  if (pool < 0) return false;
  resolveFor(engine, token, pool, false);
  give(engine, token, pool);
  return true;
};

/** What was to be handed over has expired: whoever has come to the front of its lane behind it takes its place. */
const passOn = (engine: Engine, station: number): void => {
  while (engine.stations[(station << stationInts) + HEAD]! >= 0 && hasRoom(engine, station)) {
    give(engine, takeHead(engine, station), station);
  }
};

/** Joins the line; on a serial lane in the order of places, because a redelivered message keeps its own. */
export const joinQueue = (engine: Engine, token: number, station: number): void => {
  const { F, I, stations } = engine;
  const ints = token << tokenInts;
  const at = station << stationInts;
  const tail = stations[at + TAIL]!;
  I[ints + STATION] = station;
  const place = F[(token << tokenDoubles) + PLACE]!;
  if (I[ints + LANE]! < 0 || tail < 0 || F[(tail << tokenDoubles) + PLACE]! < place) {
    I[ints + NEXT] = -1;
    if (tail < 0) stations[at + HEAD] = token;
    else I[(tail << tokenInts) + NEXT] = token;
    stations[at + TAIL] = token;
    return;
  }
  let before = -1;
  let after = stations[at + HEAD]!;
  while (F[(after << tokenDoubles) + PLACE]! < place) {
    before = after;
    after = I[(after << tokenInts) + NEXT]!;
  }
  I[ints + NEXT] = after;
  if (before < 0) stations[at + HEAD] = token;
  else I[(before << tokenInts) + NEXT] = token;
};

/** Hands a message that no longer waits to a pool with room. Whether it was taken: it may turn out to be expired. */
export const give = (engine: Engine, token: number, pool: number): boolean => {
  const { F, I, N, X, tables, stations, starting } = engine;
  const trait = subscriptionOf(engine, token) << traitInts;
  if (tables.traits[trait + DROPS_EXPIRED] === 1 && F[(token << tokenDoubles) + DEADLINE]! < X[NOW]!) {
    expire(engine, token);
    return false;
  }
  I[(token << tokenInts) + STATION] = pool;
  I[(token << tokenInts) + MARKS]! |= TAKEN;
  if ((stations[(pool << stationInts) + STATION_FLAGS]! & WINDOWED) !== 0) dispatch(engine, token, pool);
  else {
    stations[(pool << stationInts) + IDLE]! -= 1;
    starting[N[STARTING]!++] = token;
  }
  return true;
};

const expire = (engine: Engine, token: number): void => {
  // A call whose caller has given up is nobody's loss any more: the request was counted when it timed out.
  const isCall = engine.tables.traits[(subscriptionOf(engine, token) << traitInts) + TRAIT_CALL]! >= 0;
  if (isCall) note(engine, NOTED_BROKEN_OFF, token);
  else {
    countLoss(engine, token, EXPIRED);
    leaveLane(engine, token);
  }
  release(engine, token);
};

/** The next message of its lane may come to the front. The station where it stands, or -1 if there is none. */
export const leaveLane = (engine: Engine, token: number): number => {
  const lane = engine.I[(token << tokenInts) + LANE]!;
  const next = lane < 0 ? -1 : laneIsDone(engine, lane);
  if (next < 0) return -1;
  const station = engine.lanes[(lane << laneInts) + LANE_STATION]!;
  joinQueue(engine, next, station);
  return station;
};

/** Takes the first message out of a queue; it no longer counts as waiting. */
export const takeHead = (engine: Engine, queue: number): number => {
  const { I, stations } = engine;
  const at = queue << stationInts;
  const token = stations[at + HEAD]!;
  const next = I[(token << tokenInts) + NEXT]!;
  stations[at + HEAD] = next;
  if (next < 0) stations[at + TAIL] = -1;
  uncountWaiting(engine, token);
  announceRoom(engine, token);
  return token;
};
