/**
 * The circuit breaker of a call (Nygard, Release It!), with the count-based window of Resilience4j: closed, it opens as soon as the
 * share of failures among its last tries reaches its limit; open, it refuses every try at once; after its time it lets a few through,
 * and once all of those have ended their share of failures decides. A refused try takes no place in the pool and reaches nobody. What
 * was let through before the last change of state decides nothing when it ends.
 */

import {
  BREAKER_CLOSED,
  BREAKER_FAILED,
  BREAKER_HALF_OPEN,
  BREAKER_MINIMUM,
  BREAKER_OPEN,
  BREAKER_OPEN_FOR,
  BREAKER_OPEN_TIME,
  BREAKER_OPENED_AT,
  BREAKER_OPENINGS,
  BREAKER_REFUSED,
  BREAKER_SEEN,
  BREAKER_SHARE,
  BREAKER_SPELL,
  BREAKER_STATE,
  BREAKER_TRIALS,
  BREAKER_TRIED,
  BREAKER_WINDOW,
  breakerDoubles,
} from '../kernel/breaker-records.ts';
import type { Engine } from '../kernel/engine.ts';
import { ENTRY, SUBJECT, tokenInts } from '../kernel/layout.ts';
import { CALL_BREAKER, callInts } from '../kernel/records.ts';
import { NOW } from '../kernel/scalars.ts';

/** Whether the request's next try is let through; if so, the request remembers when. */
export const letThrough = (engine: Engine, asked: number): boolean => {
  const { I, breakers } = engine;
  const ints = asked << tokenInts;
  const breaker = engine.calls[(I[ints + SUBJECT]! << callInts) + CALL_BREAKER]!;
  if (!admits(engine, breaker)) return false;
  I[ints + ENTRY] = breakers[(breaker << breakerDoubles) + BREAKER_SPELL]!;
  return true;
};

/** The breaker of the request's call, if it has one, learns how a try ended that it let through. */
export const learn = (engine: Engine, asked: number, ok: boolean): void => {
  const { I, calls } = engine;
  const ints = asked << tokenInts;
  const breaker = calls[(I[ints + SUBJECT]! << callInts) + CALL_BREAKER]!;
  if (breaker >= 0) note(engine, breaker, I[ints + ENTRY]!, ok);
};

/** Whether a try is let through now. */
export const admits = ({ X, breakers }: Engine, breaker: number): boolean => {
  const at = breaker << breakerDoubles;
  const isOver = X[NOW]! >= breakers[at + BREAKER_OPENED_AT]! + breakers[at + BREAKER_OPEN_FOR]!;
  if (breakers[at + BREAKER_STATE] === BREAKER_OPEN && isOver) {
    breakers[at + BREAKER_OPEN_TIME]! += breakers[at + BREAKER_OPEN_FOR]!;
    turn(breakers, at, BREAKER_HALF_OPEN);
  }
  const state = breakers[at + BREAKER_STATE]!;
  if (state === BREAKER_CLOSED) return true;
  if (state === BREAKER_OPEN || breakers[at + BREAKER_TRIED]! >= breakers[at + BREAKER_TRIALS]!) {
    breakers[at + BREAKER_REFUSED]! += 1;
    return false;
  }
  breakers[at + BREAKER_TRIED]! += 1;
  return true;
};

/** A try let through in `spell` has ended. */
export const note = (engine: Engine, breaker: number, spell: number, ok: boolean): void => {
  const { X, breakers } = engine;
  const at = breaker << breakerDoubles;
  const state = breakers[at + BREAKER_STATE]!;
  if (spell !== breakers[at + BREAKER_SPELL] || state === BREAKER_OPEN) return;
  const onTrial = state === BREAKER_HALF_OPEN;
  const window = breakers[at + (onTrial ? BREAKER_TRIALS : BREAKER_WINDOW)]!;
  remember(engine, breaker, window, ok);
  const known = Math.min(breakers[at + BREAKER_SEEN]!, window);
  if (known < breakers[at + (onTrial ? BREAKER_TRIALS : BREAKER_MINIMUM)]!) return;
  if (breakers[at + BREAKER_FAILED]! / known >= breakers[at + BREAKER_SHARE]!) {
    turn(breakers, at, BREAKER_OPEN);
    breakers[at + BREAKER_OPENED_AT] = X[NOW]!;
    breakers[at + BREAKER_OPENINGS]! += 1;
  } else if (onTrial) turn(breakers, at, BREAKER_CLOSED);
};

const turn = (breakers: Float64Array, at: number, state: number): void => {
  breakers[at + BREAKER_STATE] = state;
  breakers[at + BREAKER_SPELL]! += 1;
  breakers[at + BREAKER_SEEN] = 0;
  breakers[at + BREAKER_FAILED] = 0;
  breakers[at + BREAKER_TRIED] = 0;
};

/** The newest outcome takes the place of the one that leaves the window; the ring grows until it is as long as that. */
const remember = (engine: Engine, breaker: number, window: number, ok: boolean): void => {
  const { breakers, breakerOutcomes } = engine;
  const at = breaker << breakerDoubles;
  const seen = breakers[at + BREAKER_SEEN]!;
  // Of integers: the remainder of doubles is slow.
  const place = (seen | 0) % (window | 0);
  let outcomes = breakerOutcomes[breaker]!;
  if (place >= outcomes.length) {
    outcomes = new Uint8Array(Math.min(window, Math.max(64, outcomes.length * 2)));
    outcomes.set(breakerOutcomes[breaker]!);
    breakerOutcomes[breaker] = outcomes;
  }
  if (seen >= window) breakers[at + BREAKER_FAILED]! -= outcomes[place]!;
  outcomes[place] = ok ? 0 : 1;
  breakers[at + BREAKER_FAILED]! += outcomes[place]!;
  breakers[at + BREAKER_SEEN] = seen + 1;
};
