/** The same for what publishes: routes with their entries, publications, triggers and sources; field offsets and flag bits. */

/** A route: one message onto one topic. 8 integers. */
export const routeInts = 3;
export const ENTRIES_AT = 0;
export const ENTRIES_END = 1;
export const ROUTE_TOPIC = 2;
export const ROUTE_MESSAGE = 3;

/** An entry: one group that a route is offered to. 4 integers. */
export const entryInts = 2;
export const ENTRY_DELIVERY = 0;
export const ENTRY_MEMBERS = 1;
export const ENTRY_GROUP = 2;
export const ENTRY_FLAGS = 3;

// Flags of an entry.
/** Its group is not plain: the general way in. */
export const ENTERED_SPECIALLY = 1;
/** Its group is plain but for the attempts, which are counted. */
export const ENTERED_COUNTED = 2;

/** A publication: one publish link. 8 integers. */
export const publicationInts = 3;
export const PUBLICATION_ROUTE = 0;
/** Those of its offer. */
export const PUBLICATION_FLAGS = 1;
export const PUBLICATION_NODE = 2;
export const PUBLICATION_STAMP = 3;
export const PUBLICATION_LIMIT = 4;
export const PUBLICATION_HOPS = 5;
export const PUBLICATION_REQUEST = 6;
/** Twice its gate plus 1 (0: no fault cuts it), and 1 more where what cannot be published waits. */
export const PUBLICATION_GATE = 7;

/** A trigger: one publication after one delivery. 8 integers. */
export const triggerInts = 3;
export const TRIGGER_PUBLICATION = 0;
/** 0: always, one message at once. */
export const TRIGGER_FLAGS = 1;
export const TRIGGER_STREAM = 2;
export const TRIGGER_COPIES = 3;
export const TRIGGER_EVERY = 4;
export const TRIGGER_DELAY = 5;
/** Triggers of one choice follow each other; how many are left of it, this one included. 0: no choice. */
export const TRIGGER_CHOICE = 6;

// Flags of a trigger.
/** More than a probability decides: choice, copies, every, delay. */
export const BY_MORE = 1;
/** A probability alone decides. */
export const BY_CHANCE = 2;

/** A source of arrivals. 16 integers and 4 doubles. */
export const sourceInts = 4;
export const SOURCE_PUBLICATION = 0;
export const SOURCE_STREAM = 1;
export const SOURCE_PROCESS = 2;
export const SOURCE_BATCH = 3;
/** The call it makes, or -1. */
export const SOURCE_CALL = 4;
export const SOURCE_LIST = 5;
export const SOURCE_LIST_END = 6;
export const SOURCE_REPEATS = 7;
/** 1 for a Poisson stream that publishes one message at a time. */
export const SOURCE_PLAIN = 8;
/** Faults of its rate in `numbers`, as pairs: from when in ms, and by what factor from then on. */
export const SOURCE_FACTORS_AT = 9;
export const SOURCE_FACTORS_END = 10;
export const sourceDoubles = 2;

// Arrival processes.
export const POISSON = 0;
export const CONSTANT = 1;
export const ON_OFF = 2;
export const PROFILE = 3;
export const TRACE = 4;
