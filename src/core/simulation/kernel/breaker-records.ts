/** Where things stand in the records of breakers; see `records.ts` and `features/breaker.ts`. */

/** The breaker of a call. 16 doubles: what it is set to, its state, what it has counted. */
export const breakerDoubles = 4;
export const BREAKER_WINDOW = 0;
export const BREAKER_MINIMUM = 1;
export const BREAKER_SHARE = 2;
/** How long it stays open, in ms. */
export const BREAKER_OPEN_FOR = 3;
export const BREAKER_TRIALS = 4;
export const BREAKER_STATE = 5;
/** Counts its changes of state: what was let through before the last one decides nothing. */
export const BREAKER_SPELL = 6;
/** Outcomes since its last change of state, the failures among those in its window, and trials let through. */
export const BREAKER_SEEN = 7;
export const BREAKER_FAILED = 8;
export const BREAKER_TRIED = 9;
export const BREAKER_OPENED_AT = 10;
export const BREAKER_OPENINGS = 11;
/** Time open of the openings that are over. */
export const BREAKER_OPEN_TIME = 12;
/** Tries that it refused. */
export const BREAKER_REFUSED = 13;

// States of a breaker.
export const BREAKER_CLOSED = 0;
export const BREAKER_OPEN = 1;
export const BREAKER_HALF_OPEN = 2;
