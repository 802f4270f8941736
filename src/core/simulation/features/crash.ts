/** Workers that are gone: what they held goes back to its queue, in the order in which it came; what they were doing is lost. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_BROKEN_OFF, NOTED_SUCCESSOR } from '../kernel/journal.ts';
import {
  ACKNOWLEDGED,
  AT_WORKER,
  CALL_FAILED,
  DEAD,
  DETAIL,
  GENERATION,
  GHOST,
  HANDLED,
  HELD,
  KIND,
  MARKS,
  NEXT,
  PLACE,
  SINCE,
  STATION,
  tokenDoubles,
  tokenInts,
  WAITED,
  WAITING,
  WORK_END,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  BUSY_AREA,
  countDoubles,
  IDLE,
  SERVERS,
  SERVERS_GONE,
  SLOT_BUSY,
  SLOT_HEAD,
  SLOT_HELD,
  SLOT_TAIL,
  SLOTS_AT,
  slotInts,
  stationInts,
  TRAIT_CALL,
  traitInts,
} from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, release } from '../kernel/tokens.ts';
import { countAttemptEnd, subscriptionOf, uncountWaiting } from './accounts.ts';
import { answer } from './call-answers.ts';
import { twinOf } from './inheritance.ts';
import { frontIs, isInFront } from './lanes.ts';
import { startPolls } from './poll-clocks.ts';
import { leaveLaneToNext } from './pools.ts';
import { queueUp } from './queue.ts';
import { serversOf } from './servers.ts';

/** All workers of a station lose what they hold. */
export const loseAll = (engine: Engine, station: number): void => {
  const { stations } = engine;
  const at = station << stationInts;
  const firstSlot = stations[at + SLOTS_AT]!;
  const held = heldAt(engine, station, firstSlot, firstSlot + stations[at + SERVERS]!);
  stations[at + IDLE] = serversOf(engine, at);
  if (firstSlot >= 0) emptySlots(engine, firstSlot, firstSlot + stations[at + SERVERS]!);
  for (const token of held) giveBack(engine, token);
};

/**
 * So many workers of a station go down together, at least their share of those that are in work; without `replaced` the
 * station is that much smaller until `bringBack`.
 */
export const takeWorkers = (engine: Engine, station: number, workers: number, replaced: boolean): void => {
  const { stations } = engine;
  const at = station << stationInts;
  const before = serversOf(engine, at);
  if (!replaced) stations[at + SERVERS_GONE]! += workers;
  const gone = replaced ? Math.min(before, workers) : before - serversOf(engine, at);
  const firstSlot = stations[at + SLOTS_AT]!;
  if (firstSlot >= 0) {
    const held = heldAt(engine, station, firstSlot + before - gone, firstSlot + before);
    emptySlots(engine, firstSlot + before - gone, firstSlot + before);
    if (replaced) startPolls(engine, station, gone);
    for (const token of held) giveBack(engine, token);
    return;
  }
  const held = heldAt(engine, station, 0, 0);
  // Those who only finish what they hold belong to replicas that have left already.
  const inForce = held.length + Math.min(0, stations[at + IDLE]!);
  const busy = before === 0 ? 0 : Math.ceil((inForce * gone) / before);
  stations[at + IDLE]! += replaced ? busy : busy - gone;
  if (replaced) startPolls(engine, station, gone);
  // Those that began last: any choice would do, but it must be the same on every machine.
  for (const token of held.slice(held.length - busy)) giveBack(engine, token);
};

/** The workers are there again, with empty hands. */
export const bringBack = (engine: Engine, station: number, workers: number): void => {
  const { stations } = engine;
  const at = station << stationInts;
  const before = serversOf(engine, at);
  stations[at + SERVERS_GONE]! -= workers;
  if (stations[at + SLOTS_AT]! < 0) stations[at + IDLE]! += serversOf(engine, at) - before;
  startPolls(engine, station, serversOf(engine, at) - before);
};

export const emptySlots = ({ slots }: Engine, first: number, end: number): void => {
  for (let slot = first; slot < end; slot++) {
    slots[(slot << slotInts) + SLOT_HELD] = 0;
    slots[(slot << slotInts) + SLOT_BUSY] = 0;
    slots[(slot << slotInts) + SLOT_HEAD] = -1;
    slots[(slot << slotInts) + SLOT_TAIL] = -1;
  }
};

/** What the workers of a station hold, in the order in which it came; of a station with slots only from `first` to `end`. */
export const heldAt = (engine: Engine, station: number, first: number, end: number): number[] => {
  if (hasEmptyHands(engine, station, first, end)) return [];
  const { F, I, slots, stations } = engine;
  const windowed = stations[(station << stationInts) + SLOTS_AT]! >= 0;
  const held: number[] = [];
  for (let token = 0; token < engine.capacity; token++) {
    const ints = token << tokenInts;
    const kind = I[ints + KIND]!;
    const isHeld = kind === WORK_END || kind === HELD || kind === HANDLED || kind === AT_WORKER;
    if (!isHeld || I[ints + STATION] !== station) continue;
    if (!windowed || (I[ints + DETAIL]! >= first && I[ints + DETAIL]! < end)) held.push(token);
  }
  for (let slot = first; slot < end && windowed; slot++) {
    for (let token = slots[(slot << slotInts) + SLOT_HEAD]!; token >= 0; token = I[(token << tokenInts) + NEXT]!) {
      held.push(token);
    }
  }
  return held.sort((a, b) => F[(a << tokenDoubles) + PLACE]! - F[(b << tokenDoubles) + PLACE]! || a - b);
};

/** Then nobody need be looked for: of the workers of lanes, which are stations of their own, most hold nothing. */
const hasEmptyHands = ({ slots, stations }: Engine, station: number, first: number, end: number): boolean => {
  const at = station << stationInts;
  if (stations[at + SLOTS_AT]! < 0) return stations[at + IDLE] === stations[at + SERVERS];
  for (let slot = first; slot < end; slot++) if (slots[(slot << slotInts) + SLOT_HELD]! > 0) return false;
  return true;
};

export const giveBack = (engine: Engine, token: number): void => {
  const { A, F, I, X, tables } = engine;
  const ints = token << tokenInts;
  const doubles = token << tokenDoubles;
  const kind = I[ints + KIND]!;
  const subscription = subscriptionOf(engine, token);
  const waited = kind === WAITING || kind === AT_WORKER;
  note(engine, NOTED_BROKEN_OFF, token);
  if (waited) {
    uncountWaiting(engine, token);
    F[doubles + WAITED]! += X[NOW]! - F[doubles + SINCE]!;
  } else {
    A[(subscription << countDoubles) + BUSY_AREA]! += X[NOW]! - F[doubles + SINCE]!;
    countAttemptEnd(engine, subscription);
  }
  if (tables.traits[(subscription << traitInts) + TRAIT_CALL]! >= 0) {
    // The connection breaks, begun or not: the caller sees its try fail.
    answer(engine, token, false);
    discard(engine, token, kind);
    return;
  }
  if ((I[ints + MARKS]! & (GHOST | ACKNOWLEDGED)) !== 0) {
    // What was acknowledged before its work is gone.
    if (isInFront(engine, token)) leaveLaneToNext(engine, token);
    discard(engine, token, kind);
    return;
  }
  const twin = allocate(engine);
  const generation = I[(twin << tokenInts) + GENERATION]!;
  twinOf(engine, token, twin);
  note(engine, NOTED_SUCCESSOR, twin, token);
  I[(twin << tokenInts) + GENERATION] = generation;
  I[(twin << tokenInts) + MARKS]! &= ~CALL_FAILED;
  frontIs(engine, twin);
  discard(engine, token, kind);
  queueUp(engine, twin);
};

/** A token that may still be on the event list dies when it is met there; any other is free at once. */
const discard = (engine: Engine, token: number, kind: number): void => {
  const ints = token << tokenInts;
  if (kind === WORK_END || kind === HANDLED || kind === AT_WORKER) {
    engine.I[ints + KIND] = DEAD;
    engine.I[ints + GENERATION]! += 1;
  } else release(engine, token);
};
