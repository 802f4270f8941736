/**
 * Gates that faults shut: behind a publish link that is cut, and before a topic whose broker is down. Who publishes with
 * confirmations waits there, first come, first served; what is published without, or at most once, is lost for every group.
 */
import { BEFORE_BROKER, BEHIND_LINK } from '../kernel/buffer-records.ts';
import type { Engine } from '../kernel/engine.ts';
import { GATE_HEAD, GATE_SHUT, GATE_TAIL, GATE_WAITING, gateInts } from '../kernel/fault-records.ts';
import { DELIVERY, KIND, MARKS, NEXT, OFFERED, OUTSIDE, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import {
  ENTRIES_AT,
  ENTRIES_END,
  ENTRY_DELIVERY,
  entryInts,
  PUBLICATION_GATE,
  publicationInts,
  routeInts,
} from '../kernel/publication-records.ts';
import { DELIVERED, UNREACHED } from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, release } from '../kernel/tokens.ts';
import { count, countLoss, subscriptionOf } from './accounts.ts';
import { settle } from './admission.ts';
import { watchKept } from './buffer-places.ts';
import { carrierOf } from './carriers.ts';
import { inherit } from './inheritance.ts';

/** The gate behind a publish link, or -1; a dead letter comes over none. */
export const gateOfLink = ({ tables }: Engine, publication: number): number =>
  publication < 0 ? -1 : (tables.publications[(publication << publicationInts) + PUBLICATION_GATE]! >> 1) - 1;

/** Whether a publication may not pass: the gate is shut, or others who came before still wait. */
export const mayNotPass = ({ gates }: Engine, gate: number): boolean =>
  gate >= 0 && (gates[(gate << gateInts) + GATE_SHUT]! > 0 || gates[(gate << gateInts) + GATE_HEAD]! >= 0);

/** The publication waits before the gate or is lost. `hops` 0: `parent` is the carrier that brought it, and is used up. */
export const stopAt = (
  engine: Engine,
  gate: number,
  route: number,
  publication: number,
  parent: number,
  hops: number,
): void => {
  const { tables } = engine;
  const waits =
    publication < 0 || (tables.publications[(publication << publicationInts) + PUBLICATION_GATE]! & 1) === 1;
  if (!waits) {
    const byBroker = gate !== gateOfLink(engine, publication);
    loseForAll(engine, route, publication, parent, hops, byBroker ? engine.brokerLosses : null);
    return;
  }
  const carrier = hops === 1 ? carrierOf(engine, route, publication, parent) : parent;
  waitBefore(engine, gate, carrier);
  watchKept(engine, carrier, gate === gateOfLink(engine, publication) ? BEHIND_LINK : BEFORE_BROKER);
};

/** Joins the line before the gate. */
export const waitBefore = ({ I, gates }: Engine, gate: number, carrier: number): void => {
  const at = gate << gateInts;
  I[(carrier << tokenInts) + KIND] = OUTSIDE;
  I[(carrier << tokenInts) + NEXT] = -1;
  const tail = gates[at + GATE_TAIL]!;
  if (tail < 0) gates[at + GATE_HEAD] = carrier;
  else I[(tail << tokenInts) + NEXT] = carrier;
  gates[at + GATE_TAIL] = carrier;
  gates[at + GATE_WAITING]! += 1;
};

/** It is lost for every group, and counted in `losses` too. `hops` 0: `parent` is the carrier that brought it, and is used up. */
export const loseForAll = (
  engine: Engine,
  route: number,
  publication: number,
  parent: number,
  hops: number,
  losses: Float64Array | null,
): void => {
  const { F, I, X, tables } = engine;
  const record = route << routeInts;
  for (let entry = tables.routes[record + ENTRIES_AT]!; entry < tables.routes[record + ENTRIES_END]!; entry++) {
    const copy = allocate(engine);
    if (tables.inherits) inherit(engine, parent, copy, publication, hops);
    I[(copy << tokenInts) + DELIVERY] = tables.entries[(entry << entryInts) + ENTRY_DELIVERY]!;
    I[(copy << tokenInts) + MARKS] = 0;
    F[(copy << tokenDoubles) + OFFERED] = X[NOW]!;
    count(engine, copy, DELIVERED);
    loseUnreached(engine, copy, losses);
  }
  if (hops === 0) settle(engine, parent);
};

/** A copy that was counted as delivered is lost on its way. */
const loseUnreached = (engine: Engine, copy: number, losses: Float64Array | null): void => {
  countLoss(engine, copy, UNREACHED);
  if (losses !== null) losses[subscriptionOf(engine, copy)]! += 1;
  release(engine, copy);
};
