/**
 * Where things stand in the flat tables that a network is compiled to: field offsets within records, and their flag bits.
 * Records are powers of two long; the `...Ints` and `...Doubles` are those powers.
 */

/** A delivery: one message arriving through one subscription (or call). 16 integers. */
export const deliveryInts = 4;
export const SUBSCRIPTION = 0;
export const FLAGS = 1;
export const AT_STATION = 2;
export const PROCESSED_AT = 3;
export const PROCESSED_END = 4;
export const FAILED_AT = 5;
export const FAILED_END = 6;
export const EXHAUSTED_AT = 7;
export const EXHAUSTED_END = 8;
export const DEAD_LETTER_ROUTE = 9;
export const GROUP = 10;
export const CALLS_AT = 11;
export const CALLS_END = 12;

// Flags of a delivery.
/** More than a chance of failure decides how its attempts end, or more follows. */
export const SPECIAL_END = 1;
/** More is to be done before its work begins than to count the attempt. */
export const SPECIAL_START = 2;
/** Its attempts are counted, and who waits for one of them is told of its end. 0: there is one, and nobody waits. */
export const COUNTED = 4;

/** A station: a queue, its idle workers, or both. 16 integers. */
export const stationInts = 4;
export const HEAD = 0;
export const TAIL = 1;
/** Below 0: so many workers leave when they have finished. */
export const IDLE = 2;
/** 0: one queue, one pool, nothing special. */
export const STATION_FLAGS = 3;
export const STATION_NODE = 4;
/** How many faults keep it from taking messages. */
export const STATION_CLOSED = 5;
export const SERVERS = 6;
/** Messages a worker holds, when it is more than one or the way to it takes time; its workers' slots stand from here. */
export const PREFETCH = 7;
export const SLOTS_AT = 8;
/** Stations tied to this one: the pools of a queue that members compete for, the queues of a pool. Places in `ties`. */
export const TIES_AT = 9;
export const TIES_END = 10;
/** How its workers look for messages: one more than the number of that record; 0: they are told. */
export const STATION_POLLS = 11;
/** How many of its workers faults and the autoscaler have taken, those that it does not have included. */
export const SERVERS_GONE = 12;
/** Of a queue with several takers: whose turn it is when more than one has room, and what he has been given in it. */
export const STATION_TURN = 13;
export const TURN_GIVEN = 14;
/** How many of its workers each replica of its node has: its slots stand replica by replica. */
export const REPLICA_SHARE = 15;

// Flags of a station.
/** Who waits is counted against a capacity, may expire, or stands in lanes: the general way in and out. */
export const GENERAL = 1;
export const WINDOWED = 2;
/** A queue whose takers are other stations. */
export const HAS_POOLS = 4;
/** A pool that takes from other stations. */
export const HAS_QUEUES = 8;
/** Its topic blocks: publications outside may wait for one of its workers to have room, though no message leaves its queue. */
export const HANDED_OVER = 16;

/** A worker's slot at a windowed station. 4 integers. */
export const slotInts = 2;
export const SLOT_HELD = 0;
export const SLOT_BUSY = 1;
export const SLOT_HEAD = 2;
export const SLOT_TAIL = 3;

/** A serial lane of a group. 4 integers. */
export const laneInts = 2;
export const LANE_STATION = 0;
/** One of its messages is in front: waiting at the station, in work or in backoff. */
export const LANE_OCCUPIED = 1;
export const LANE_HEAD = 2;
export const LANE_TAIL = 3;

/** A group of a topic. 4 integers. */
export const groupInts = 2;
export const GROUP_TOPIC = 0;
/** Its first lane, or -1. */
export const GROUP_LANES = 1;
export const GROUP_WAITING = 2;
/** How long its topic keeps what nobody takes, or -1. */
export const GROUP_RETENTION = 3;

/** A topic. 16 integers. */
export const topicInts = 4;
export const TOPIC_CAPACITY = 0;
export const TOPIC_POLICY = 1;
/** A law of `laws`, or -1. */
export const TOPIC_LATENCY = 2;
export const TOPIC_LATENCY_STREAM = 3;
export const TOPIC_PARTITIONS = 4;
export const TOPIC_PARTITION_STREAM = 5;
/** Cumulative shares of its partitions in `numbers`, or -1 when all are equal. */
export const TOPIC_SHARES = 6;
export const OUTSIDE_HEAD = 7;
export const OUTSIDE_TAIL = 8;
export const OUTSIDE_ADMITTING = 9;
/** Its memory of what was published on it, or -1. */
export const TOPIC_MEMORY = 11;
/** Its gate plus 1; 0: no fault takes its broker down. */
export const TOPIC_GATE = 12;

// What a full topic does.
export const DROP_NEW = 0;
export const DROP_OLD = 1;
export const REJECT = 2;
export const BLOCK = 3;

/** What is particular to a subscription or call. 16 integers and 8 doubles. */
export const traitInts = 4;
export const FAILURE_STREAM = 0;
export const JITTER_STREAM = 1;
/** Backoff delays in `numbers`; the last one repeats. */
export const DELAYS_AT = 2;
export const DELAYS_END = 3;
/** 0: without end. */
export const MOST_ATTEMPTS = 4;
/** 0 dropped, 1 kept, 2 to a topic. */
export const EXHAUSTED = 5;
export const DROPS_EXPIRED = 6;
export const ACKS_FIRST = 7;
export const DELAY_LAW = 8;
export const DELAY_STREAM = 9;
export const TRANSIT_LAW = 10;
export const TRANSIT_STREAM = 11;
/** The call it stands for, or -1. */
export const TRAIT_CALL = 12;
export const TRAIT_NODE = 13;
export const TRAIT_TOPIC = 14;
/** -1 where no attempt takes its process down. */
export const CRASH_STREAM = 15;
export const traitDoubles = 3;
export const FAILURE_SHARE = 0;
export const POISON_SHARE = 1;
export const JITTER = 2;
export const ACK_TIMEOUT_AFTER = 3;
/** Not 0: its workers look for messages. */
export const POLL_WAIT_OF = 4;
export const CRASH_SHARE = 5;

/** A call link. 16 integers and 4 doubles. */
export const callInts = 4;
export const CALL_DELIVERY = 0;
export const CALL_POOL = 1;
export const CALL_IN_FLIGHT = 2;
export const CALL_HEAD = 3;
export const CALL_TAIL = 4;
export const CALL_NODE = 5;
export const CALL_LIMIT = 6;
/** Its breaker, or -1. */
export const CALL_BREAKER = 7;
export const callDoubles = 2;
export const CALL_TIMEOUT_AFTER = 0;

/** A publication that expects a reply. 4 integers and 8 doubles. */
export const requestInts = 2;
export const REQUEST_NODE = 0;
export const REQUEST_TOPIC = 1;
export const requestDoubles = 3;
export const REQUEST_TIMEOUT_AFTER = 0;
export const REQUESTS_SENT = 1;
export const REQUESTS_REPLIED = 2;
export const REQUESTS_TIMED_OUT = 3;
export const REPLIES_LATE = 4;
export const REPLY_TIME_SUM = 5;

/** A token bucket. 4 doubles: time per token, tolerance, theoretical time of the next arrival, whether it refuses. */
export const limitDoubles = 2;
export const LIMIT_INTERVAL = 0;
export const LIMIT_TOLERANCE = 1;
export const LIMIT_NEXT = 2;
export const LIMIT_REFUSES = 3;

/** Accumulators of a subscription: 16 doubles, the first line touched by every message. */
export const countDoubles = 4;
export const DELIVERED = 0;
export const ACKED = 1;
export const RESPONSE_SUM = 2;
export const WAIT_SUM = 3;
/** Time ready and not in work of attempts that have begun. */
export const QUEUE_AREA = 4;
/** Time in work of attempts that have ended. */
export const BUSY_AREA = 5;
export const WAITING_NOW = 6;
export const WAITING_MOST = 7;
export const REDELIVERED = 8;
export const DEAD_LETTERED = 9;
export const DROPPED_CAPACITY = 10;
export const DROPPED_EXHAUSTED = 11;
export const EXPIRED = 12;
export const DUPLICATES = 13;
export const KEPT_NOW = 14;
/** Lost because its topic or its way could not be reached. */
export const UNREACHED = 15;

/** What else is told of a subscription or call, beside its counts; of a lane of a group only the first. 4 doubles. */
export const tallyDoubles = 2;
/** When the message was offered that was offered last of all that a worker has begun with, in ms. */
export const NEWEST_BEGUN = 0;
/** Attempts at a message that was offered before that one. */
export const OUT_OF_ORDER = 1;
/** Attempts that have ended, less the messages that are acknowledged: of those whose attempts go the loop's way there are as many. */
export const OTHER_ATTEMPTS = 2;
/** How old the oldest message was when it was given up, in ms. */
export const GIVEN_UP_AGE = 3;

/** Every way in which a message is lost. */
export const lossFields: readonly number[] = [DROPPED_CAPACITY, DROPPED_EXHAUSTED, EXPIRED, UNREACHED];
