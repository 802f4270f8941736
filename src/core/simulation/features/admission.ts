/** Whoever waits outside a full topic comes in when there is room, and its publisher goes on. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_SETTLED } from '../kernel/journal.ts';
import {
  ADMIT,
  DETAIL,
  KEY,
  LANE,
  NEXT,
  OFFERED,
  SINCE,
  STATION,
  SUBJECT,
  tokenDoubles,
  tokenInts,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import {
  BUSY_AREA,
  countDoubles,
  OUTSIDE_ADMITTING,
  OUTSIDE_HEAD,
  OUTSIDE_TAIL,
  topicInts,
} from '../kernel/records.ts';
import { NOW, PUBLISHED_AT, RELEASING_SLOT, UNCOUNTED } from '../kernel/scalars.ts';
import { plan, release } from '../kernel/tokens.ts';
import { countAttemptEnd, subscriptionOf } from './accounts.ts';
import { leaveBuffer } from './buffer-places.ts';
import { comeIn } from './group-entry.ts';
import { letGo } from './outside.ts';
import { setFree } from './pools.ts';
import { allHaveRoom } from './room.ts';

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
  settle(engine, carrier);
  if (topics[at + OUTSIDE_HEAD]! < 0 || topics[at + OUTSIDE_ADMITTING] === 1) {
    release(engine, admission);
    return;
  }
  topics[at + OUTSIDE_ADMITTING] = 1;
  F[(admission << tokenDoubles) + KEY] = X[NOW]!;
  plan(engine, admission, ADMIT);
};

/** What the carrier brought has come to an end: whoever waited for it goes on. */
export const settle = (engine: Engine, carrier: number): void => {
  note(engine, NOTED_SETTLED, carrier);
  leaveBuffer(engine, carrier);
  freePublisher(engine, carrier);
  release(engine, carrier);
};

export const freePublisher = (engine: Engine, carrier: number): void => {
  const { A, F, I, N, X } = engine;
  const publisher = letGo(engine, carrier);
  if (publisher < 0) return;
  const busy = X[NOW]! - F[(publisher << tokenDoubles) + SINCE]!;
  const subscription = subscriptionOf(engine, publisher);
  A[(subscription << countDoubles) + BUSY_AREA]! += busy;
  countAttemptEnd(engine, subscription);
  N[RELEASING_SLOT] = I[(publisher << tokenInts) + DETAIL]!;
  const station = I[(publisher << tokenInts) + STATION]!;
  release(engine, publisher);
  setFree(engine, station);
};
