/** A message reaches its topic: latency on the way, partition, capacity and what happens when it is full, then one copy per group. */
import type { Engine } from '../kernel/engine.ts';
import {
  ADMIT,
  AT_BROKER,
  ATTEMPTS,
  DEADLINE,
  DELIVERY,
  DETAIL,
  ENTRY,
  KEY,
  LANE,
  MARKS,
  NEXT,
  OFFERED,
  PLACE,
  READY,
  SINCE,
  STATION,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import {
  BLOCK,
  BUSY_AREA,
  countDoubles,
  DELAY_LAW,
  DELAY_STREAM,
  DELIVERED,
  DROP_OLD,
  DROPPED_CAPACITY,
  deliveryInts,
  ENTRIES_AT,
  ENTRIES_END,
  ENTRY_DELIVERY,
  ENTRY_GROUP,
  entryInts,
  groupInts,
  OUTSIDE_ADMITTING,
  OUTSIDE_HEAD,
  OUTSIDE_TAIL,
  REJECT,
  ROUTE_TOPIC,
  routeInts,
  TOPIC_CAPACITY,
  TOPIC_LATENCY,
  TOPIC_LATENCY_STREAM,
  TOPIC_POLICY,
  topicInts,
  traitInts,
} from '../kernel/records.ts';
import { NOW, PLACE_NEXT, PUBLISHED_AT, RELEASING_SLOT, UNCOUNTED } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import { MOVED_LOST, MOVED_OFFERED, MOVED_PUBLISHED, MOVED_REFUSED, record, recordAt } from '../kernel/trace.ts';
import { count, countLost, subscriptionOf } from './accounts.ts';
import { inherit } from './inheritance.ts';
import { draw } from './laws.ts';
import { oldestOf, removeWaiting } from './oldest.ts';
import { holdPublisher, letGo, waitOutside } from './outside.ts';
import { leaveLane, queueUp, setFree } from './queue.ts';
import { allHaveRoom, groupHasRoom, laneOf, partitionOf } from './room.ts';

/** A publication (or a dead letter, when negative) of `parent` sets out for its topic. */
export const offer = (engine: Engine, route: number, publication: number, parent: number): void => {
  const { F, I, X, out, tables, topics } = engine;
  const topic = tables.routes[(route << routeInts) + ROUTE_TOPIC]!;
  const law = topics[(topic << topicInts) + TOPIC_LATENCY]!;
  X[PUBLISHED_AT] = X[NOW]!;
  if (law < 0) {
    record(engine, MOVED_PUBLISHED, Math.max(-1, publication), route, 0);
    arrive(engine, route, publication, parent, 1);
    return;
  }
  const carrier = allocate(engine);
  draw(engine, law, topics[(topic << topicInts) + TOPIC_LATENCY_STREAM]!);
  if (engine.trace !== null) record(engine, MOVED_PUBLISHED, Math.max(-1, publication), route, out[0]!);
  if (tables.inherits) inherit(engine, parent, carrier, publication, 1);
  I[(carrier << tokenInts) + DETAIL] = route;
  I[(carrier << tokenInts) + SUBJECT] = publication;
  holdPublisher(engine, parent, carrier, topic);
  F[(carrier << tokenDoubles) + OFFERED] = X[NOW]!;
  F[(carrier << tokenDoubles) + KEY] = X[NOW]! + out[0]!;
  plan(engine, carrier, AT_BROKER);
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
  const at = topic << topicInts;
  const partition = partitionOf(engine, at);
  const policy = topics[at + TOPIC_POLICY]!;
  if (topics[at + TOPIC_CAPACITY]! >= 0 && policy >= REJECT) {
    if (topics[at + OUTSIDE_HEAD]! >= 0 || !allHaveRoom(engine, route, partition)) {
      if (policy === BLOCK) stayOutside(engine, route, publication, parent, hops, partition);
      else {
        engine.rejected[topic]! += 1;
        record(engine, MOVED_REFUSED, Math.max(-1, publication), route, 0);
        if (hops === 0) release(engine, parent);
      }
      return;
    }
  }
  comeIn(engine, route, publication, parent, hops, partition);
  if (hops === 1) return;
  freePublisher(engine, parent);
  release(engine, parent);
};

const stayOutside = (
  engine: Engine,
  route: number,
  publication: number,
  parent: number,
  hops: number,
  partition: number,
): void => {
  const { F, I, X, tables } = engine;
  const topic = tables.routes[(route << routeInts) + ROUTE_TOPIC]!;
  let carrier = parent;
  if (hops === 1) {
    carrier = allocate(engine);
    if (tables.inherits) inherit(engine, parent, carrier, publication, 1);
    I[(carrier << tokenInts) + DETAIL] = route;
    I[(carrier << tokenInts) + SUBJECT] = publication;
    holdPublisher(engine, parent, carrier, topic);
    F[(carrier << tokenDoubles) + OFFERED] = X[PUBLISHED_AT]!;
  }
  I[(carrier << tokenInts) + LANE] = partition;
  waitOutside(engine, carrier, topic);
};

/** Somebody outside may come in, one at a time. */
export const admit = (engine: Engine, admission: number): void => {
  const { F, I, N, X, topics } = engine;
  N[UNCOUNTED]! += 1;
  const topic = I[(admission << tokenInts) + SUBJECT]!;
  const at = topic << topicInts;
  topics[at + OUTSIDE_ADMITTING] = 0;
  const carrier = topics[at + OUTSIDE_HEAD]!;
  const ints = carrier << tokenInts;
  if (carrier < 0 || !allHaveRoom(engine, I[ints + DETAIL]!, I[ints + LANE]!)) {
    release(engine, admission);
    return;
  }
  topics[at + OUTSIDE_HEAD] = I[ints + NEXT]!;
  if (topics[at + OUTSIDE_HEAD]! < 0) topics[at + OUTSIDE_TAIL] = -1;
  X[PUBLISHED_AT] = F[(carrier << tokenDoubles) + OFFERED]!;
  comeIn(engine, I[ints + DETAIL]!, I[ints + SUBJECT]!, carrier, 0, I[ints + LANE]!);
  freePublisher(engine, carrier);
  release(engine, carrier);
  if (topics[at + OUTSIDE_HEAD]! < 0 || topics[at + OUTSIDE_ADMITTING] === 1) {
    release(engine, admission);
    return;
  }
  topics[at + OUTSIDE_ADMITTING] = 1;
  F[(admission << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, admission, ADMIT);
};

const freePublisher = (engine: Engine, carrier: number): void => {
  const { A, F, I, N, X } = engine;
  const publisher = letGo(engine, carrier);
  if (publisher < 0) return;
  const busy = X[NOW]! - F[(publisher << tokenDoubles) + SINCE]!;
  A[(subscriptionOf(engine, publisher) << countDoubles) + BUSY_AREA]! += busy;
  N[RELEASING_SLOT] = I[(publisher << tokenInts) + DETAIL]!;
  const station = I[(publisher << tokenInts) + STATION]!;
  release(engine, publisher);
  setFree(engine, station);
};

const comeIn = (
  engine: Engine,
  route: number,
  publication: number,
  parent: number,
  hops: number,
  partition: number,
): void => {
  const { tables, published } = engine;
  const record = route << routeInts;
  published[route]! += 1;
  for (let entry = tables.routes[record + ENTRIES_AT]!; entry < tables.routes[record + ENTRIES_END]!; entry++) {
    const copy = allocate(engine);
    if (tables.inherits) inherit(engine, parent, copy, publication, hops);
    enterGroup(engine, copy, entry, partition);
  }
};

/** A copy published just now enters a group that is not plain. */
export const enter = (engine: Engine, copy: number, entry: number): void => {
  engine.X[PUBLISHED_AT] = engine.X[NOW]!;
  enterGroup(engine, copy, entry, 0);
};

const copyCounts = ({ tables }: Engine, entry: number): number =>
  tables.deliveries[tables.entries[(entry << entryInts) + ENTRY_DELIVERY]! << deliveryInts]! << countDoubles;

const enterGroup = (engine: Engine, copy: number, entry: number, partition: number): void => {
  const { A, F, I, X, out, tables, topics, groups } = engine;
  const ints = copy << tokenInts;
  const doubles = copy << tokenDoubles;
  I[ints + DELIVERY] = tables.entries[(entry << entryInts) + ENTRY_DELIVERY]!;
  I[ints + ENTRY] = entry;
  I[ints + LANE] = laneOf(engine, entry, partition);
  I[ints + ATTEMPTS] = 0;
  I[ints + MARKS] = 0;
  F[doubles + OFFERED] = X[NOW]!;
  F[doubles + WAITED] = 0;
  F[doubles + PLACE] = X[PLACE_NEXT]!++;
  F[doubles + DEADLINE] = X[PUBLISHED_AT]! + tables.entryDeadlines[entry]!;
  A[copyCounts(engine, entry) + DELIVERED]! += 1;
  recordAt(engine, MOVED_OFFERED, copy, 0);
  const group = tables.entries[(entry << entryInts) + ENTRY_GROUP]! << groupInts;
  const policy = topics[(groups[group]! << topicInts) + TOPIC_POLICY]!;
  const bounded = topics[(groups[group]! << topicInts) + TOPIC_CAPACITY]! >= 0;
  if (bounded && policy < REJECT && !groupHasRoom(engine, entry, partition)) {
    const victim = policy === DROP_OLD ? oldestOf(engine, entry) : -1;
    if (victim < 0) {
      loseToCapacity(engine, copy);
      return;
    }
    if (removeWaiting(engine, victim)) leaveLane(engine, victim);
    loseToCapacity(engine, victim);
  }
  const trait = subscriptionOf(engine, copy) << traitInts;
  const law = tables.traits[trait + DELAY_LAW]!;
  if (law < 0) {
    queueUp(engine, copy);
    return;
  }
  draw(engine, law, tables.traits[trait + DELAY_STREAM]!);
  F[doubles + KEY] = X[NOW]! + out[0]!;
  plan(engine, copy, READY);
};

const loseToCapacity = (engine: Engine, token: number): void => {
  count(engine, token, DROPPED_CAPACITY);
  recordAt(engine, MOVED_LOST, token, 0);
  countLost(engine, token);
  release(engine, token);
};
