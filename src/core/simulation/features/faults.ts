/** Faults on a timeline: workers that freeze, nodes that go down and come back. */
import type { Engine } from '../kernel/engine.ts';
import {
  ACKNOWLEDGED,
  AT_WORKER,
  CALL_FAILED,
  DEAD,
  FAULT_BEGINS,
  FAULT_ENDS,
  GENERATION,
  GHOST,
  HANDLED,
  HELD,
  KEY,
  KIND,
  MARKS,
  NEXT,
  PLACE,
  SINCE,
  STATION,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WAITED,
  WAITING,
  WORK_END,
} from '../kernel/layout.ts';
import {
  BUSY_AREA,
  countDoubles,
  DOWN,
  FAULT_KIND,
  FAULT_NODE,
  FAULT_STATIONS_AT,
  FAULT_STATIONS_END,
  faultInts,
  IDLE,
  SERVERS,
  SLOT_BUSY,
  SLOT_HEAD,
  SLOT_HELD,
  SLOT_TAIL,
  SLOTS_AT,
  STALL,
  STATION_CLOSED,
  STATION_FLAGS,
  slotInts,
  stationInts,
  TRAIT_CALL,
  traitInts,
  WINDOWED,
} from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import { subscriptionOf, uncountWaiting } from './accounts.ts';
import { answer } from './call-answers.ts';
import { twinOf } from './inheritance.ts';
import { frontIs } from './lanes.ts';
import { fill } from './pools.ts';
import { leaveLane, queueUp } from './queue.ts';
import { resumeAll } from './window.ts';

/** Puts every fault on the timeline. */
export const startFaults = (engine: Engine): void => {
  for (let fault = 0; fault << faultInts < engine.tables.faults.length; fault++) {
    const token = allocate(engine);
    engine.I[(token << tokenInts) + SUBJECT] = fault;
    engine.F[(token << tokenDoubles) + KEY] = engine.tables.faultNumbers[fault * 2]!;
    plan(engine, token, FAULT_BEGINS);
  }
};

const forEachStation = (engine: Engine, fault: number, visit: (station: number) => void): void => {
  const { tables } = engine;
  const record = fault << faultInts;
  for (let at = tables.faults[record + FAULT_STATIONS_AT]!; at < tables.faults[record + FAULT_STATIONS_END]!; at++) {
    visit(tables.ties[at]!);
  }
};

export const faultBegins = (engine: Engine, token: number): void => {
  const { F, I, X, tables, stations, stationStalls, nodesDown } = engine;
  const fault = I[(token << tokenInts) + SUBJECT]!;
  const kind = tables.faults[(fault << faultInts) + FAULT_KIND]!;
  const length = tables.faultNumbers[fault * 2 + 1]!;
  F[(token << tokenDoubles) + KEY] = X[NOW]! + length;
  plan(engine, token, FAULT_ENDS);
  forEachStation(engine, fault, (station) => {
    stations[(station << stationInts) + STATION_CLOSED]! += 1;
    if (kind === STALL) stationStalls[station]! += length;
  });
  if (kind !== DOWN) return;
  nodesDown[tables.faults[(fault << faultInts) + FAULT_NODE]!]! += 1;
  forEachStation(engine, fault, (station) => goDown(engine, station));
};

export const faultEnds = (engine: Engine, token: number): void => {
  const { I, tables, stations, nodesDown } = engine;
  const fault = I[(token << tokenInts) + SUBJECT]!;
  if (tables.faults[(fault << faultInts) + FAULT_KIND] === DOWN) {
    nodesDown[tables.faults[(fault << faultInts) + FAULT_NODE]!]! -= 1;
  }
  forEachStation(engine, fault, (station) => {
    const at = station << stationInts;
    stations[at + STATION_CLOSED]! -= 1;
    if (stations[at + STATION_CLOSED]! > 0) return;
    if ((stations[at + STATION_FLAGS]! & WINDOWED) !== 0) resumeAll(engine, station);
    fill(engine, station);
  });
  release(engine, token);
};

/** All that the station's workers hold goes back to its queue, in the order in which it came; what they were doing is lost. */
const goDown = (engine: Engine, station: number): void => {
  const { I, stations, slots } = engine;
  const at = station << stationInts;
  const held: number[] = [];
  for (let token = 0; token < engine.capacity; token++) {
    if (I[(token << tokenInts) + STATION] === station && isHeld(engine, token, at)) held.push(token);
  }
  held.sort((a, b) => placeOf(engine, a) - placeOf(engine, b));
  stations[at + IDLE] = stations[at + SERVERS]!;
  const firstSlot = stations[at + SLOTS_AT]!;
  for (let slot = firstSlot; slot < firstSlot + stations[at + SERVERS]! && firstSlot >= 0; slot++) {
    slots[(slot << slotInts) + SLOT_HELD] = 0;
    slots[(slot << slotInts) + SLOT_BUSY] = 0;
    slots[(slot << slotInts) + SLOT_HEAD] = -1;
    slots[(slot << slotInts) + SLOT_TAIL] = -1;
  }
  for (const token of held) giveBack(engine, token);
};

const placeOf = ({ F }: Engine, token: number): number => F[(token << tokenDoubles) + PLACE]!;

const isHeld = (engine: Engine, token: number, stationAt: number): boolean => {
  const kind = engine.I[(token << tokenInts) + KIND]!;
  if (kind === WORK_END || kind === HELD || kind === HANDLED || kind === AT_WORKER) return true;
  const windowed = (engine.stations[stationAt + STATION_FLAGS]! & WINDOWED) !== 0;
  return kind === WAITING && windowed && heldInSlot(engine, token, stationAt);
};

const heldInSlot = (engine: Engine, token: number, stationAt: number): boolean => {
  const { I, slots, stations } = engine;
  const first = stations[stationAt + SLOTS_AT]!;
  for (let slot = first; slot < first + stations[stationAt + SERVERS]!; slot++) {
    for (let other = slots[(slot << slotInts) + SLOT_HEAD]!; other >= 0; other = I[(other << tokenInts) + NEXT]!) {
      if (other === token) return true;
    }
  }
  return false;
};

const giveBack = (engine: Engine, token: number): void => {
  const { A, F, I, X, tables } = engine;
  const ints = token << tokenInts;
  const doubles = token << tokenDoubles;
  const kind = I[ints + KIND]!;
  const subscription = subscriptionOf(engine, token);
  const waited = kind === WAITING || kind === AT_WORKER;
  if (waited) {
    uncountWaiting(engine, token);
    F[doubles + WAITED]! += X[NOW]! - F[doubles + SINCE]!;
  } else A[(subscription << countDoubles) + BUSY_AREA]! += X[NOW]! - F[doubles + SINCE]!;
  if (tables.traits[(subscription << traitInts) + TRAIT_CALL]! >= 0) {
    // The connection breaks: the caller sees its try fail.
    if (!waited) answer(engine, token, false);
    discard(engine, token, kind);
    return;
  }
  if ((I[ints + MARKS]! & (GHOST | ACKNOWLEDGED)) !== 0) {
    // What was acknowledged before its work is gone; of a ghost it is the twin that stands in front.
    if ((I[ints + MARKS]! & GHOST) === 0) leaveLane(engine, token);
    discard(engine, token, kind);
    return;
  }
  const twin = allocate(engine);
  const generation = I[(twin << tokenInts) + GENERATION]!;
  twinOf(engine, token, twin);
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
