/** Synchronous calls: the request waits for a reply, a timeout or its last try; each try is an attempt in the callee's queue. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import {
  ATTEMPTS,
  CALL_DUE,
  CALL_FAILED,
  CALL_TIMEOUT,
  CALLER,
  CALLER_GENERATION,
  CORRELATION,
  DEADLINE,
  DELIVERY,
  DETAIL,
  ENTRY,
  GENERATION,
  HANDLED,
  KEY,
  KIND,
  LANE,
  MARKS,
  NEXT,
  OFFERED,
  OUTSTANDING,
  PLACE,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import {
  CALL_DELIVERY,
  CALL_HEAD,
  CALL_IN_FLIGHT,
  CALL_LIMIT,
  CALL_NODE,
  CALL_POOL,
  CALL_TAIL,
  CALL_TIMEOUT_AFTER,
  CALLS_END,
  callDoubles,
  callInts,
  countDoubles,
  DELAYS_AT,
  DELAYS_END,
  DELIVERED,
  DROPPED_EXHAUSTED,
  deliveryInts,
  JITTER,
  JITTER_STREAM,
  MOST_ATTEMPTS,
  REDELIVERED,
  traitDoubles,
  traitInts,
} from '../kernel/records.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import { MOVED_ACKNOWLEDGED, MOVED_FAILED, MOVED_LOST, MOVED_OFFERED, recordAt } from '../kernel/trace.ts';
import { countAcknowledged, subscriptionOf } from './accounts.ts';
import { inherit, originate } from './inheritance.ts';
import { passLimit } from './publication.ts';
import { queueUp } from './queue.ts';

const subscriptionOfCall = ({ tables }: Engine, call: number): number =>
  tables.deliveries[tables.calls[(call << callInts) + CALL_DELIVERY]! << deliveryInts]!;

/** A new request by `parent`, the held token of a handler, or -1 for a source. */
export const request = (engine: Engine, call: number, parent: number): void => {
  const { A, I, calls, nodesDown, tables } = engine;
  const at = call << callInts;
  if (parent < 0 && nodesDown[tables.calls[at + CALL_NODE]!]! > 0) return;
  const asked = allocate(engine);
  const ints = asked << tokenInts;
  if (tables.inherits) {
    if (parent >= 0) inherit(engine, parent, asked, -1, 0);
    else originate(engine, asked);
  } else I[ints + CORRELATION] = -1;
  I[ints + KIND] = OUTSTANDING;
  I[ints + SUBJECT] = call;
  I[ints + CALLER] = parent;
  I[ints + CALLER_GENERATION] = parent < 0 ? 0 : I[(parent << tokenInts) + GENERATION]!;
  I[ints + DELIVERY] = tables.calls[at + CALL_DELIVERY]!;
  I[ints + ATTEMPTS] = 0;
  engine.F[(asked << tokenDoubles) + WAITED] = 0;
  A[(subscriptionOfCall(engine, call) << countDoubles) + DELIVERED]! += 1;
  if (calls[at + CALL_POOL]! > 0 && calls[at + CALL_IN_FLIGHT]! >= calls[at + CALL_POOL]!) standInLine(engine, asked);
  else send(engine, asked);
};

const standInLine = (engine: Engine, asked: number): void => {
  const { I, calls } = engine;
  const at = I[(asked << tokenInts) + SUBJECT]! << callInts;
  I[(asked << tokenInts) + KIND] = OUTSTANDING;
  I[(asked << tokenInts) + NEXT] = -1;
  const tail = calls[at + CALL_TAIL]!;
  if (tail < 0) calls[at + CALL_HEAD] = asked;
  else I[(tail << tokenInts) + NEXT] = asked;
  calls[at + CALL_TAIL] = asked;
};

/** A try is over: the next request in line for the pool may be sent. */
const leavePool = (engine: Engine, call: number): void => {
  const { I, calls } = engine;
  const at = call << callInts;
  calls[at + CALL_IN_FLIGHT]! -= 1;
  const next = calls[at + CALL_HEAD]!;
  if (next < 0) return;
  calls[at + CALL_HEAD] = I[(next << tokenInts) + NEXT]!;
  if (calls[at + CALL_HEAD]! < 0) calls[at + CALL_TAIL] = -1;
  send(engine, next);
};

/** Sends the next try, after the rate limit where there is one. */
const send = (engine: Engine, asked: number): void => {
  const { F, I, X, calls, out } = engine;
  const at = I[(asked << tokenInts) + SUBJECT]! << callInts;
  calls[at + CALL_IN_FLIGHT]! += 1;
  const limit = calls[at + CALL_LIMIT]!;
  out[0] = 0;
  if (limit >= 0) passLimit(engine, limit);
  if (I[(asked << tokenInts) + ATTEMPTS] === 0) F[(asked << tokenDoubles) + OFFERED] = X[NOW]!;
  if (out[0]! === 0) put(engine, asked);
  else {
    // A refused try is one that fails at once; both go through the event list, which ends the recursion.
    I[(asked << tokenInts) + DETAIL] = out[0]! < 0 ? 1 : 2;
    F[(asked << tokenDoubles) + KEY] = X[NOW]! + Math.max(0, out[0]!);
    plan(engine, asked, CALL_DUE);
  }
};

const put = (engine: Engine, asked: number): void => {
  const { A, F, I, X, tables } = engine;
  const ints = asked << tokenInts;
  const call = I[ints + SUBJECT]!;
  const patience = tables.callNumbers[(call << callDoubles) + CALL_TIMEOUT_AFTER]!;
  I[ints + KIND] = OUTSTANDING;
  I[ints + ATTEMPTS]! += 1;
  if (I[ints + ATTEMPTS]! > 1) A[(subscriptionOfCall(engine, call) << countDoubles) + REDELIVERED]! += 1;
  const attempt = allocate(engine);
  const to = attempt << tokenInts;
  if (tables.inherits) inherit(engine, asked, attempt, -1, 0);
  I[to + DELIVERY] = I[ints + DELIVERY]!;
  I[to + CALLER] = asked;
  I[to + CALLER_GENERATION] = I[ints + GENERATION]!;
  I[to + ENTRY] = -1;
  I[to + LANE] = -1;
  I[to + ATTEMPTS] = 0;
  I[to + MARKS] = 0;
  F[(attempt << tokenDoubles) + OFFERED] = X[NOW]!;
  F[(attempt << tokenDoubles) + WAITED] = 0;
  F[(attempt << tokenDoubles) + PLACE] = 0;
  F[(attempt << tokenDoubles) + DEADLINE] = patience > 0 ? X[NOW]! + patience : Infinity;
  if (patience > 0) {
    const timer = allocate(engine);
    I[(timer << tokenInts) + SUBJECT] = asked;
    I[(timer << tokenInts) + DETAIL] = I[ints + GENERATION]!;
    F[(timer << tokenDoubles) + KEY] = X[NOW]! + patience;
    plan(engine, timer, CALL_TIMEOUT);
  }
  recordAt(engine, MOVED_OFFERED, attempt, 0);
  queueUp(engine, attempt);
};

/** The callee has finished an attempt; if the caller still waits for it, this is its answer. */
export const answer = (engine: Engine, attempt: number, ok: boolean): void => {
  const { F, I } = engine;
  const asked = I[(attempt << tokenInts) + CALLER]!;
  if (I[(asked << tokenInts) + GENERATION] !== I[(attempt << tokenInts) + CALLER_GENERATION]) return;
  I[(asked << tokenInts) + GENERATION]! += 1;
  F[(asked << tokenDoubles) + WAITED]! += F[(attempt << tokenDoubles) + WAITED]!;
  const call = I[(asked << tokenInts) + SUBJECT]!;
  leavePool(engine, call);
  if (ok) settle(engine, asked, true);
  else tryAgain(engine, asked);
};

/** The caller gives up on this try; the callee does not know. */
export const callTimeout = (engine: Engine, timer: number): void => {
  const { I, N } = engine;
  const asked = I[(timer << tokenInts) + SUBJECT]!;
  if (I[(asked << tokenInts) + GENERATION] !== I[(timer << tokenInts) + DETAIL]) N[UNCOUNTED]! += 1;
  else {
    I[(asked << tokenInts) + GENERATION]! += 1;
    const call = I[(asked << tokenInts) + SUBJECT]!;
    leavePool(engine, call);
    tryAgain(engine, asked);
  }
  release(engine, timer);
};

/** A backoff or a wait for the rate limit is over. */
export const callDue = (engine: Engine, asked: number): void => {
  const { I, calls } = engine;
  const call = I[(asked << tokenInts) + SUBJECT]!;
  const at = call << callInts;
  const why = I[(asked << tokenInts) + DETAIL]!;
  if (why === 2) put(engine, asked);
  else if (why === 1) {
    I[(asked << tokenInts) + ATTEMPTS]! += 1;
    leavePool(engine, call);
    tryAgain(engine, asked);
  } else if (calls[at + CALL_POOL]! > 0 && calls[at + CALL_IN_FLIGHT]! >= calls[at + CALL_POOL]!) {
    standInLine(engine, asked);
  } else send(engine, asked);
};

const tryAgain = (engine: Engine, asked: number): void => {
  const { F, I, N, X, streams, tables } = engine;
  const ints = asked << tokenInts;
  const subscription = subscriptionOf(engine, asked);
  const trait = subscription << traitInts;
  const most = tables.traits[trait + MOST_ATTEMPTS]!;
  if (most > 0 && I[ints + ATTEMPTS]! >= most) {
    settle(engine, asked, false);
    return;
  }
  recordAt(engine, MOVED_FAILED, asked, 0);
  const first = tables.traits[trait + DELAYS_AT]!;
  const last = tables.traits[trait + DELAYS_END]! - 1;
  let delay = last < first ? 0 : tables.numbers[Math.min(first + I[ints + ATTEMPTS]! - 1, last)]!;
  const jitter = tables.traitNumbers[(subscription << traitDoubles) + JITTER]!;
  if (jitter > 0 && delay > 0) delay *= 1 - jitter * nextUniform(streams, tables.traits[trait + JITTER_STREAM]!);
  if (delay === 0) N[UNCOUNTED]! += 1;
  I[ints + DETAIL] = 0;
  F[(asked << tokenDoubles) + KEY] = X[NOW]! + delay;
  plan(engine, asked, CALL_DUE);
};

/** The request is answered or given up, and its caller goes on. */
const settle = (engine: Engine, asked: number, ok: boolean): void => {
  const { A, I } = engine;
  const ints = asked << tokenInts;
  const subscription = subscriptionOf(engine, asked);
  if (ok) countAcknowledged(engine, asked, subscription);
  else A[(subscription << countDoubles) + DROPPED_EXHAUSTED]! += 1;
  recordAt(engine, ok ? MOVED_ACKNOWLEDGED : MOVED_LOST, asked, ok ? engine.out[0]! : 0);
  const parent = I[ints + CALLER]!;
  const waits = parent >= 0 && I[(parent << tokenInts) + GENERATION] === I[ints + CALLER_GENERATION];
  release(engine, asked);
  if (!waits) return;
  if (!ok) I[(parent << tokenInts) + MARKS]! |= CALL_FAILED;
  callOnward(engine, parent);
};

/** A held worker makes its next call, or is done with them. Its position stands in `SUBJECT`. */
export const callOnward = (engine: Engine, parent: number): void => {
  const { F, I, N, X, tables, streams } = engine;
  const ints = parent << tokenInts;
  const end = tables.deliveries[(I[ints + DELIVERY]! << deliveryInts) + CALLS_END]!;
  let at = I[ints + SUBJECT]!;
  if ((I[ints + MARKS]! & CALL_FAILED) !== 0) at = end;
  while (at < end) {
    const ofChoice = tables.during[at * 3 + 2]!;
    const last = ofChoice === 0 ? at : at + ofChoice - 1;
    let drawn = tables.duringShares[at]! >= 1 ? 0 : nextUniform(streams, tables.during[at * 3 + 1]!);
    for (let option = at; option <= last; option++) {
      if (drawn < tables.duringShares[option]!) {
        I[ints + SUBJECT] = last + 1;
        request(engine, tables.during[option * 3]!, parent);
        return;
      }
      drawn -= tables.duringShares[option]!;
    }
    at = last + 1;
  }
  N[UNCOUNTED]! += 1;
  F[(parent << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, parent, HANDLED);
};
