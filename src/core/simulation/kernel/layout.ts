/**
 * Where things stand in a token: field offsets, the kinds of kernel events, marks; and the shape of histograms.
 * Records are powers of two long, so that an index is a shift away from its record.
 */

/** A token is a message copy, a source, a timer or an outstanding request: 16 doubles, of which the second half is used rarely. */
export const tokenDoubles = 4;
/** The same record seen as 32 integers (the doubles 0 to 3 and 8 to 11 cover the integers 0 to 7 and 16 to 23). */
export const tokenInts = 5;

// Doubles of a token.
export const KEY = 0;
export const SEQUENCE = 1;
/** Added to the sequence of every event that is not the end of some work: at equal times those come first. 2 ** 52. */
export const lateSequence = 4503599627370496;
/** When the message was first offered to its group; of a request: when its first try was sent. */
export const OFFERED = 2;
/** When it last became ready for a worker, or when its work began. */
export const SINCE = 3;
/** Time ready and not in work, summed over earlier attempts. */
export const WAITED = 8;
/** When it expires. */
export const DEADLINE = 9;
/** Its place in the order of its queue, kept over redeliveries on a serial lane. */
export const PLACE = 10;
/** How long its station had stood still in all when its work began. */
export const STALLED = 11;

// Integers of a token.
export const NEXT = 8;
export const KIND = 9;
export const DELIVERY = 10;
export const STATION = 11;
export const ATTEMPTS = 12;
export const MARKS = 13;
export const LANE = 14;
export const HOPS = 15;
/** The request (token) this attempt of a call answers, and the generation it had then. */
export const CALLER = 24;
export const CALLER_GENERATION = 25;
/** The outstanding request whose reply this message may be, and its generation. */
export const CORRELATION = 26;
export const CORRELATION_GENERATION = 27;
/** Counts the lives of a token, so that a late timer finds that what it waited for is gone. Never reset. */
export const GENERATION = 28;
/**
 * The fan-out entry it came through, while competing members have not yet decided who takes it. Of a request: the spell of its
 * breaker in which its try was let through.
 */
export const ENTRY = 29;
/** Calls: the link. Publications on their way: the publication. Timers: the token they watch. */
export const SUBJECT = 30;
/** Position in a list of calls, worker slot, route: what the kind of event needs. */
export const DETAIL = 31;

// Kinds of events; a token that is not in the event list has a kind from `WAITING` to `FINISHED`.
export const WORK_END = 0;
export const POISSON_ARRIVAL = 1;
export const ARRIVAL = 2;
/** Reached the broker after its publish latency. */
export const AT_BROKER = 3;
/** Its backoff or delay is over. */
export const READY = 4;
/** Reached the worker that holds it. */
export const AT_WORKER = 5;
/** A publication that waited for its trigger's delay or for a rate limit. */
export const PUBLISH_DUE = 6;
export const CALL_TIMEOUT = 7;
export const CALL_DUE = 8;
export const REQUEST_TIMEOUT = 9;
export const ACK_TIMEOUT = 10;
export const FAULT_BEGINS = 11;
export const FAULT_ENDS = 12;
/** Somebody outside a full topic may come in. */
export const ADMIT = 13;
/** The work of an attempt, calls included, is over. */
export const HANDLED = 14;
/** Somebody waits who may have been kept long enough. */
export const RETENTION_ENDS = 15;
/** A worker looks for messages. */
export const POLL_DUE = 24;
/** A group begins to share out its work anew, or has done so. */
export const REBALANCE = 25;
/** An autoscaler looks at a backlog. */
export const AUTOSCALE = 26;
/** A publisher has kept a message for as long as it may. */
export const BUFFER_TIMEOUT = 27;
/** A cancelled event: freed when met, never counted. */
export const DEAD = 16;
export const WAITING = 17;
export const HELD = 18;
export const OUTSIDE = 19;
export const OUTSTANDING = 20;
export const FREE = 21;
/** A timer that is no event yet, see `features/watches.ts`. */
export const WATCHING = 22;
/** Its attempt is over and it is about to be freed. */
export const FINISHED = 23;
/** An event again: whoever waits at a gate that is open goes through. */
export const GATE_OPENS = 32;

// Marks of a token.
export const POISON = 1;
/** Acknowledged before its work. */
export const ACKNOWLEDGED = 4;
/** Redelivered while this work went on. */
export const GHOST = 8;
/** One of its calls failed for good. */
export const CALL_FAILED = 32;
/** A worker has it. */
export const TAKEN = 64;
/** Delivered a second time by a faulty broker: it is worked on as any other, and counts as nothing but a duplicate. */
export const SECOND = 128;

/** Histogram of response times: 64 buckets per doubling, from a millionth of a second to 18 hours. */
export const bucketsPerOctave = 64;
// Written as literals: the loop reads a computed constant from memory.
export const histogramBuckets = 2304;
export const highestBucket = 2303;
export const lowestExponent = -10;
/** The number of the lowest bucket when all of a double's exponent is counted: (1023 + lowestExponent) * 64. */
export const lowestBucket = 64832;

/** Where a stock of times ends, see `course-layout.ts`. */
export const stockEnd = 16;
