/**
 * Watches: whoever waits for an answer is patient for so long, the same for all of a subscription or call. So their patience ends in
 * the order in which it began, and only the first of each list is an event: most are over, answered in time, before they ever become one.
 */
import type { Engine } from '../kernel/engine.ts';
import {
  ATTEMPTS,
  DETAIL,
  GENERATION,
  KEY,
  KIND,
  LANE,
  NEXT,
  SUBJECT,
  tokenDoubles,
  tokenInts,
  WATCHING,
} from '../kernel/layout.ts';
import { NOW } from '../kernel/scalars.ts';
import { allocate, plan, release } from '../kernel/tokens.ts';
import { WATCH_HEAD, WATCH_PLANNED, WATCH_TAIL, watchInts } from '../kernel/waiting-records.ts';

/**
 * Watches an attempt at `token`, the one that it makes now or is about to make, for the ms in `out[0]`; then comes an event of `kind`
 * with a timer for it.
 */
export const watch = (engine: Engine, list: number, token: number, attempt: number, kind: number): void => {
  const { F, I, X, out, watches } = engine;
  const at = list << watchInts;
  dropOver(engine, at);
  const timer = allocate(engine);
  const ints = timer << tokenInts;
  I[ints + SUBJECT] = token;
  I[ints + DETAIL] = I[(token << tokenInts) + GENERATION]!;
  I[ints + ATTEMPTS] = attempt;
  I[ints + LANE] = list;
  F[(timer << tokenDoubles) + KEY] = X[NOW]! + out[0]!;
  if (watches[at + WATCH_PLANNED] === 0) {
    watches[at + WATCH_PLANNED] = 1;
    plan(engine, timer, kind);
    return;
  }
  I[ints + KIND] = WATCHING;
  I[ints + NEXT] = -1;
  const tail = watches[at + WATCH_TAIL]!;
  if (tail < 0) watches[at + WATCH_HEAD] = timer;
  else I[(tail << tokenInts) + NEXT] = timer;
  watches[at + WATCH_TAIL] = timer;
};

/** The patience of `timer` has ended: the next of its list takes its place. Whether what it watches is still the same attempt. */
export const runsOut = (engine: Engine, timer: number, kind: number): boolean => {
  const { I, watches } = engine;
  const at = I[(timer << tokenInts) + LANE]! << watchInts;
  dropOver(engine, at);
  const next = watches[at + WATCH_HEAD]!;
  if (next < 0) watches[at + WATCH_PLANNED] = 0;
  else {
    unlinkHead(engine, at, next);
    plan(engine, next, kind);
  }
  return !isOver(engine, timer);
};

/** Takes out what is over at the head of a list. */
const dropOver = (engine: Engine, at: number): void => {
  const { watches } = engine;
  for (let head = watches[at + WATCH_HEAD]!; head >= 0 && isOver(engine, head); head = watches[at + WATCH_HEAD]!) {
    unlinkHead(engine, at, head);
    release(engine, head);
  }
};

const unlinkHead = ({ I, watches }: Engine, at: number, head: number): void => {
  const next = I[(head << tokenInts) + NEXT]!;
  watches[at + WATCH_HEAD] = next;
  if (next < 0) watches[at + WATCH_TAIL] = -1;
};

const isOver = ({ I }: Engine, timer: number): boolean => {
  const ints = timer << tokenInts;
  const subject = I[ints + SUBJECT]! << tokenInts;
  return I[subject + GENERATION] !== I[ints + DETAIL] || I[subject + ATTEMPTS]! > I[ints + ATTEMPTS]!;
};
