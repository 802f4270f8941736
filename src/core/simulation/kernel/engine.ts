/** The state of one replication: typed arrays grown between, never inside, runs of the loop; and the scalars its parts share. */
import { type Streams, seedStream } from '../../distributions/law/random.ts';
import { type ArenaOffsets, layOutArena } from './arena.ts';
import { FREE, GENERATION, histogramBuckets, KIND, NEXT, tokenDoubles, tokenInts } from './layout.ts';
import { slotInts } from './records.ts';
import type { Tables } from './tables.ts';

// Integer scalars.
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
export const HOLDING = 18;
/** The request that what is published now starts, or -1, and its generation. */
export const CORRELATING = 19;
export const CORRELATING_GENERATION = 20;

// Scalars.
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

export interface Engine {
  readonly tables: Tables;
  /** The arena, seen as doubles and as integers; tokens first. */
  F: Float64Array;
  I: Int32Array;
  offsets: ArenaOffsets;
  capacity: number;
  /** Objective start times, `tables.stamps` per token; -1: not passed. */
  stamps: Float64Array;
  /** The sorted events of the current bucket, the earliest last. */
  todayKeys: Float64Array;
  todayTokens: Int32Array;
  /** First token of each later bucket. */
  buckets: Int32Array;
  /** A binary heap of the events beyond the buckets. */
  far: Int32Array;
  pending: Int32Array;
  starting: Int32Array;
  publishing: Int32Array;
  readonly N: Int32Array;
  readonly X: Float64Array;
  /** Where draws are left: a returned double would be allocated. */
  readonly out: Float64Array;
  readonly outWords: Int32Array;
  streams: Streams;
  // What the run changes of the tables' records, and what it counts.
  stations: Int32Array;
  readonly slots: Int32Array;
  readonly lanes: Int32Array;
  readonly groups: Int32Array;
  readonly topics: Int32Array;
  readonly calls: Int32Array;
  readonly limits: Float64Array;
  readonly sourceState: Float64Array;
  readonly everyCounts: Int32Array;
  readonly requestNumbers: Float64Array;
  readonly nodesDown: Int32Array;
  readonly stationStalls: Float64Array;
  /** Sixteen doubles per subscription. */
  A: Float64Array;
  /** Publications per route, refusals per topic. */
  published: Float64Array;
  readonly rejected: Float64Array;
  readonly histograms: Int32Array;
  /** Per objective: reached, lost; and its histogram. */
  readonly objectiveCounts: Float64Array;
  readonly objectiveHistograms: Int32Array;
  /** The ring of message movements, or null when nobody looks. */
  trace: Float64Array | null;
}

const firstCapacity = 256;

/** A fresh replication of the tables; `index` is its number, which every random stream depends on. */
export const createEngine = (tables: Tables, index: number): Engine => {
  const engine = emptyEngine(tables);
  grow(engine, Math.max(firstCapacity, tables.burst * 2));
  for (let stream = 0; stream * 2 < tables.streams.length; stream++) {
    const element = tables.streams[stream * 2]!;
    seedStream(engine.streams, stream * 4, tables.seed, index, element, tables.streams[stream * 2 + 1]!);
  }
  engine.N[CORRELATING] = -1;
  engine.N[TOP] = -1;
  engine.N[CURRENT] = 0x40000000;
  engine.N[FAR_DUE] = 0x7fffffff;
  engine.X[INVERSE_WIDTH] = 1;
  engine.buckets = new Int32Array(1).fill(-1);
  return engine;
};

const emptyEngine = (tables: Tables): Engine => {
  const objectives = tables.objectives.length / 4;
  const scratch = new Float64Array(2);
  return {
    tables,
    F: new Float64Array(0),
    I: new Int32Array(0),
    capacity: 0,
    stamps: new Float64Array(0),
    todayKeys: new Float64Array(0),
    todayTokens: new Int32Array(0),
    buckets: new Int32Array(0),
    far: new Int32Array(0),
    pending: new Int32Array(0),
    starting: new Int32Array(0),
    publishing: new Int32Array(0),
    offsets: layOutArena(tables, 0),
    N: new Int32Array(32).fill(-1, FREE_HEAD, FREE_HEAD + 1),
    X: new Float64Array(16),
    out: scratch,
    outWords: new Int32Array(scratch.buffer),
    streams: new Int32Array(tables.streams.length * 2),
    stations: tables.stations.slice(),
    slots: new Int32Array(tables.slots << slotInts).fill(-1).map((value, i) => ((i & 3) < 2 ? 0 : value)),
    lanes: tables.lanes.slice(),
    groups: tables.groups.slice(),
    topics: tables.topics.slice(),
    calls: tables.calls.slice(),
    limits: tables.limits.slice(),
    sourceState: new Float64Array(tables.sources.length),
    everyCounts: new Int32Array(tables.publications.length),
    requestNumbers: tables.requestNumbers.slice(),
    nodesDown: new Int32Array(tables.nodes),
    stationStalls: new Float64Array(tables.stations.length),
    A: new Float64Array(tables.subscriptions * 16),
    published: new Float64Array(tables.routes.length),
    rejected: new Float64Array(tables.topics.length),
    histograms: new Int32Array(tables.subscriptions * histogramBuckets),
    objectiveCounts: new Float64Array(objectives * 2),
    objectiveHistograms: new Int32Array(objectives * histogramBuckets),
    trace: null,
  };
};

/** Lays the arena out anew for `capacity` tokens and moves everything into it. */
const moveArena = (engine: Engine, capacity: number): void => {
  const { tables } = engine;
  const to = layOutArena(tables, capacity);
  const buffer = new ArrayBuffer(to.bytes);
  const I = new Int32Array(buffer);
  const F = new Float64Array(buffer);
  const doubles = (old: Float64Array, at: number): Float64Array => {
    F.set(old, at);
    return F.subarray(at, at + old.length);
  };
  const integers = (old: Int32Array, at: number): Int32Array => {
    I.set(old, at);
    return I.subarray(at, at + old.length);
  };
  F.set(engine.F.subarray(0, engine.capacity << tokenDoubles));
  engine.A = doubles(engine.A, to.counts);
  engine.published = doubles(engine.published, to.published);
  engine.streams = integers(engine.streams, to.streams);
  engine.stations = integers(engine.stations, to.stations);
  doubles(tables.laws, to.laws);
  doubles(tables.sourceNumbers, to.sourceNumbers);
  doubles(tables.triggerShares, to.triggerShares);
  for (const name of ['deliveries', 'routes', 'entries', 'publications', 'triggers', 'sources'] as const) {
    integers(tables[name], to[name]);
  }
  engine.pending = I.subarray(to.pending, to.pending + capacity);
  engine.starting = I.subarray(to.starting, to.starting + capacity);
  engine.publishing = I.subarray(to.publishing, to.publishing + capacity);
  engine.I = I;
  engine.F = F;
  engine.offsets = to;
};

const enlarged = <Numbers extends Float64Array | Int32Array>(old: Numbers, next: Numbers): Numbers => {
  next.set(old);
  return next;
};

/** Makes room for `capacity` tokens; the loop must be entered anew afterwards. */
export const grow = (engine: Engine, capacity: number): void => {
  const { tables, N } = engine;
  moveArena(engine, capacity);
  engine.stamps = enlarged(engine.stamps, new Float64Array(capacity * tables.stamps));
  engine.todayKeys = enlarged(engine.todayKeys, new Float64Array(capacity));
  engine.todayTokens = enlarged(engine.todayTokens, new Int32Array(capacity));
  engine.far = enlarged(engine.far, new Int32Array(capacity));
  for (let token = capacity - 1; token >= engine.capacity; token--) {
    engine.I[(token << tokenInts) + KIND] = FREE;
    engine.I[(token << tokenInts) + NEXT] = N[FREE_HEAD]!;
    N[FREE_HEAD] = token;
  }
  N[FREE_COUNT]! += capacity - engine.capacity;
  engine.capacity = capacity;
};

/** Takes a token from the free list; the loop has made sure that there is one. Its integers 8 to 31 are those of its last life. */
export const allocate = (engine: Engine): number => {
  const { N, I } = engine;
  const token = N[FREE_HEAD]!;
  N[FREE_HEAD] = I[(token << tokenInts) + NEXT]!;
  N[FREE_COUNT]! -= 1;
  return token;
};

/** Gives a token back; timers that still watch it will find another generation. */
export const release = (engine: Engine, token: number): void => {
  const { N, I } = engine;
  const at = token << tokenInts;
  I[at + KIND] = FREE;
  I[at + GENERATION]! += 1;
  I[at + NEXT] = N[FREE_HEAD]!;
  N[FREE_HEAD] = token;
  N[FREE_COUNT]! += 1;
};

/** Plans a token's event of `kind`; the loop puts it on the list when this event is done. */
export const plan = (engine: Engine, token: number, kind: number): void => {
  engine.I[(token << tokenInts) + KIND] = kind;
  engine.pending[engine.N[PENDING]!++] = token;
};
