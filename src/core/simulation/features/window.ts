/** Prefetch: a worker holds several unacknowledged messages, and what the broker sends it takes time to arrive. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_SENT } from '../kernel/journal.ts';
import {
  AT_WORKER,
  DETAIL,
  KEY,
  KIND,
  NEXT,
  SINCE,
  STATION,
  tokenDoubles,
  tokenInts,
  WAITED,
  WAITING,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  PREFETCH,
  REPLICA_SHARE,
  SERVERS,
  SLOT_BUSY,
  SLOT_HEAD,
  SLOT_HELD,
  SLOT_TAIL,
  SLOTS_AT,
  STATION_CLOSED,
  slotInts,
  stationInts,
  TRANSIT_LAW,
  TRANSIT_STREAM,
  traitInts,
} from '../kernel/records.ts';
import { NOW, STARTING } from '../kernel/scalars.ts';
import { plan } from '../kernel/tokens.ts';
import { countWaiting, subscriptionOf, uncountWaiting } from './accounts.ts';
import { watchHandedOver } from './delivery-watch.ts';
import { draw } from './laws.ts';
import { announceRoom } from './outside.ts';
import { serversOf } from './servers.ts';

/** The worker that holds least, of several one of each replica before a second of any, or -1 when all hold as many as they may. */
const leastHeld = (engine: Engine, pool: number): number => {
  const { slots, stations } = engine;
  const at = pool << stationInts;
  if (stations[at + STATION_CLOSED]! > 0) return -1;
  let best = -1;
  let held = stations[at + PREFETCH]!;
  const share = stations[at + REPLICA_SHARE]!;
  const first = stations[at + SLOTS_AT]!;
  const end = first + serversOf(engine, at);
  for (let worker = first; worker < first + share && held > 0; worker++) {
    for (let slot = worker; slot < end && held > 0; slot += share) {
      if (slots[(slot << slotInts) + SLOT_HELD]! >= held) continue;
      best = slot;
      held = slots[(slot << slotInts) + SLOT_HELD]!;
    }
  }
  return best;
};

export const windowHasRoom = (engine: Engine, pool: number): boolean => leastHeld(engine, pool) >= 0;

/** Whether a worker holds nothing, so that it would begin with a message as soon as that is there. */
export const hasIdleWorker = (engine: Engine, pool: number): boolean => {
  const slot = leastHeld(engine, pool);
  return slot >= 0 && engine.slots[(slot << slotInts) + SLOT_HELD] === 0;
};

/** The broker sends the message to the worker that holds least. On its way and in the worker's hands it still waits. */
export const dispatch = (engine: Engine, token: number, pool: number): void => {
  const { F, I, X, out, slots, tables } = engine;
  const slot = leastHeld(engine, pool);
  const doubles = token << tokenDoubles;
  slots[(slot << slotInts) + SLOT_HELD]! += 1;
  I[(token << tokenInts) + DETAIL] = slot;
  F[doubles + WAITED]! += X[NOW]! - F[doubles + SINCE]!;
  F[doubles + SINCE] = X[NOW]!;
  countWaiting(engine, token);
  watchHandedOver(engine, token);
  const trait = subscriptionOf(engine, token) << traitInts;
  const law = tables.traits[trait + TRANSIT_LAW]!;
  out[0] = 0;
  if (law >= 0) draw(engine, law, tables.traits[trait + TRANSIT_STREAM]!);
  if (engine.journal !== null) note(engine, NOTED_SENT, token, -1, -1, out[0]!);
  if (law < 0) arriveAtWorker(engine, token);
  else {
    F[doubles + KEY] = X[NOW]! + out[0]!;
    plan(engine, token, AT_WORKER);
  }
};

/** The worker starts on it, or keeps it for later. */
export const arriveAtWorker = (engine: Engine, token: number): void => {
  const { I, slots, stations } = engine;
  const ints = token << tokenInts;
  const at = I[ints + DETAIL]! << slotInts;
  const closed = stations[(I[ints + STATION]! << stationInts) + STATION_CLOSED]! > 0;
  if (slots[at + SLOT_BUSY] === 0 && !closed) {
    begin(engine, token);
    return;
  }
  I[ints + KIND] = WAITING;
  I[ints + NEXT] = -1;
  const tail = slots[at + SLOT_TAIL]!;
  if (tail < 0) slots[at + SLOT_HEAD] = token;
  else I[(tail << tokenInts) + NEXT] = token;
  slots[at + SLOT_TAIL] = token;
};

const begin = (engine: Engine, token: number): void => {
  const { I, N, slots, starting } = engine;
  slots[(I[(token << tokenInts) + DETAIL]! << slotInts) + SLOT_BUSY] = 1;
  uncountWaiting(engine, token);
  announceRoom(engine, token);
  starting[N[STARTING]!++] = token;
};

/** The worker goes on with what it holds, if anything. */
export const resume = (engine: Engine, slot: number): void => {
  const { I, slots } = engine;
  const at = slot << slotInts;
  const token = slots[at + SLOT_HEAD]!;
  if (token < 0 || slots[at + SLOT_BUSY] === 1) return;
  slots[at + SLOT_HEAD] = I[(token << tokenInts) + NEXT]!;
  if (slots[at + SLOT_HEAD]! < 0) slots[at + SLOT_TAIL] = -1;
  begin(engine, token);
};

/** The message a worker worked on is out of its hands. */
export const freeSlot = (engine: Engine, pool: number, slot: number): void => {
  engine.slots[(slot << slotInts) + SLOT_HELD]! -= 1;
  engine.slots[(slot << slotInts) + SLOT_BUSY] = 0;
  if (engine.stations[(pool << stationInts) + STATION_CLOSED] === 0) resume(engine, slot);
};

/** After a standstill every worker goes on. */
export const resumeAll = (engine: Engine, pool: number): void => {
  const at = pool << stationInts;
  const first = engine.stations[at + SLOTS_AT]!;
  for (let slot = first; slot < first + engine.stations[at + SERVERS]!; slot++) resume(engine, slot);
};
