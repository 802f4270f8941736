/** How the tries of a call are sent: within its pool of tries in flight and its rate limit, each with its patience. */
import type { Engine } from '../kernel/engine.ts';
import {
  ATTEMPTS,
  CALL_DUE,
  CALL_TIMEOUT,
  CALLER,
  CALLER_GENERATION,
  DEADLINE,
  DELIVERY,
  DETAIL,
  ENTRY,
  GENERATION,
  KEY,
  KIND,
  LANE,
  MARKS,
  NEXT,
  OFFERED,
  OUTSTANDING,
  PLACE,
  POISON,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import {
  CALL_BREAKER,
  CALL_DELIVERY,
  CALL_HEAD,
  CALL_IN_FLIGHT,
  CALL_LIMIT,
  CALL_POOL,
  CALL_TAIL,
  CALL_TIMEOUT_AFTER,
  callDoubles,
  callInts,
  countDoubles,
  deliveryInts,
  REDELIVERED,
} from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan } from '../kernel/tokens.ts';
import { MOVED_OFFERED, recordAt } from '../kernel/trace.ts';
import { letThrough } from './breaker.ts';
import { inherit } from './inheritance.ts';
import { passLimit } from './publication.ts';
import { queueUp } from './queue.ts';
import { haveNoCause } from './repeats.ts';
import { watch } from './watches.ts';

export const subscriptionOfCall = ({ tables }: Engine, call: number): number =>
  tables.deliveries[tables.calls[(call << callInts) + CALL_DELIVERY]! << deliveryInts]!;

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
export const leavePool = (engine: Engine, call: number): void => {
  const { I, calls } = engine;
  const at = call << callInts;
  calls[at + CALL_IN_FLIGHT]! -= 1;
  const next = calls[at + CALL_HEAD]!;
  if (next < 0) return;
  calls[at + CALL_HEAD] = I[(next << tokenInts) + NEXT]!;
  if (calls[at + CALL_HEAD]! < 0) calls[at + CALL_TAIL] = -1;
  send(engine, next);
};

/** A request makes its next try: if its breaker lets it through and the pool has room, now. */
export const makeTry = (engine: Engine, asked: number): void => {
  const { F, I, X, calls } = engine;
  const ints = asked << tokenInts;
  const at = I[ints + SUBJECT]! << callInts;
  if (calls[at + CALL_BREAKER]! >= 0 && !letThrough(engine, asked)) {
    if (I[ints + ATTEMPTS] === 0) F[(asked << tokenDoubles) + OFFERED] = X[NOW]!;
    I[ints + DETAIL] = 3;
    F[(asked << tokenDoubles) + KEY] = X[NOW]!;
    plan(engine, asked, CALL_DUE);
  } else if (calls[at + CALL_POOL]! > 0 && calls[at + CALL_IN_FLIGHT]! >= calls[at + CALL_POOL]!) {
    standInLine(engine, asked);
  } else send(engine, asked);
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

export const put = (engine: Engine, asked: number): void => {
  const { A, F, I, X, out, tables } = engine;
  const ints = asked << tokenInts;
  const call = I[ints + SUBJECT]!;
  const isPatient = tables.callNumbers[(call << callDoubles) + CALL_TIMEOUT_AFTER]! > 0;
  const isCut = engine.callCuts[call]! > 0;
  if (isCut && !isPatient) {
    // Nobody answers and nobody waits: the try fails at once, as a refused one does.
    I[ints + DETAIL] = 1;
    F[(asked << tokenDoubles) + KEY] = X[NOW]!;
    plan(engine, asked, CALL_DUE);
    return;
  }
  I[ints + KIND] = OUTSTANDING;
  // The response runs from here; what waits for a token of its rate limit has not been sent.
  if (I[ints + ATTEMPTS] === 0) F[(asked << tokenDoubles) + OFFERED] = X[NOW]!;
  I[ints + ATTEMPTS]! += 1;
  if (I[ints + ATTEMPTS]! > 1) A[(subscriptionOfCall(engine, call) << countDoubles) + REDELIVERED]! += 1;
  // Doubles are handed on in `out`: as an argument each would be allocated.
  out[0] = isPatient ? tables.callNumbers[(call << callDoubles) + CALL_TIMEOUT_AFTER]! : Infinity;
  if (isPatient)
    watch(engine, subscriptionOfCall(engine, call), asked, I[(asked << tokenInts) + ATTEMPTS]!, CALL_TIMEOUT);
  if (!isCut) reach(engine, asked);
};

/** The try reaches the callee and queues for its workers; its caller waits for as long as `out[0]` says. */
const reach = (engine: Engine, asked: number): void => {
  const { F, I, X, out, tables } = engine;
  const ints = asked << tokenInts;
  const attempt = allocate(engine);
  const to = attempt << tokenInts;
  if (tables.inherits) inherit(engine, asked, attempt, -1, 0);
  I[to + DELIVERY] = I[ints + DELIVERY]!;
  I[to + CALLER] = asked;
  I[to + CALLER_GENERATION] = I[ints + GENERATION]!;
  I[to + ENTRY] = -1;
  I[to + LANE] = -1;
  I[to + ATTEMPTS] = 0;
  I[to + MARKS] = I[ints + MARKS]! & POISON;
  if (tables.memories.length > 0) haveNoCause(engine, attempt);
  F[(attempt << tokenDoubles) + OFFERED] = X[NOW]!;
  F[(attempt << tokenDoubles) + WAITED] = 0;
  F[(attempt << tokenDoubles) + PLACE] = 0;
  F[(attempt << tokenDoubles) + DEADLINE] = X[NOW]! + out[0]!;
  recordAt(engine, MOVED_OFFERED, attempt, 0);
  queueUp(engine, attempt);
};
