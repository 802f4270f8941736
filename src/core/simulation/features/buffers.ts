/**
 * The buffer of a publish link: a publisher keeps so many messages that the broker has not confirmed, which it does when the topic has
 * let them in. They are under way (publish latency), or wait because the link is cut, the broker is down or the topic blocks. Who
 * publishes when all places are taken waits for one, first come, first served: a service's worker is held meanwhile, as outside a
 * blocking topic, while the clock of a source goes on. A message that still waits when its time from the publication on is over is
 * given up: lost for every group, with the reason `publish-timeout`; what is under way then still arrives. One buffer serves the whole
 * link, however many instances publish. Links that publish without confirmation, or at most once, keep nothing and have no buffer.
 */
import {
  BEFORE_BROKER,
  BEFORE_BUFFER,
  BEHIND_LINK,
  BUFFER_ROOM,
  BUFFERED,
  bufferDoubles,
} from '../kernel/buffer-records.ts';
import type { Engine } from '../kernel/engine.ts';
import { GATE_HEAD, GATE_TAIL, GATE_USED, GATE_WAITING, gateInts } from '../kernel/fault-records.ts';
import { CALLER, DETAIL, GENERATION, KIND, MARKS, OUTSIDE, STATION, SUBJECT, tokenInts } from '../kernel/layout.ts';
import { ROUTE_TOPIC, routeInts } from '../kernel/publication-records.ts';
import { BLOCK, OUTSIDE_HEAD, OUTSIDE_TAIL, TOPIC_GATE, TOPIC_POLICY, topicInts } from '../kernel/records.ts';
import { UNCOUNTED } from '../kernel/scalars.ts';
import { release } from '../kernel/tokens.ts';
import { freePublisher } from './admission.ts';
import { bufferOf, gateOfBuffer, watchKept } from './buffer-places.ts';
import { gateOfLink, loseForAll, waitBefore } from './gates.ts';
import { unlink } from './oldest.ts';
import { announce } from './outside.ts';

/** Whether all places of the buffer with this gate are taken. */
export const isFull = ({ gates, tables }: Engine, buffer: number, gate: number): boolean =>
  gates[(gate << gateInts) + GATE_USED]! >= tables.buffers[(buffer << bufferDoubles) + BUFFER_ROOM]!;

/** The carrier takes a place in its buffer; false: it has to wait for one. */
export const enterBuffer = (engine: Engine, buffer: number, carrier: number): boolean => {
  const { I, gates } = engine;
  const gate = gateOfBuffer(engine, buffer);
  I[(carrier << tokenInts) + MARKS] = 0;
  if (gates[(gate << gateInts) + GATE_HEAD]! < 0 && !isFull(engine, buffer, gate)) {
    takePlace(engine, carrier, gate);
    return true;
  }
  waitBefore(engine, gate, carrier);
  watchKept(engine, carrier, BEFORE_BUFFER);
  return false;
};

const takePlace = ({ I, gates }: Engine, carrier: number, gate: number): void => {
  gates[(gate << gateInts) + GATE_USED]! += 1;
  I[(carrier << tokenInts) + MARKS] = BUFFERED;
};

/** It has waited for a place long enough; its publisher goes on, unless the topic holds it, too. */
export const getPlace = (engine: Engine, carrier: number, gate: number): void => {
  const { I, tables, topics } = engine;
  takePlace(engine, carrier, gate);
  const topic = tables.routes[(I[(carrier << tokenInts) + DETAIL]! << routeInts) + ROUTE_TOPIC]!;
  if (topics[(topic << topicInts) + TOPIC_POLICY] === BLOCK) return;
  freePublisher(engine, carrier);
  I[(carrier << tokenInts) + CALLER] = -1;
};

/** A message may not be kept any longer: if it still waits, it is given up. */
export const bufferTimeout = (engine: Engine, timer: number): void => {
  const { I, N } = engine;
  const carrier = I[(timer << tokenInts) + SUBJECT]!;
  const ints = carrier << tokenInts;
  const waits = I[ints + GENERATION] === I[(timer << tokenInts) + DETAIL] && I[ints + KIND] === OUTSIDE;
  release(engine, timer);
  if (!waits) {
    N[UNCOUNTED]! += 1;
    return;
  }
  leaveLine(engine, carrier);
  loseForAll(engine, I[ints + DETAIL]!, I[ints + SUBJECT]!, carrier, 0, engine.bufferLosses);
};

/** It steps out of the line in which it waits. */
const leaveLine = (engine: Engine, carrier: number): void => {
  const { I, gates, tables, topics } = engine;
  const ints = carrier << tokenInts;
  const where = I[ints + STATION]!;
  const publication = I[ints + SUBJECT]!;
  const topic = tables.routes[(I[ints + DETAIL]! << routeInts) + ROUTE_TOPIC]!;
  if (where > BEFORE_BROKER) {
    unlink(engine, topics, topic << topicInts, OUTSIDE_HEAD, OUTSIDE_TAIL, carrier);
    announce(engine, topic);
    return;
  }
  const gate =
    where === BEFORE_BUFFER
      ? gateOfBuffer(engine, bufferOf(engine, publication))
      : where === BEHIND_LINK
        ? gateOfLink(engine, publication)
        : topics[(topic << topicInts) + TOPIC_GATE]! - 1;
  unlink(engine, gates, gate << gateInts, GATE_HEAD, GATE_TAIL, carrier);
  gates[(gate << gateInts) + GATE_WAITING]! -= 1;
};
