/**
 * Attempts that take the process of their replica down. It happens at the end of an attempt, in place of the outcome that it would
 * have had, so that an attempt holds its worker for all of its work, as one that fails does. The broker sees the connection break and
 * takes everything back that the replica has not acknowledged, over all subscriptions of its node, in work or prefetched: it joins
 * the tail of its queue at once, without the backoff of a failure or an acknowledge timeout, and calls in work there fail. The message whose attempt it was has used up
 * one of its deliveries; the others come back whatever theirs are, as they do when a fault takes a replica down. The process is there
 * again at once, with empty hands. A dead handler publishes nothing but what is
 * due because no delivery is left; what was acknowledged before the work is gone, and stays counted as
 * acknowledged. Workers belong to the replicas in turn.
 */
import { CRASH_REPLICAS, CRASH_STATIONS_AT, CRASH_STATIONS_END, crashInts } from '../kernel/crash-records.ts';
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
    const [place, replicas] = owner < 0 ? [replica, dealtTo(engine, record, station)] : [0, 1];
    lost.push(...loseReplica(engine, station, place, replicas, token));
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

/** How many replicas the workers of a station are dealt out to: those that faults have left. */
const dealtTo = (engine: Engine, record: number, station: number): number => {
  const at = station << stationInts;
  const share = Math.ceil(engine.stations[at + SERVERS]! / engine.tables.crashes[record + CRASH_REPLICAS]!);
  return Math.max(1, Math.ceil(serversOf(engine, at) / share));
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
    else if (firstSlot >= 0) replica = (I[ints + DETAIL]! - firstSlot) % dealtTo(engine, record, station);
  });
  return replica;
};

/** The workers of one of so many replicas at a station lose what they hold. */
const loseReplica = (engine: Engine, station: number, replica: number, replicas: number, token: number): number[] => {
  const { I, slots, stations } = engine;
  const at = station << stationInts;
  const firstSlot = stations[at + SLOTS_AT]!;
  const end = firstSlot + stations[at + SERVERS]!;
  const isOwn = I[(token << tokenInts) + STATION] === station;
  let some = 0;
  if (firstSlot < 0) {
    some = serversOf(engine, at) - stations[at + IDLE]!;
    stations[at + IDLE] = serversOf(engine, at);
  } else {
    for (let slot = firstSlot + replica; slot < end; slot += replicas) some += slots[(slot << slotInts) + SLOT_HELD]!;
  }
  // Nobody else need be looked for.
  const held = some === 0 ? [] : some === 1 && isOwn ? [token] : heldAt(engine, station, firstSlot, end);
  if (firstSlot < 0) return held;
  for (let slot = firstSlot + replica; slot < end; slot += replicas) emptySlots(engine, slot, slot + 1);
  return held.filter((each) => (I[(each << tokenInts) + DETAIL]! - firstSlot) % replicas === replica);
};

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
