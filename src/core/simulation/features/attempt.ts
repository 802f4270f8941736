/** One attempt at a message: what happens before its work, how it ends, and what follows from that. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import {
  ACK_TIMEOUT,
  ACKNOWLEDGED,
  ATTEMPTS,
  CALL_FAILED,
  DELIVERY,
  DETAIL,
  GENERATION,
  GHOST,
  HELD,
  KEY,
  KIND,
  MARKS,
  POISON,
  READY,
  SINCE,
  STALLED,
  STATION,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WAITED,
  WORK_END,
} from '../kernel/layout.ts';
import {
  ACK_TIMEOUT_AFTER,
  ACKS_FIRST,
  BUSY_AREA,
  CALLS_AT,
  CALLS_END,
  countDoubles,
  DEAD_LETTER_ROUTE,
  DEAD_LETTERED,
  DELAYS_AT,
  DELAYS_END,
  DROPPED_EXHAUSTED,
  DUPLICATES,
  deliveryInts,
  EXHAUSTED,
  EXHAUSTED_AT,
  EXHAUSTED_END,
  FAILED_AT,
  FAILED_END,
  FAILURE_SHARE,
  FAILURE_STREAM,
  JITTER,
  JITTER_STREAM,
  KEPT_NOW,
  MOST_ATTEMPTS,
  POISON_SHARE,
  PROCESSED_AT,
  PROCESSED_END,
  REDELIVERED,
  TRAIT_CALL,
  traitDoubles,
  traitInts,
} from '../kernel/records.ts';
import { NOW, PUBLISHING, RELEASING, RELEASING_SLOT, UNCOUNTED } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import {
  MOVED_ACKNOWLEDGED,
  MOVED_DEAD_LETTERED,
  MOVED_FAILED,
  MOVED_LOST,
  record,
  recordAt,
} from '../kernel/trace.ts';
import { count, countAcknowledged, countLost, countReached, freeLater, subscriptionOf } from './accounts.ts';
import { answer, callOnward } from './calls.ts';
import { twinOf } from './inheritance.ts';
import { frontIs } from './lanes.ts';
import { leaveLane, queueUp } from './queue.ts';
import { matchReply } from './requests.ts';
import { trigger } from './triggers.ts';

/** Before the work of a delivery with `SPECIAL_START`. */
export const beginSpecially = (engine: Engine, token: number): void => {
  const { F, I, X, streams, tables } = engine;
  const ints = token << tokenInts;
  const doubles = token << tokenDoubles;
  const subscription = subscriptionOf(engine, token);
  const numbers = subscription << traitDoubles;
  const attempt = I[ints + ATTEMPTS]! + 1;
  I[ints + ATTEMPTS] = attempt;
  F[doubles + WAITED]! += X[NOW]! - F[doubles + SINCE]!;
  F[doubles + STALLED] = engine.stationStalls[I[ints + STATION]!]!;
  const isCall = tables.traits[(subscription << traitInts) + TRAIT_CALL]! >= 0;
  if (attempt > 1 && !isCall) count(engine, token, REDELIVERED);
  const poison = tables.traitNumbers[numbers + POISON_SHARE]!;
  if (attempt === 1 && poison > 0) {
    const drawn = nextUniform(streams, tables.traits[(subscription << traitInts) + FAILURE_STREAM]!);
    if (drawn < poison) I[ints + MARKS]! |= POISON;
  }
  if (tables.traits[(subscription << traitInts) + ACKS_FIRST] === 1) {
    I[ints + MARKS]! |= ACKNOWLEDGED;
    acknowledge(engine, token);
  }
  const patience = tables.traitNumbers[numbers + ACK_TIMEOUT_AFTER]!;
  if (patience > 0) watch(engine, token, patience);
};

const watch = (engine: Engine, token: number, patience: number): void => {
  const { F, I, X } = engine;
  const timer = allocate(engine);
  I[(timer << tokenInts) + SUBJECT] = token;
  I[(timer << tokenInts) + DETAIL] = I[(token << tokenInts) + GENERATION]!;
  F[(timer << tokenDoubles) + KEY] = X[NOW]! + patience;
  plan(engine, timer, ACK_TIMEOUT);
};

/** The time of its work is over; calls made during it come first. */
export const workIsOver = (engine: Engine, token: number): void => {
  const { F, I, N, tables } = engine;
  const ints = token << tokenInts;
  const doubles = token << tokenDoubles;
  const stalled = engine.stationStalls[I[ints + STATION]!]!;
  const behind = stalled - F[doubles + STALLED]!;
  if (behind > 0) {
    F[doubles + STALLED] = stalled;
    F[doubles + KEY]! += behind;
    N[UNCOUNTED]! += 1;
    plan(engine, token, WORK_END);
    return;
  }
  const delivery = I[ints + DELIVERY]! << deliveryInts;
  const first = tables.deliveries[delivery + CALLS_AT]!;
  if (first < tables.deliveries[delivery + CALLS_END]!) {
    I[ints + KIND] = HELD;
    I[ints + SUBJECT] = first;
    callOnward(engine, token);
  } else attemptIsOver(engine, token);
};

/** The attempt ends: its worker is set free, and the message is acknowledged, tried again or given up. */
export const attemptIsOver = (engine: Engine, token: number): void => {
  const { A, F, I, N, X, streams, tables } = engine;
  const ints = token << tokenInts;
  const subscription = subscriptionOf(engine, token);
  const trait = subscription << traitInts;
  A[(subscription << countDoubles) + BUSY_AREA]! += X[NOW]! - F[(token << tokenDoubles) + SINCE]!;
  F[(token << tokenDoubles) + SINCE] = X[NOW]!;
  N[RELEASING] = I[ints + STATION]!;
  N[RELEASING_SLOT] = I[ints + DETAIL]!;
  const marks = I[ints + MARKS]!;
  const share = tables.traitNumbers[(subscription << traitDoubles) + FAILURE_SHARE]!;
  let failed = (marks & (POISON | CALL_FAILED)) !== 0;
  if (!failed && share > 0) failed = nextUniform(streams, tables.traits[trait + FAILURE_STREAM]!) < share;
  I[ints + MARKS] = marks & ~CALL_FAILED;
  if (tables.traits[trait + TRAIT_CALL]! >= 0) {
    if (!failed) triggerAll(engine, token, PROCESSED_AT, PROCESSED_END);
    answer(engine, token, !failed);
    freeLater(engine, token);
  } else if ((marks & (GHOST | ACKNOWLEDGED)) !== 0) {
    if ((marks & GHOST) !== 0) count(engine, token, DUPLICATES);
    else leaveLane(engine, token);
    if (!failed) triggerAll(engine, token, PROCESSED_AT, PROCESSED_END);
    else if ((marks & GHOST) === 0) failOnce(engine, token);
    freeLater(engine, token);
  } else if (failed) fail(engine, token);
  else succeed(engine, token);
};

const succeed = (engine: Engine, token: number): void => {
  acknowledge(engine, token);
  triggerAll(engine, token, PROCESSED_AT, PROCESSED_END);
  leaveLane(engine, token);
  freeLater(engine, token);
};

const acknowledge = (engine: Engine, token: number): void => {
  countAcknowledged(engine, token, subscriptionOf(engine, token));
  recordAt(engine, MOVED_ACKNOWLEDGED, token, engine.out[0]!);
  if (engine.tables.objectives.length > 0) countReached(engine, token);
  if (engine.tables.requests.length > 0) matchReply(engine, token);
};

const triggerAll = (engine: Engine, token: number, from: number, to: number): void => {
  const { I, tables } = engine;
  const delivery = I[(token << tokenInts) + DELIVERY]! << deliveryInts;
  const end = tables.deliveries[delivery + to]!;
  for (let at = tables.deliveries[delivery + from]!; at < end; at++) at = trigger(engine, at, token);
};

const fail = (engine: Engine, token: number): void => {
  const { I, tables } = engine;
  triggerAll(engine, token, FAILED_AT, FAILED_END);
  const most = tables.traits[(subscriptionOf(engine, token) << traitInts) + MOST_ATTEMPTS]!;
  recordAt(engine, MOVED_FAILED, token, 0);
  if (most === 0 || I[(token << tokenInts) + ATTEMPTS]! < most) tryAgain(engine, token);
  else giveUp(engine, token);
};

/** Acknowledged before the work, so its only attempt; the broker knows nothing of the failure, the handler does. */
const failOnce = (engine: Engine, token: number): void => {
  triggerAll(engine, token, FAILED_AT, FAILED_END);
  triggerAll(engine, token, EXHAUSTED_AT, EXHAUSTED_END);
};

const tryAgain = (engine: Engine, token: number): void => {
  const { F, I, X, tables, streams } = engine;
  const subscription = subscriptionOf(engine, token);
  const trait = subscription << traitInts;
  const first = tables.traits[trait + DELAYS_AT]!;
  const last = tables.traits[trait + DELAYS_END]! - 1;
  const attempts = I[(token << tokenInts) + ATTEMPTS]!;
  let delay = last < first ? 0 : tables.numbers[Math.min(first + attempts - 1, last)]!;
  const jitter = tables.traitNumbers[(subscription << traitDoubles) + JITTER]!;
  if (jitter > 0 && delay > 0) delay *= 1 - jitter * nextUniform(streams, tables.traits[trait + JITTER_STREAM]!);
  if (delay > 0) {
    F[(token << tokenDoubles) + KEY] = X[NOW]! + delay;
    plan(engine, token, READY);
  } else queueUp(engine, token);
};

const giveUp = (engine: Engine, token: number): void => {
  const { I, N, publishing, tables } = engine;
  triggerAll(engine, token, EXHAUSTED_AT, EXHAUSTED_END);
  const way = tables.traits[(subscriptionOf(engine, token) << traitInts) + EXHAUSTED]!;
  if (way === 1) count(engine, token, KEPT_NOW);
  else if (way === 2) {
    count(engine, token, DEAD_LETTERED);
    const delivery = I[(token << tokenInts) + DELIVERY]! << deliveryInts;
    const route = tables.deliveries[delivery + DEAD_LETTER_ROUTE]!;
    publishing[N[PUBLISHING]!++] = ~route;
    record(engine, MOVED_DEAD_LETTERED, subscriptionOf(engine, token), route, 0);
  } else {
    count(engine, token, DROPPED_EXHAUSTED);
    recordAt(engine, MOVED_LOST, token, 0);
    countLost(engine, token);
  }
  leaveLane(engine, token);
  freeLater(engine, token);
};

/** The broker has waited long enough for an acknowledgement: the message is delivered again while the old work goes on. */
export const ackTimeout = (engine: Engine, timer: number): void => {
  const { I, N, tables } = engine;
  const token = I[(timer << tokenInts) + SUBJECT]!;
  const ints = token << tokenInts;
  const kind = I[ints + KIND]!;
  const alive = I[ints + GENERATION] === I[(timer << tokenInts) + DETAIL] && (kind === WORK_END || kind === HELD);
  if (!alive || (I[ints + MARKS]! & (GHOST | ACKNOWLEDGED)) !== 0) {
    N[UNCOUNTED]! += 1;
    release(engine, timer);
    return;
  }
  // The timer's record becomes the message; what is in work is a ghost of it.
  const generation = I[(timer << tokenInts) + GENERATION]! + 1;
  twinOf(engine, token, timer);
  I[(timer << tokenInts) + GENERATION] = generation;
  I[ints + MARKS]! |= GHOST;
  frontIs(engine, timer);
  const most = tables.traits[(subscriptionOf(engine, timer) << traitInts) + MOST_ATTEMPTS]!;
  if (most === 0 || I[ints + ATTEMPTS]! < most) queueUp(engine, timer);
  else {
    // No worker of its own waits for what it publishes.
    I[(timer << tokenInts) + STATION] = -1;
    giveUp(engine, timer);
  }
};
