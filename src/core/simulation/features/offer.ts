/** A message reaches its topic: latency on the way, partition, capacity and what happens when it is full, then one copy per group. */
import { OUTSIDE_TOPIC } from '../kernel/buffer-records.ts';
import type { Engine } from '../kernel/engine.ts';
import { NOTED_UNDER_WAY } from '../kernel/journal.ts';
import {
  AT_BROKER,
  DETAIL,
  GENERATION,
  KEY,
  LANE,
  OFFERED,
  SUBJECT,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import { ROUTE_TOPIC, routeInts } from '../kernel/publication-records.ts';
import {
  OUTSIDE_HEAD,
  REJECT,
  TOPIC_CAPACITY,
  TOPIC_GATE,
  TOPIC_LATENCY,
  TOPIC_LATENCY_STREAM,
  TOPIC_MEMORY,
  TOPIC_POLICY,
  topicInts,
} from '../kernel/records.ts';
import { NOW, PUBLISHED_AT } from '../kernel/scalars.ts';
import { plan } from '../kernel/tokens.ts';
import { isWatched, MOVED_PUBLISHED, MOVED_REFUSED, record } from '../kernel/trace.ts';
import { settle } from './admission.ts';
import { bufferOf, watchKept } from './buffer-places.ts';
import { enterBuffer } from './buffers.ts';
import { carrierOf, holdWorker, newCarrier } from './carriers.ts';
import { gateOfLink, mayNotPass, stopAt } from './gates.ts';
import { comeIn } from './group-entry.ts';
import { draw } from './laws.ts';
import { waitOutside } from './outside.ts';
import { isRepeated, remember } from './repeats.ts';
import { allHaveRoom, partitionOf } from './room.ts';

/** A publication (or a dead letter, when negative) of `parent` sets out for its topic. */
export const offer = (engine: Engine, route: number, publication: number, parent: number): void => {
  const { X, tables, topics } = engine;
  const topic = tables.routes[(route << routeInts) + ROUTE_TOPIC]!;
  const law = topics[(topic << topicInts) + TOPIC_LATENCY]!;
  X[PUBLISHED_AT] = X[NOW]!;
  note(engine, MOVED_PUBLISHED, parent, route, publication);
  const buffer = bufferOf(engine, publication);
  if (buffer >= 0) {
    publishBuffered(engine, buffer, newCarrier(engine, route, publication, parent), parent);
    return;
  }
  const gate = gateOfLink(engine, publication);
  if (mayNotPass(engine, gate)) {
    stopAt(engine, gate, route, publication, parent, 1);
    return;
  }
  if (law < 0) {
    record(engine, MOVED_PUBLISHED, Math.max(-1, publication), route, 0);
    arrive(engine, route, publication, parent, 1);
    return;
  }
  travel(engine, carrierOf(engine, route, publication, parent));
};

/** The carrier is on its way for as long as the topic's publish latency says. */
const travel = (engine: Engine, carrier: number): void => {
  const { F, I, X, out, tables, topics } = engine;
  const route = I[(carrier << tokenInts) + DETAIL]!;
  const at = tables.routes[(route << routeInts) + ROUTE_TOPIC]! << topicInts;
  draw(engine, topics[at + TOPIC_LATENCY]!, topics[at + TOPIC_LATENCY_STREAM]!);
  if (isWatched(engine)) {
    record(engine, MOVED_PUBLISHED, Math.max(-1, I[(carrier << tokenInts) + SUBJECT]!), route, out[0]!);
    note(engine, NOTED_UNDER_WAY, carrier, -1, -1, out[0]!);
  }
  F[(carrier << tokenDoubles) + KEY] = X[NOW]! + out[0]!;
  plan(engine, carrier, AT_BROKER);
};

/** Whoever publishes what is not confirmed at once may be held; the carrier of what is has come to its end. */
const publishBuffered = (engine: Engine, buffer: number, carrier: number, parent: number): void => {
  const { I } = engine;
  const life = I[(carrier << tokenInts) + GENERATION];
  const hasPlace = enterBuffer(engine, buffer, carrier);
  if (hasPlace) leaveFor(engine, carrier);
  if (I[(carrier << tokenInts) + GENERATION] === life) holdWorker(engine, parent, carrier, !hasPlace);
};

/** A carrier with a place in its buffer sets out, unless its link is cut. */
export const leaveFor = (engine: Engine, carrier: number): void => {
  const { I } = engine;
  const publication = I[(carrier << tokenInts) + SUBJECT]!;
  const gate = gateOfLink(engine, publication);
  if (mayNotPass(engine, gate)) stopAt(engine, gate, I[(carrier << tokenInts) + DETAIL]!, publication, carrier, 0);
  else setOut(engine, carrier);
};

/** A carrier that waited behind its link sets out. */
export const setOut = (engine: Engine, carrier: number): void => {
  const { I, tables, topics } = engine;
  const route = I[(carrier << tokenInts) + DETAIL]!;
  const topic = tables.routes[(route << routeInts) + ROUTE_TOPIC]!;
  if (topics[(topic << topicInts) + TOPIC_LATENCY]! >= 0) {
    travel(engine, carrier);
    return;
  }
  record(engine, MOVED_PUBLISHED, Math.max(-1, I[(carrier << tokenInts) + SUBJECT]!), route, 0);
  reachBroker(engine, carrier);
};

/** The publish latency is over. */
export const reachBroker = (engine: Engine, carrier: number): void => {
  const { F, I, X } = engine;
  X[PUBLISHED_AT] = F[(carrier << tokenDoubles) + OFFERED]!;
  arrive(engine, I[(carrier << tokenInts) + DETAIL]!, I[(carrier << tokenInts) + SUBJECT]!, carrier, 0);
};

/** `hops` 0: `parent` is the carrier that brought the message, and is used up. */
const arrive = (engine: Engine, route: number, publication: number, parent: number, hops: number): void => {
  const { tables, topics } = engine;
  const topic = tables.routes[(route << routeInts) + ROUTE_TOPIC]!;
  const gate = topics[(topic << topicInts) + TOPIC_GATE]! - 1;
  if (mayNotPass(engine, gate)) stopAt(engine, gate, route, publication, parent, hops);
  else arriveAt(engine, topic, route, publication, parent, hops);
};

/** A carrier that waited for the topic's broker is there at last. */
export const comeThrough = (engine: Engine, carrier: number): void => {
  const { F, I, X, tables } = engine;
  const route = I[(carrier << tokenInts) + DETAIL]!;
  const topic = tables.routes[(route << routeInts) + ROUTE_TOPIC]!;
  X[PUBLISHED_AT] = F[(carrier << tokenDoubles) + OFFERED]!;
  arriveAt(engine, topic, route, I[(carrier << tokenInts) + SUBJECT]!, carrier, 0);
};

const arriveAt = (
  engine: Engine,
  topic: number,
  route: number,
  publication: number,
  parent: number,
  hops: number,
): void => {
  const { topics } = engine;
  const at = topic << topicInts;
  const memory = publication < 0 ? -1 : topics[at + TOPIC_MEMORY]!;
  if (memory >= 0 && isRepeated(engine, memory, publication, parent)) {
    engine.repeated[topic]! += 1;
    record(engine, MOVED_REFUSED, publication, route, 0);
    note(engine, MOVED_REFUSED, parent, hops);
    if (hops === 0) settle(engine, parent);
    return;
  }
  const partition = partitionOf(engine, at);
  const policy = topics[at + TOPIC_POLICY]!;
  const isFull =
    topics[at + TOPIC_CAPACITY]! >= 0 &&
    policy >= REJECT &&
    (topics[at + OUTSIDE_HEAD]! >= 0 || !allHaveRoom(engine, route, partition));
  if (isFull && policy === REJECT) {
    engine.rejected[topic]! += 1;
    record(engine, MOVED_REFUSED, Math.max(-1, publication), route, 0);
    note(engine, MOVED_REFUSED, parent, hops);
    if (hops === 0) settle(engine, parent);
    return;
  }
  if (memory >= 0) remember(engine, memory, publication, parent);
  if (isFull) stayOutside(engine, route, publication, parent, hops, partition);
  else {
    comeIn(engine, route, publication, parent, hops, partition);
    if (hops === 0) settle(engine, parent);
  }
};

const stayOutside = (
  engine: Engine,
  route: number,
  publication: number,
  parent: number,
  hops: number,
  partition: number,
): void => {
  const { I, tables } = engine;
  const topic = tables.routes[(route << routeInts) + ROUTE_TOPIC]!;
  const carrier = hops === 1 ? carrierOf(engine, route, publication, parent) : parent;
  I[(carrier << tokenInts) + LANE] = partition;
  waitOutside(engine, carrier, topic);
  watchKept(engine, carrier, OUTSIDE_TOPIC);
};
