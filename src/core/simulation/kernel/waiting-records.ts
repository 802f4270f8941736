/** Where things stand in the records of what waits: how workers look for it, and how long it is kept; see `records.ts`. */

/** Watches of one subscription or call. 4 integers. */
export const watchInts = 2;
/** Those that are no events, in the order in which their patience ends; -1: none. */
export const WATCH_HEAD = 0;
export const WATCH_TAIL = 1;
/** 1 while one that ends before them is an event. */
export const WATCH_PLANNED = 2;

/** How the workers of a station look for messages. 4 doubles. */
export const pollDoubles = 2;
/** How long they wait after they have found nothing, in ms. */
export const POLL_WAIT = 0;
/** Where the clocks of its idle workers begin: when each looks next. A windowed station has one clock. */
export const POLL_CLOCKS_AT = 1;
/** When somebody looks next, or Infinity when nobody need to: nothing waits. */
export const POLL_PLANNED = 2;

/** A pause of a group. 4 doubles. */
export const rebalanceDoubles = 2;
/** When it begins (Infinity: whenever an autoscaler acts) and how long it lasts, in ms. */
export const REBALANCE_AT = 0;
export const REBALANCE_LENGTH = 1;
/** The stations of its members, in `ties`. */
export const REBALANCE_STATIONS_AT = 2;
export const REBALANCE_STATIONS_END = 3;

/** The retention of a topic, for one of its groups. 4 doubles. */
export const retentionDoubles = 2;
/** In ms. */
export const RETENTION_LENGTH = 0;
/** 1 while its oldest message of those in order is watched. */
export const RETENTION_WATCHES = 1;
/** Stations at which messages of the group queue, in `ties`; of lanes there are none. */
export const RETENTION_STATIONS_AT = 2;
export const RETENTION_STATIONS_END = 3;
