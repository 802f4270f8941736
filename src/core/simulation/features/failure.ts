/** A failed attempt: the message is tried again after a backoff, or given up: dropped, kept, or sent to the dead letters. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_KEPT } from '../kernel/journal.ts';
import { ATTEMPTS, DELIVERY, KEY, READY, tokenDoubles, tokenInts } from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  DEAD_LETTER_ROUTE,
  DEAD_LETTERED,
  DROPPED_EXHAUSTED,
  deliveryInts,
  EXHAUSTED,
  EXHAUSTED_AT,
  EXHAUSTED_END,
  FAILED_AT,
  FAILED_END,
  KEPT_NOW,
  MOST_ATTEMPTS,
  traitInts,
} from '../kernel/records.ts';
import { NOW, PUBLISHING } from '../kernel/scalars.ts';
import { plan } from '../kernel/tokens.ts';
import { MOVED_DEAD_LETTERED, MOVED_FAILED, record, recordAt } from '../kernel/trace.ts';
import { count, countGivenUp, countLoss, freeLater, subscriptionOf } from './accounts.ts';
import { drawBackoff } from './backoff.ts';
import { leaveLaneToNext } from './pools.ts';
import { queueUp } from './queue.ts';
import { triggerAll } from './triggers.ts';

export const fail = (engine: Engine, token: number): void => {
  const { I, tables } = engine;
  triggerAll(engine, token, FAILED_AT, FAILED_END);
  const most = tables.traits[(subscriptionOf(engine, token) << traitInts) + MOST_ATTEMPTS]!;
  recordAt(engine, MOVED_FAILED, token, 0);
  if (most === 0 || I[(token << tokenInts) + ATTEMPTS]! < most) tryAgain(engine, token);
  else giveUp(engine, token);
};

/** Acknowledged before the work, so its only attempt; the broker knows nothing of the failure, the handler does. */
export const failOnce = (engine: Engine, token: number): void => {
  triggerAll(engine, token, FAILED_AT, FAILED_END);
  triggerAll(engine, token, EXHAUSTED_AT, EXHAUSTED_END);
};

/** What the failed attempt publishes takes over what the message carries, before that can be expired by its next one. */
const tryAgain = (engine: Engine, token: number): void => {
  const { F, I, N, X, out } = engine;
  drawBackoff(engine, subscriptionOf(engine, token), I[(token << tokenInts) + ATTEMPTS]!);
  if (out[0]! > 0 || N[PUBLISHING]! > 0) {
    F[(token << tokenDoubles) + KEY] = X[NOW]! + out[0]!;
    plan(engine, token, READY);
  } else queueUp(engine, token);
};

export const giveUp = (engine: Engine, token: number): void => {
  const { I, N, publishing, tables } = engine;
  triggerAll(engine, token, EXHAUSTED_AT, EXHAUSTED_END);
  const way = tables.traits[(subscriptionOf(engine, token) << traitInts) + EXHAUSTED]!;
  if (way !== 0) countGivenUp(engine, token);
  if (way === 1) {
    count(engine, token, KEPT_NOW);
    note(engine, NOTED_KEPT, token);
  } else if (way === 2) {
    count(engine, token, DEAD_LETTERED);
    const delivery = I[(token << tokenInts) + DELIVERY]! << deliveryInts;
    const route = tables.deliveries[delivery + DEAD_LETTER_ROUTE]!;
    publishing[N[PUBLISHING]!++] = ~route;
    record(engine, MOVED_DEAD_LETTERED, subscriptionOf(engine, token), route, 0);
    note(engine, MOVED_DEAD_LETTERED, token);
  } else {
    countLoss(engine, token, DROPPED_EXHAUSTED);
  }
  leaveLaneToNext(engine, token);
  freeLater(engine, token);
};
