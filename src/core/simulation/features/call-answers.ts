/** How a try of a call ends: answered, timed out or refused; then it is tried again, or its caller goes on. */
import type { Engine } from '../kernel/engine.ts';
import {
  ATTEMPTS,
  CALL_DUE,
  CALL_FAILED,
  CALL_TIMEOUT,
  CALLER,
  CALLER_GENERATION,
  DETAIL,
  GENERATION,
  KEY,
  MARKS,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import {
  CALL_TIMEOUT_AFTER,
  callDoubles,
  countDoubles,
  DROPPED_EXHAUSTED,
  EXHAUSTED_AT,
  EXHAUSTED_END,
  FAILED_AT,
  FAILED_END,
  MOST_ATTEMPTS,
  traitInts,
} from '../kernel/records.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import { plan, release } from '../kernel/tokens.ts';
import { isWatched, MOVED_ACKNOWLEDGED, MOVED_FAILED, MOVED_LOST, recordAt } from '../kernel/trace.ts';
import { countAcknowledged, countGivenUp, subscriptionOf } from './accounts.ts';
import { drawBackoff } from './backoff.ts';
import { learn } from './breaker.ts';
import { leavePool, makeTry, put } from './call-sending.ts';
import { callOnward } from './calls.ts';
import { triggerAll } from './triggers.ts';
import { runsOut } from './watches.ts';

/** The callee has finished an attempt; if the caller still waits for it, this is its answer. */
export const answer = (engine: Engine, attempt: number, ok: boolean): void => {
  const { F, I, tables } = engine;
  const asked = I[(attempt << tokenInts) + CALLER]!;
  if (I[(asked << tokenInts) + GENERATION] !== I[(attempt << tokenInts) + CALLER_GENERATION]) return;
  const call = I[(asked << tokenInts) + SUBJECT]!;
  const isCut = engine.callCuts[call]! > 0;
  // Over a cut link no answer comes: the caller's patience ends, or it sees the connection break.
  if (isCut && tables.callNumbers[(call << callDoubles) + CALL_TIMEOUT_AFTER]! > 0) return;
  I[(asked << tokenInts) + GENERATION]! += 1;
  F[(asked << tokenDoubles) + WAITED]! += F[(attempt << tokenDoubles) + WAITED]!;
  learn(engine, asked, ok && !isCut);
  leavePool(engine, call);
  if (ok && !isCut) settle(engine, asked, true);
  else tryAgain(engine, asked);
};

/** What a failed try sets off where it was worked on; exhausted is the last one, if its caller still waits for it. */
export const failTry = (engine: Engine, attempt: number): void => {
  triggerAll(engine, attempt, FAILED_AT, FAILED_END);
  exhaustTry(engine, attempt);
};

/** A try has come to nothing: it may have been the last one. */
export const exhaustTry = (engine: Engine, attempt: number): void => {
  const { I, tables } = engine;
  const asked = I[(attempt << tokenInts) + CALLER]! << tokenInts;
  const most = tables.traits[(subscriptionOf(engine, attempt) << traitInts) + MOST_ATTEMPTS]!;
  const awaited = I[asked + GENERATION] === I[(attempt << tokenInts) + CALLER_GENERATION];
  if (awaited && most > 0 && I[asked + ATTEMPTS]! >= most) triggerAll(engine, attempt, EXHAUSTED_AT, EXHAUSTED_END);
};

/** The caller gives up on this try; the callee does not know. */
export const callTimeout = (engine: Engine, timer: number): void => {
  const { I, N } = engine;
  const asked = I[(timer << tokenInts) + SUBJECT]!;
  if (!runsOut(engine, timer, CALL_TIMEOUT)) N[UNCOUNTED]! += 1;
  else {
    I[(asked << tokenInts) + GENERATION]! += 1;
    learn(engine, asked, false);
    leavePool(engine, I[(asked << tokenInts) + SUBJECT]!);
    tryAgain(engine, asked);
  }
  release(engine, timer);
};

/** A backoff (0) or a wait for the rate limit (2) is over, or the rate limit (1) or the breaker (3) has refused a try. */
export const callDue = (engine: Engine, asked: number): void => {
  const { I } = engine;
  const why = I[(asked << tokenInts) + DETAIL]!;
  if (why === 2) put(engine, asked);
  else if (why === 0) makeTry(engine, asked);
  else {
    I[(asked << tokenInts) + ATTEMPTS]! += 1;
    if (why === 1) {
      learn(engine, asked, false);
      leavePool(engine, I[(asked << tokenInts) + SUBJECT]!);
    }
    tryAgain(engine, asked);
  }
};

const tryAgain = (engine: Engine, asked: number): void => {
  const { F, I, N, X, out, tables } = engine;
  const ints = asked << tokenInts;
  const subscription = subscriptionOf(engine, asked);
  const most = tables.traits[(subscription << traitInts) + MOST_ATTEMPTS]!;
  if (most > 0 && I[ints + ATTEMPTS]! >= most) {
    settle(engine, asked, false);
    return;
  }
  recordAt(engine, MOVED_FAILED, asked, 0);
  drawBackoff(engine, subscription, I[ints + ATTEMPTS]!);
  if (out[0] === 0) N[UNCOUNTED]! += 1;
  I[ints + DETAIL] = 0;
  F[(asked << tokenDoubles) + KEY] = X[NOW]! + out[0]!;
  plan(engine, asked, CALL_DUE);
};

/** The request is answered or given up, and its caller goes on. */
const settle = (engine: Engine, asked: number, ok: boolean): void => {
  const { A, I } = engine;
  const ints = asked << tokenInts;
  const subscription = subscriptionOf(engine, asked);
  if (ok) countAcknowledged(engine, asked, subscription);
  else {
    A[(subscription << countDoubles) + DROPPED_EXHAUSTED]! += 1;
    countGivenUp(engine, asked);
  }
  if (isWatched(engine)) recordAt(engine, ok ? MOVED_ACKNOWLEDGED : MOVED_LOST, asked, ok ? engine.out[0]! : 0);
  const parent = I[ints + CALLER]!;
  const waits = parent >= 0 && I[(parent << tokenInts) + GENERATION] === I[ints + CALLER_GENERATION];
  release(engine, asked);
  if (!waits) return;
  if (!ok) I[(parent << tokenInts) + MARKS]! |= CALL_FAILED;
  callOnward(engine, parent);
};
