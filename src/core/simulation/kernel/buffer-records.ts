/** Where things stand in the records of publishers' buffers; see `records.ts`. */

/** The buffer of a publish link. 4 doubles. */
export const bufferDoubles = 2;
/** The gate at which those stand who have no place in it. */
export const BUFFER_GATE = 0;
/** How many unconfirmed messages have a place, Infinity: all. */
export const BUFFER_ROOM = 1;
/** How long a message is kept from its publication on, in ms; 0: for as long as it takes. */
export const BUFFER_PATIENCE = 2;

/** The mark of a carrier that has a place. */
export const BUFFERED = 1;

/** Where a carrier waits, in its `STATION`. */
export const BEFORE_BUFFER = 0;
export const BEHIND_LINK = 1;
export const BEFORE_BROKER = 2;
export const OUTSIDE_TOPIC = 3;
