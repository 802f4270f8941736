/** One attempt at a message: how it ends, and what follows from that. */
import { nextUniform } from '../../distributions/law/random.ts';
import type { Engine } from '../kernel/engine.ts';
import { EFFECT_FAILURE } from '../kernel/fault-records.ts';
import { NOTED_DUPLICATE, NOTED_ENDED } from '../kernel/journal.ts';
import {
  ACKNOWLEDGED,
  CALL_FAILED,
  DELIVERY,
  DETAIL,
  GHOST,
  HELD,
  KEY,
  KIND,
  MARKS,
  POISON,
  SECOND,
  SINCE,
  STALLED,
  STATION,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WORK_END,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  BUSY_AREA,
  CALLS_AT,
  CALLS_END,
  CRASH_SHARE,
  CRASH_STREAM,
  countDoubles,
  DUPLICATES,
  deliveryInts,
  FAILURE_SHARE,
  FAILURE_STREAM,
  PROCESSED_AT,
  PROCESSED_END,
  TRAIT_CALL,
  traitDoubles,
  traitInts,
} from '../kernel/records.ts';
import { NOW, RELEASING, RELEASING_SLOT, UNCOUNTED } from '../kernel/scalars.ts';
import { plan } from '../kernel/tokens.ts';
import { MOVED_FAILED } from '../kernel/trace.ts';
import { count, countAttemptEnd, freeLater, subscriptionOf } from './accounts.ts';
import { acknowledge } from './acknowledge.ts';
import { answer, failTry } from './call-answers.ts';
import { callOnward } from './calls.ts';
import { applyEffects } from './effects.ts';
import { fail, failOnce } from './failure.ts';
import { leaveLaneToNext } from './pools.ts';
import { crash } from './process-crash.ts';
import { triggerAll } from './triggers.ts';

/** The time of its work is over; calls made during it come first. */
export const workIsOver = (engine: Engine, token: number): void => {
  const { F, I, N, tables } = engine;
  const ints = token << tokenInts;
  const doubles = token << tokenDoubles;
  const stalled = engine.stationStalls[I[ints + STATION]! << 1]!;
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
  const { A, F, I, N, X, out, streams, tables } = engine;
  const ints = token << tokenInts;
  const subscription = subscriptionOf(engine, token);
  const trait = subscription << traitInts;
  note(engine, NOTED_ENDED, token);
  A[(subscription << countDoubles) + BUSY_AREA]! += X[NOW]! - F[(token << tokenDoubles) + SINCE]!;
  F[(token << tokenDoubles) + SINCE] = X[NOW]!;
  countAttemptEnd(engine, subscription);
  if (crashes(engine, subscription)) {
    crash(engine, token);
    return;
  }
  N[RELEASING] = I[ints + STATION]!;
  N[RELEASING_SLOT] = I[ints + DETAIL]!;
  const marks = I[ints + MARKS]!;
  out[0] = tables.traitNumbers[(subscription << traitDoubles) + FAILURE_SHARE]!;
  applyEffects(engine, subscription, EFFECT_FAILURE, token);
  const share = out[0];
  let failed = (marks & (POISON | CALL_FAILED)) !== 0;
  if (!failed && share > 0) failed = nextUniform(streams, tables.traits[trait + FAILURE_STREAM]!) < share;
  if (failed) note(engine, MOVED_FAILED, token);
  I[ints + MARKS] = marks & ~CALL_FAILED;
  if (tables.traits[trait + TRAIT_CALL]! >= 0) {
    if (failed) failTry(engine, token);
    else triggerAll(engine, token, PROCESSED_AT, PROCESSED_END);
    answer(engine, token, !failed);
    freeLater(engine, token);
  } else if ((marks & (GHOST | ACKNOWLEDGED | SECOND)) !== 0) endUnawaited(engine, token, marks, failed);
  else if (failed) fail(engine, token);
  else succeed(engine, token);
};

/** Nobody waits for its acknowledgement: it was sent before the work, the message is delivered anew, or this is a second copy. */
const endUnawaited = (engine: Engine, token: number, marks: number, failed: boolean): void => {
  // Old work that fails acknowledges nothing; a second copy is one more however it ends.
  if ((marks & SECOND) !== 0 || ((marks & GHOST) !== 0 && !failed)) {
    count(engine, token, DUPLICATES);
    note(engine, NOTED_DUPLICATE, token);
  }
  if ((marks & GHOST) === 0) leaveLaneToNext(engine, token);
  if (!failed) triggerAll(engine, token, PROCESSED_AT, PROCESSED_END);
  else if ((marks & (GHOST | SECOND)) === 0) failOnce(engine, token);
  freeLater(engine, token);
};

const crashes = ({ streams, tables }: Engine, subscription: number): boolean => {
  const share = tables.traitNumbers[(subscription << traitDoubles) + CRASH_SHARE]!;
  return share > 0 && nextUniform(streams, tables.traits[(subscription << traitInts) + CRASH_STREAM]!) < share;
};

const succeed = (engine: Engine, token: number): void => {
  acknowledge(engine, token);
  triggerAll(engine, token, PROCESSED_AT, PROCESSED_END);
  leaveLaneToNext(engine, token);
  freeLater(engine, token);
};
