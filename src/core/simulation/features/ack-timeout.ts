/** The broker waits for an acknowledgement only so long: then it delivers again while the old work goes on. */
import type { Engine } from '../kernel/engine.ts';
import { NOTED_REDELIVERY } from '../kernel/journal.ts';
import {
  ACK_TIMEOUT,
  ACKNOWLEDGED,
  ATTEMPTS,
  GENERATION,
  GHOST,
  HELD,
  KIND,
  MARKS,
  STATION,
  SUBJECT,
  tokenInts,
  WORK_END,
} from '../kernel/layout.ts';
import { note } from '../kernel/note.ts';
import { MOST_ATTEMPTS, traitInts } from '../kernel/records.ts';
import { UNCOUNTED } from '../kernel/scalars.ts';
import { release } from '../kernel/tokens.ts';
import { subscriptionOf } from './accounts.ts';
import { giveUp } from './failure.ts';
import { twinOf } from './inheritance.ts';
import { frontIs } from './lanes.ts';
import { queueUp } from './queue.ts';
import { runsOut } from './watches.ts';

/** The broker has waited long enough for an acknowledgement: the message is delivered again while the old work goes on. */
export const ackTimeout = (engine: Engine, timer: number): void => {
  const { I, N, tables } = engine;
  const token = I[(timer << tokenInts) + SUBJECT]!;
  const ints = token << tokenInts;
  const kind = I[ints + KIND]!;
  const same = runsOut(engine, timer, ACK_TIMEOUT);
  const alive = same && (kind === WORK_END || kind === HELD);
  if (!alive || (I[ints + MARKS]! & (GHOST | ACKNOWLEDGED)) !== 0) {
    N[UNCOUNTED]! += 1;
    release(engine, timer);
    return;
  }
  // The timer's record becomes the message; what is in work is a ghost of it.
  const generation = I[(timer << tokenInts) + GENERATION]! + 1;
  twinOf(engine, token, timer);
  note(engine, NOTED_REDELIVERY, timer, token);
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
