/** The scalars that the loop and what happens around it share: their places in `N` (integers) and `X` (doubles) of the engine. */

// Integers.
export const FREE_HEAD = 0;
export const FREE_COUNT = 1;
/** How many of `pending`, `starting` and `publishing` this event has filled. */
export const PENDING = 2;
export const STARTING = 3;
export const PUBLISHING = 4;
/** The token to be freed when this event's publications are done, or -1. */
export const FREEING = 5;
/** The station one of whose workers this event sets free, or -1; and which worker of a windowed station. */
export const RELEASING = 6;
export const RELEASING_SLOT = 7;
/** Events met that do not count as such. */
export const UNCOUNTED = 8;
// The event list.
/** Place of the earliest event of today, -1 when none is left. */
export const TOP = 9;
export const CURRENT = 10;
export const IN_BUCKETS = 11;
export const FAR_COUNT = 12;
/** When the current bucket reaches this one, the far list has events for the buckets. */
export const FAR_DUE = 13;
export const MASK = 14;
export const STEPS = 15;
export const EMPTIES = 16;
/** Set when the worker of this event's message is held by a full topic. */
export const HOLDING = 17;
/** The request that what is published now starts, or -1, and its generation. */
export const CORRELATING = 18;
export const CORRELATING_GENERATION = 19;
/** Response times not yet in their histograms. */
export const LOGGED = 20;
/** 1 between faults, see `calm.ts`. */
export const CALM = 21;
export const scalarInts = 32;

// Doubles.
export const NOW = 0;
export const SEQUENCE_NEXT = 1;
export const BASE = 2;
export const INVERSE_WIDTH = 3;
export const PLACE_NEXT = 4;
export const EVENTS = 5;
/** When the buckets were last fitted, and how many events there had been. */
export const FITTED_AT = 6;
export const FITTED_EVENTS = 7;
/** When the message that is being offered was published. */
export const PUBLISHED_AT = 8;
/** Movements recorded so far. */
export const TRACED = 9;
/** Messages and attempts that have got a number, see `features/repeats.ts`. */
export const NUMBERED = 10;
export const scalarDoubles = 16;
