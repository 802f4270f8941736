/**
 * Attempts that take the process of their replica down. It happens at the end of an attempt, in place of the outcome that it would
 * have had, so that an attempt holds its worker for all of its work, as one that fails does. The broker sees the connection break and
 * takes everything back that the replica has not acknowledged, over all subscriptions of its node, in work or prefetched: it joins
 * the tail of its queue at once, without the backoff of a failure or an acknowledge timeout, and calls in work there fail. The message
 * whose attempt it was has used up one of its deliveries; the others come back whatever theirs are, as they do when a fault takes a
 * replica down. The process is there again at once, with empty hands. A dead handler publishes nothing but what is due because no
 * delivery is left; what was acknowledged before the work is gone, and stays counted as acknowledged.
 */
import { CRASH_STATIONS_AT, CRASH_STATIONS_END, crashInts } from '../kernel/crash-records.ts';
import type { Engine } from '../kernel/engine.ts';
import { NOTED_DUPLICATE } from '../kernel/journal.ts';
import {
  ACKNOWLEDGED,
  ATTEMPTS,
  CALL_FAILED,
  DETAIL,
  GENERATION,
  GHOST,
  MARKS,
  PLACE,
  SECOND,
  STATION,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  DUPLICATES,
  EXHAUSTED_AT,
  EXHAUSTED_END,
  IDLE,
  MOST_ATTEMPTS,
  REPLICA_SHARE,
  SERVERS,
  SLOT_HELD,
  SLOTS_AT,
  STATION_CLOSED,
  STATION_NODE,
  slotInts,
  stationInts,
  TRAIT_CALL,
  traitInts,
} from '../kernel/records.ts';
import { MOVED_FAILED, recordAt } from '../kernel/trace.ts';
import { count, freeLater, subscriptionOf } from './accounts.ts';
import { answer, exhaustTry } from './call-answers.ts';
import { emptySlots, giveBack, heldAt } from './crash.ts';
import { giveUp } from './failure.ts';
import { startPolls } from './poll-clocks.ts';
import { leaveLaneToNext, reopen } from './pools.ts';
import { queueUp } from './queue.ts';
import { serversOf } from './servers.ts';
import { triggerAll } from './triggers.ts';

/** The attempt at `token` ends with the process that worked on it. */
export const crash = (engine: Engine, token: number): void => {
  const { F, I, stations } = engine;
  // The worker's node: on an ordered topic it may work on what only another link of the group accepts.
  const record = stations[(I[(token << tokenInts) + STATION]! << stationInts) + STATION_NODE]! << crashInts;
  const replica = replicaOf(engine, record, token);
  const hit: number[] = [];
  const lost: number[] = [];
  forEachStation(engine, record, (station, owner) => {
    if (owner >= 0 && owner !== replica) return;
    hit.push(station);
    lost.push(...loseReplica(engine, station, owner < 0 ? replica : 0, token));
    startPolls(engine, station, stations[(station << stationInts) + SERVERS]!);
    // What comes back joins the tail of its queue, and nobody takes it before all of it is there.
    stations[(station << stationInts) + STATION_CLOSED]! += 1;
  });
  lost.sort((a, b) => F[(a << tokenDoubles) + PLACE]! - F[(b << tokenDoubles) + PLACE]! || a - b);
  for (const each of lost) {
    if (each === token) endWith(engine, token);
    else giveBack(engine, each);
  }
  for (const station of hit) reopen(engine, station);
};

/** Visits the stations of a node, with the replica that each belongs to, or -1. */
const forEachStation = (
  { tables: { crashes, hits } }: Engine,
  record: number,
  visit: (station: number, owner: number) => void,
): void => {
  for (let at = crashes[record + CRASH_STATIONS_AT]!; at < crashes[record + CRASH_STATIONS_END]!; at += 2)
    visit(hits[at]!, hits[at + 1]!);
};

/** The replica that works on the token. */
const replicaOf = (engine: Engine, record: number, token: number): number => {
  const { I, stations } = engine;
  const ints = token << tokenInts;
  const firstSlot = stations[(I[ints + STATION]! << stationInts) + SLOTS_AT]!;
  let replica = 0;
  forEachStation(engine, record, (station, owner) => {
    if (station !== I[ints + STATION]) return;
    if (owner >= 0) replica = owner;
    else if (firstSlot >= 0) replica = Math.floor((I[ints + DETAIL]! - firstSlot) / shareOf(engine, station));
  });
  return replica;
};

/** The workers of one replica at a station lose what they hold; where they have no slots, all belong to the one replica. */
const loseReplica = (engine: Engine, station: number, replica: number, token: number): number[] => {
  const { slots, stations } = engine;
  const at = station << stationInts;
  const slotsAt = stations[at + SLOTS_AT]!;
  const servers = stations[at + SERVERS]!;
  const first = slotsAt + replica * shareOf(engine, station);
  const end = Math.min(first + shareOf(engine, station), slotsAt + servers);
  let some = 0;
  if (slotsAt < 0) some = serversOf(engine, at) - stations[at + IDLE]!;
  else for (let slot = first; slot < end; slot++) some += slots[(slot << slotInts) + SLOT_HELD]!;
  const isOwn = engine.I[(token << tokenInts) + STATION] === station;
  // Nobody else need be looked for.
  const held = some === 0 ? [] : some === 1 && isOwn ? [token] : heldAt(engine, station, first, end);
  if (slotsAt < 0) stations[at + IDLE] = serversOf(engine, at);
  else emptySlots(engine, first, end);
  return held;
};

const shareOf = ({ stations }: Engine, station: number): number => stations[(station << stationInts) + REPLICA_SHARE]!;

/** What becomes of the message whose attempt it was. */
const endWith = (engine: Engine, token: number): void => {
  const { I, tables } = engine;
  const ints = token << tokenInts;
  const trait = subscriptionOf(engine, token) << traitInts;
  const marks = I[ints + MARKS]!;
  recordAt(engine, MOVED_FAILED, token, 0);
  if ((marks & (GHOST | ACKNOWLEDGED | SECOND)) === 0 && isTriedAgain(engine, token, trait)) {
    I[ints + MARKS] = marks & ~CALL_FAILED;
    // A timer of this attempt must not end the next one.
    I[ints + GENERATION]! += 1;
    queueUp(engine, token);
    return;
  }
  // No worker of its own waits for what it publishes.
  I[ints + STATION] = -1;
  if (tables.traits[trait + TRAIT_CALL]! >= 0) {
    exhaustTry(engine, token);
    answer(engine, token, false);
  } else if ((marks & (GHOST | ACKNOWLEDGED | SECOND)) === 0) {
    giveUp(engine, token);
    return;
  } else {
    if ((marks & SECOND) !== 0) {
      count(engine, token, DUPLICATES);
      note(engine, NOTED_DUPLICATE, token);
    }
    if ((marks & (GHOST | SECOND)) === 0) triggerAll(engine, token, EXHAUSTED_AT, EXHAUSTED_END);
    if ((marks & GHOST) === 0) leaveLaneToNext(engine, token);
  }
  freeLater(engine, token);
};

const isTriedAgain = ({ I, tables: { traits } }: Engine, token: number, trait: number): boolean =>
  traits[trait + TRAIT_CALL]! < 0 &&
  (traits[trait + MOST_ATTEMPTS] === 0 || I[(token << tokenInts) + ATTEMPTS]! < traits[trait + MOST_ATTEMPTS]!);
