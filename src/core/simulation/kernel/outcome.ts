/** Why the loop came back to its driver. */

export const LIMIT_REACHED = 0;
export const NEEDS_ROOM = 1;
/** The next event is later than asked for. */
export const TIME_REACHED = 2;
export const NO_EVENTS = 3;
/** The next event lies beyond what the buckets can number: they are to be fitted anew. */
export const NEEDS_FIT = 4;
