/** The broker's patience with a delivery: it begins when it hands the message to a worker, which may have others to work on first. */
import type { Engine } from '../kernel/engine.ts';
import { ACK_TIMEOUT, ATTEMPTS, GHOST, MARKS, SECOND, tokenInts } from '../kernel/layout.ts';
import { ACK_TIMEOUT_AFTER, ACKS_FIRST, TRAIT_CALL, traitDoubles, traitInts } from '../kernel/records.ts';
import { subscriptionOf } from './accounts.ts';
import { watch } from './watches.ts';

/** A worker is handed the message, to begin with it now or later. */
export const watchHandedOver = (engine: Engine, token: number): void => {
  const { I, tables } = engine;
  const marks = I[(token << tokenInts) + MARKS]!;
  const trait = subscriptionOf(engine, token) << traitInts;
  if ((marks & (GHOST | SECOND)) !== 0 || tables.traits[trait + TRAIT_CALL]! >= 0) return;
  // It is acknowledged as soon as it is there.
  if (tables.traits[trait + ACKS_FIRST] === 1) return;
  watchDelivery(engine, token, I[(token << tokenInts) + ATTEMPTS]! + 1);
};

/** The work of `attempt` has to be acknowledged within the subscription's timeout from now on, if it has one. */
export const watchDelivery = (engine: Engine, token: number, attempt: number): void => {
  const { out, tables } = engine;
  const subscription = subscriptionOf(engine, token);
  out[0] = tables.traitNumbers[(subscription << traitDoubles) + ACK_TIMEOUT_AFTER]!;
  if (out[0] > 0) watch(engine, subscription, token, attempt, ACK_TIMEOUT);
};
