/** Where things stand in the records of nodes whose attempts may take a process down; see `records.ts`. */

/** A node. 2 integers; there is none where no attempt of any node does that. */
export const crashInts = 1;
/**
 * Its stations in `hits`, each with the replica that it belongs to as a whole (the worker of a lane), counted as the slots of pools
 * stand, or -1.
 */
export const CRASH_STATIONS_AT = 0;
export const CRASH_STATIONS_END = 1;
