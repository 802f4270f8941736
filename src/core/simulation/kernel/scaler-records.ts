/** Where things stand in the records of autoscaled nodes; see `records.ts`. Their lists stand in `scaled`. */

/** The autoscaler of a node. 32 doubles. */
export const scalerDoubles = 5;
export const SCALER_NODE = 0;
export const SCALER_MIN = 1;
export const SCALER_MAX = 2;
/** Waiting messages per replica. */
export const SCALER_TARGET = 3;
/** Time between two looks, in ms, and how many looks the reaction takes. */
export const SCALER_PERIOD = 4;
export const SCALER_DEPTH = 5;
/** Replicas in force now, since when, replica-milliseconds before that, the most so far, and how often they have changed. */
export const SCALER_REPLICAS = 6;
export const SCALER_SINCE = 7;
export const SCALER_AREA = 8;
export const SCALER_MOST = 9;
export const SCALER_CHANGES = 10;
/** Subscriptions and calls whose waiting messages are its backlog. */
export const BACKLOG_AT = 11;
export const BACKLOG_END = 12;
/** Stations of its own and pools; those of lanes stand in `LANE_GROUPS`. */
export const SCALED_AT = 13;
export const SCALED_END = 14;
/** Where the records of the groups begin whose lanes are shared out anew. */
export const LANE_GROUPS_AT = 15;
export const LANE_GROUPS_END = 16;
/** Rebalances of its groups. */
export const PAUSES_AT = 17;
export const PAUSES_END = 18;
/** The next place of the ring of what was asked for, and the ring. */
export const ASKED_NEXT = 19;
export const ASKED_AT = 20;
/** A reaction time is seen in so many looks, and the ring has room for one more. */
export const mostLooks = 10;

/**
 * A group whose lanes are shared out: its first lane, how many there are, 1 where those of a member that a fault has taken are
 * taken over, how many workers, and then those.
 */
export const SHARED_LANE = 0;
export const SHARED_LANES = 1;
export const SHARED_TAKEN_OVER = 2;
export const SHARED_WORKERS = 3;
export const SHARED_LIST = 4;
/** A worker of such a group: its station, the scaler of its node or -1, its replica, 1 where the station is its alone. */
export const laneWorkerInts = 4;
export const WORKER_STATION = 0;
export const WORKER_SCALER = 1;
export const WORKER_REPLICA = 2;
export const WORKER_OWN = 3;

/** What the utilisation of a station is a share of. 4 doubles: servers in force, since when, server-milliseconds before that. */
export const meterDoubles = 2;
export const METER_SERVERS = 0;
export const METER_SINCE = 1;
export const METER_AREA = 2;
