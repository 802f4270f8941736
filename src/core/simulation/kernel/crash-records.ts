/** Where things stand in the records of nodes whose attempts may take a process down; see `records.ts`. */

/** A node. 4 integers; there is none where no attempt of any node does that. */
export const crashInts = 2;
export const CRASH_REPLICAS = 0;
/** Its stations in `hits`, each with the replica that it belongs to as a whole (the worker of a lane), or -1. */
export const CRASH_STATIONS_AT = 1;
export const CRASH_STATIONS_END = 2;
