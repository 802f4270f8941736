/**
 * The broker waits for an acknowledgement only so long: then it delivers again. Work that has begun goes on, and what a worker holds and
 * has not begun it will do in its turn, for it knows nothing of that: both count as duplicates in the end.
 */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_REDELIVERY } from '../kernel/journal.ts';
import {
  ACK_TIMEOUT,
  ACKNOWLEDGED,
  AT_WORKER,
  ATTEMPTS,
  GENERATION,
  GHOST,
  HELD,
  KIND,
  MARKS,
  SINCE,
  STATION,
  SUBJECT,
  TAKEN,
  tokenDoubles,
  tokenInts,
  WAITED,
  WAITING,
  WORK_END,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import { MOST_ATTEMPTS, traitInts } from '../kernel/records.ts';
import { NOW, UNCOUNTED } from '../kernel/scalars.ts';
import { release } from '../kernel/tokens.ts';
import { subscriptionOf, uncountPlace } from './accounts.ts';
import { giveUp } from './failure.ts';
import { twinOf } from './inheritance.ts';
import { frontIs } from './lanes.ts';
import { announceRoom } from './outside.ts';
import { perhapsPoisoned } from './poison.ts';
import { queueUp } from './queue.ts';
import { runsOut } from './watches.ts';

/** The broker has waited long enough for an acknowledgement: the message is delivered again while the old work goes on. */
export const ackTimeout = (engine: Engine, timer: number): void => {
  const { I, N } = engine;
  const token = I[(timer << tokenInts) + SUBJECT]!;
  const attempt = I[(timer << tokenInts) + ATTEMPTS]!;
  const same = runsOut(engine, timer, ACK_TIMEOUT);
  if (!same || !isUnacknowledged(engine, token, attempt)) {
    N[UNCOUNTED]! += 1;
    release(engine, timer);
    return;
  }
  const held = I[(token << tokenInts) + ATTEMPTS]! < attempt;
  if (held && attempt === 1) perhapsPoisoned(engine, token, subscriptionOf(engine, token));
  // The timer's record becomes the message; what the worker has is a ghost of it.
  const generation = I[(timer << tokenInts) + GENERATION]! + 1;
  twinOf(engine, token, timer);
  note(engine, NOTED_REDELIVERY, timer, token);
  I[(timer << tokenInts) + GENERATION] = generation;
  I[(timer << tokenInts) + ATTEMPTS] = attempt;
  I[(token << tokenInts) + MARKS]! |= GHOST;
  frontIs(engine, timer);
  if (held) takeBack(engine, token, timer);
  deliverAgain(engine, timer);
};

/** Whether a worker still has this attempt in its hands: it works on it, or keeps it for later. */
const isUnacknowledged = ({ I }: Engine, token: number, attempt: number): boolean => {
  const ints = token << tokenInts;
  const kind = I[ints + KIND]!;
  const marks = I[ints + MARKS]!;
  if ((marks & (GHOST | ACKNOWLEDGED)) !== 0) return false;
  if (I[ints + ATTEMPTS] === attempt) return kind === WORK_END || kind === HELD;
  return (kind === WAITING || kind === AT_WORKER) && (marks & TAKEN) !== 0;
};

/** What a worker has not begun with leaves its place in the topic; it has waited there until now. */
const takeBack = (engine: Engine, ghost: number, message: number): void => {
  const { F, X } = engine;
  F[(message << tokenDoubles) + WAITED]! += X[NOW]! - F[(ghost << tokenDoubles) + SINCE]!;
  uncountPlace(engine, ghost);
  announceRoom(engine, ghost);
};

const deliverAgain = (engine: Engine, message: number): void => {
  const { I, tables } = engine;
  const ints = message << tokenInts;
  const most = tables.traits[(subscriptionOf(engine, message) << traitInts) + MOST_ATTEMPTS]!;
  if (most === 0 || I[ints + ATTEMPTS]! < most) queueUp(engine, message);
  else {
    // No worker of its own waits for what it publishes.
    I[ints + STATION] = -1;
    giveUp(engine, message);
  }
};
