/**
 * Queues and their workers in general: competing members, pools that serve several queues, serial lanes, capacity, expiry.
 * One queue with one pool and none of these is handled in the loop itself, on the same records.
 */
import type { Engine } from '../kernel/engine.ts';
import {
  DEADLINE,
  DELIVERY,
  ENTRY,
  LANE,
  NEXT,
  PLACE,
  SINCE,
  STATION,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import {
  AT_STATION,
  countDoubles,
  DELIVERED,
  DROPS_EXPIRED,
  deliveryInts,
  ENTRY_MEMBERS,
  EXPIRED,
  entryInts,
  HAS_POOLS,
  HAS_QUEUES,
  HEAD,
  IDLE,
  LANE_STATION,
  laneInts,
  STATION_CLOSED,
  STATION_FLAGS,
  STATION_NODE,
  SUBSCRIPTION,
  stationInts,
  TAIL,
  TIES_AT,
  TIES_END,
  TRAIT_CALL,
  TRAIT_NODE,
  traitInts,
  WINDOWED,
} from '../kernel/records.ts';
import { NOW, PLACE_NEXT, RELEASING_SLOT, STARTING } from '../kernel/scalars.ts';
import { release } from '../kernel/tokens.ts';
import { MOVED_LOST, recordAt } from '../kernel/trace.ts';
import { count, countLost, countWaiting, subscriptionOf, uncountWaiting } from './accounts.ts';
import { laneIsDone, occupyLane } from './lanes.ts';
import { announceRoom } from './outside.ts';
import { dispatch, freeSlot, windowHasRoom } from './window.ts';

/** Whether the pool could take one more message at once. */
export const hasRoom = (engine: Engine, pool: number): boolean => {
  const at = pool << stationInts;
  const { stations } = engine;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) return windowHasRoom(engine, pool);
  return stations[at + IDLE]! > 0 && stations[at + STATION_CLOSED] === 0;
};

/** The station where a message of this entry queues: its lane's, the one its members share, or its own. */
export const stationOf = (engine: Engine, token: number): number => {
  const { I, tables, lanes } = engine;
  const ints = token << tokenInts;
  const lane = I[ints + LANE]!;
  const entry = I[ints + ENTRY]!;
  if (lane >= 0) {
    const station = lanes[(lane << laneInts) + LANE_STATION]!;
    resolveFor(engine, token, station, true);
    return station;
  }
  if (entry >= 0) {
    const shared = tables.entryStations[entry]!;
    if (shared >= 0) return shared;
  }
  return tables.deliveries[(I[ints + DELIVERY]! << deliveryInts) + AT_STATION]!;
};

/** A message that is ready joins its queue, or goes to work at once. */
export const queueUp = (engine: Engine, token: number): void => {
  const { F, I, X, stations } = engine;
  const ints = token << tokenInts;
  const station = stationOf(engine, token);
  F[(token << tokenDoubles) + SINCE] = X[NOW]!;
  if (I[ints + LANE]! < 0) F[(token << tokenDoubles) + PLACE] = X[PLACE_NEXT]!++;
  I[ints + STATION] = station;
  if (I[ints + LANE]! >= 0 && !occupyLane(engine, token)) return;
  const at = station << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_POOLS) !== 0) {
    for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) {
      const pool = engine.tables.ties[tie]!;
      if (!hasRoom(engine, pool)) continue;
      resolveFor(engine, token, pool, false);
      give(engine, token, pool);
      return;
    }
  } else if (hasRoom(engine, station)) {
    give(engine, token, station);
    return;
  }
  countWaiting(engine, token);
  joinQueue(engine, token, station);
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

/** Among competing members, the one at this station takes the message: it moves to that subscription's account. */
const resolveFor = (engine: Engine, token: number, pool: number, byNode: boolean): void => {
  const { A, I, tables, stations } = engine;
  const entry = I[(token << tokenInts) + ENTRY]!;
  if (entry < 0) return;
  const first = entry << entryInts;
  const members = tables.entries[first + ENTRY_MEMBERS]!;
  const node = stations[(pool << stationInts) + STATION_NODE]!;
  for (let at = members; members >= 0 && tables.members[at]! >= 0; at++) {
    const delivery = tables.members[at]!;
    const record = delivery << deliveryInts;
    const subscription = tables.deliveries[record + SUBSCRIPTION]!;
    const fits = byNode
      ? tables.traits[(subscription << traitInts) + TRAIT_NODE] === node
      : tables.deliveries[record + AT_STATION] === pool;
    if (!fits) continue;
    const before = I[(token << tokenInts) + DELIVERY]!;
    if (before === delivery) return;
    A[(subscriptionOf(engine, token) << countDoubles) + DELIVERED]! -= 1;
    I[(token << tokenInts) + DELIVERY] = delivery;
    A[(subscription << countDoubles) + DELIVERED]! += 1;
    return;
  }
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
  if (!isCall) {
    count(engine, token, EXPIRED);
    recordAt(engine, MOVED_LOST, token, 0);
    countLost(engine, token);
    leaveLane(engine, token);
  }
  release(engine, token);
};

/** The next message of its lane may come to the front. */
export const leaveLane = (engine: Engine, token: number): void => {
  const lane = engine.I[(token << tokenInts) + LANE]!;
  if (lane < 0) return;
  const next = laneIsDone(engine, lane);
  if (next >= 0) joinQueue(engine, next, engine.lanes[(lane << laneInts) + LANE_STATION]!);
};

/** The queue a pool takes from next: of several, the one whose first message has waited longest. -1: all empty. */
const nextQueueOf = (engine: Engine, pool: number): number => {
  const { F, stations, tables } = engine;
  const at = pool << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_QUEUES) === 0) return stations[at + HEAD]! < 0 ? -1 : pool;
  let best = -1;
  let bestPlace = Infinity;
  for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) {
    const queue = tables.ties[tie]!;
    const head = stations[(queue << stationInts) + HEAD]!;
    if (head < 0 || F[(head << tokenDoubles) + PLACE]! >= bestPlace) continue;
    best = queue;
    bestPlace = F[(head << tokenDoubles) + PLACE]!;
  }
  return best;
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

/** Idle workers of a pool take what waits for them. */
export const fill = (engine: Engine, pool: number): void => {
  while (hasRoom(engine, pool)) {
    const queue = nextQueueOf(engine, pool);
    if (queue < 0) return;
    const token = takeHead(engine, queue);
    if (queue !== pool) resolveFor(engine, token, pool, false);
    give(engine, token, pool);
  }
};

/** One worker of the pool is free again. */
export const setFree = (engine: Engine, pool: number): void => {
  const { N, stations } = engine;
  const at = pool << stationInts;
  if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) freeSlot(engine, pool, N[RELEASING_SLOT]!);
  else stations[at + IDLE]! += 1;
  fill(engine, pool);
};

/** Whether a message that comes to this station would be taken at once, and so needs no room to wait in. */
export const wouldBeTaken = (engine: Engine, station: number): boolean => {
  const { stations, tables } = engine;
  const at = station << stationInts;
  if ((stations[at + STATION_FLAGS]! & HAS_POOLS) === 0) return hasRoom(engine, station);
  for (let tie = stations[at + TIES_AT]!; tie < stations[at + TIES_END]!; tie++) {
    if (hasRoom(engine, tables.ties[tie]!)) return true;
  }
  return false;
};
