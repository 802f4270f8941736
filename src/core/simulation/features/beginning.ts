/** A worker begins with a message, where that takes more than the loop does by itself. */
import type { Engine } from '../kernel/engine.ts';
import { EFFECT_SLOW } from '../kernel/fault-records.ts';
import {
  ACKNOWLEDGED,
  ATTEMPTS,
  DELIVERY,
  GHOST,
  MARKS,
  SECOND,
  SINCE,
  STALLED,
  STATION,
  tokenDoubles,
  tokenInts,
  WAITED,
} from '../kernel/layout.ts';
import {
  ACKS_FIRST,
  REDELIVERED,
  STATION_FLAGS,
  stationInts,
  TRAIT_CALL,
  traitInts,
  WINDOWED,
} from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';
import { scaleNext } from '../kernel/stocks.ts';
import { count, countOrder, subscriptionOf } from './accounts.ts';
import { acknowledge } from './acknowledge.ts';
import { watchDelivery } from './delivery-watch.ts';
import { applyEffects } from './effects.ts';
import { perhapsPoisoned } from './poison.ts';
import { countAttempt } from './repeats.ts';
import { perhapsDeliverTwice } from './second-delivery.ts';

/** Before the work of a delivery with `SPECIAL_START`. */
export const beginSpecially = (engine: Engine, token: number): void => {
  const { F, I, X, tables } = engine;
  const ints = token << tokenInts;
  const doubles = token << tokenDoubles;
  const subscription = subscriptionOf(engine, token);
  I[ints + ATTEMPTS]! += 1;
  F[doubles + WAITED]! += X[NOW]! - F[doubles + SINCE]!;
  F[doubles + STALLED] = engine.stationStalls[I[ints + STATION]! << 1]!;
  if (tables.memories.length > 0) countAttempt(engine, token);
  if (tables.effectRanges.length > 0) slowDown(engine, token, subscription);
  // What becomes of a call is up to its caller.
  if (tables.traits[(subscription << traitInts) + TRAIT_CALL]! < 0) beginDelivery(engine, token, subscription);
};

const beginDelivery = (engine: Engine, token: number, subscription: number): void => {
  const { I, tables } = engine;
  const ints = token << tokenInts;
  const attempt = I[ints + ATTEMPTS]!;
  countOrder(engine, token, subscription);
  if ((I[ints + MARKS]! & SECOND) !== 0) return;
  if (attempt > 1) count(engine, token, REDELIVERED);
  // What was delivered again before its work began has been decided there, and nobody waits for its acknowledgement.
  if ((I[ints + MARKS]! & GHOST) !== 0) return;
  if (attempt === 1) perhapsPoisoned(engine, token, subscription);
  if (tables.effectRanges.length > 0) perhapsDeliverTwice(engine, token, subscription);
  if (tables.traits[(subscription << traitInts) + ACKS_FIRST] === 1) {
    I[ints + MARKS]! |= ACKNOWLEDGED;
    acknowledge(engine, token);
  }
  // Workers that hold several are watched from when they were sent the message.
  const flags = engine.stations[(I[ints + STATION]! << stationInts) + STATION_FLAGS]!;
  if ((flags & WINDOWED) === 0) watchDelivery(engine, token, attempt);
};

const slowDown = (engine: Engine, token: number, subscription: number): void => {
  const { I, out } = engine;
  out[0] = 1;
  applyEffects(engine, subscription, EFFECT_SLOW, token);
  if (out[0] !== 1) scaleNext(engine, I[(token << tokenInts) + DELIVERY]!, out[0]);
};
