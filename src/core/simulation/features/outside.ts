/** Outside a full topic that blocks: publications wait there first come, first served, and with them the workers that made them. */
import { COURSE_FLAGS, courseInts } from '../kernel/course-layout.ts';
import type { Engine } from '../kernel/engine.ts';
import {
  ACKNOWLEDGED,
  ADMIT,
  CALLER,
  CALLER_GENERATION,
  DELIVERY,
  DETAIL,
  FINISHED,
  GENERATION,
  HELD,
  KEY,
  KIND,
  MARKS,
  NEXT,
  OUTSIDE,
  SINCE,
  STATION,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WORK_END,
} from '../kernel/layout.ts';
import { ROUTE_TOPIC, routeInts } from '../kernel/publication-records.ts';
import {
  BLOCK,
  deliveryInts,
  GROUP,
  GROUP_TOPIC,
  groupInts,
  OUTSIDE_ADMITTING,
  OUTSIDE_HEAD,
  OUTSIDE_TAIL,
  SPECIAL_END,
  TOPIC_POLICY,
  topicInts,
} from '../kernel/records.ts';
import { HOLDING, NOW } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { subscriptionOf, uncountAttemptEnd } from './accounts.ts';

/** A message no longer waits in its group: somebody outside its topic may have room now. */
export const announceRoom = (engine: Engine, token: number): void => {
  const { I, groups, tables } = engine;
  const group = tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + GROUP]!;
  if (group >= 0) announce(engine, groups[(group << groupInts) + GROUP_TOPIC]!);
};

/** Somebody outside the topic may come in now. */
export const announce = (engine: Engine, topic: number): void => {
  const { F, I, X, topics } = engine;
  const at = topic << topicInts;
  if (topics[at + OUTSIDE_HEAD]! < 0 || topics[at + OUTSIDE_ADMITTING] === 1) return;
  topics[at + OUTSIDE_ADMITTING] = 1;
  const admission = allocate(engine);
  I[(admission << tokenInts) + SUBJECT] = topic;
  F[(admission << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, admission, ADMIT);
};

/** The worker whose handler publishes `carrier` is held: on a blocking topic until it is in, and where it `waits` for its buffer. */
export const holdPublisher = (engine: Engine, parent: number, carrier: number, waits: boolean): void => {
  const { I, tables, topics } = engine;
  const topic = tables.routes[(I[(carrier << tokenInts) + DETAIL]! << routeInts) + ROUTE_TOPIC]!;
  const holds = waits || topics[(topic << topicInts) + TOPIC_POLICY] === BLOCK;
  const publisher = holds ? heldBy(engine, parent) : -1;
  I[(carrier << tokenInts) + CALLER] = publisher;
  if (publisher >= 0) I[(carrier << tokenInts) + CALLER_GENERATION] = I[(publisher << tokenInts) + GENERATION]!;
};

/** The token that holds its worker from now on, or -1 where nobody is held. */
const heldBy = (engine: Engine, parent: number): number => {
  const { F, I, N, X, offsets } = engine;
  const ints = parent << tokenInts;
  const kind = I[ints + KIND]!;
  const course = offsets.courses + (I[ints + DELIVERY]! << courseInts);
  const flags = kind === WORK_END ? I[course + COURSE_FLAGS]! : SPECIAL_END;
  const isDone = (kind === FINISHED && I[ints + STATION]! >= 0) || (flags & SPECIAL_END) === 0;
  if (isDone) {
    I[ints + KIND] = HELD;
    I[ints + MARKS]! |= ACKNOWLEDGED;
    I[ints + SUBJECT] = 0;
    F[(parent << tokenDoubles) + SINCE] = X[NOW]!;
    N[HOLDING] = 1;
    uncountAttemptEnd(engine, subscriptionOf(engine, parent));
  } else if (kind !== HELD) return -1;
  I[ints + SUBJECT]! += 1;
  return parent;
};

/** Joins the line outside. */
export const waitOutside = (engine: Engine, token: number, topic: number): void => {
  const { I, topics } = engine;
  const at = topic << topicInts;
  I[(token << tokenInts) + KIND] = OUTSIDE;
  I[(token << tokenInts) + NEXT] = -1;
  const tail = topics[at + OUTSIDE_TAIL]!;
  if (tail < 0) topics[at + OUTSIDE_HEAD] = token;
  else I[(tail << tokenInts) + NEXT] = token;
  topics[at + OUTSIDE_TAIL] = token;
};

/** The publication is in: its publisher has one less to wait for. The token whose worker is free now, or -1. */
export const letGo = (engine: Engine, token: number): number => {
  const { I } = engine;
  const publisher = I[(token << tokenInts) + CALLER]!;
  const ints = token << tokenInts;
  if (publisher < 0 || I[(publisher << tokenInts) + GENERATION] !== I[ints + CALLER_GENERATION]) return -1;
  const left = I[(publisher << tokenInts) + SUBJECT]! - 1;
  I[(publisher << tokenInts) + SUBJECT] = left;
  return left === 0 ? publisher : -1;
};
