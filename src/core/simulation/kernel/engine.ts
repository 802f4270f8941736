/** The state of one replication: what it changes of the tables' records, what it counts, and the memory its loop works in. */
import { type Streams, seedStream } from '../../distributions/law/random.ts';
import { type ArenaOffsets, layOutArena, tallyLength } from './arena.ts';
import { breakerDoubles } from './breaker-records.ts';
import { faultInts, GATE_HEAD, GATE_TAIL, gateInts } from './fault-records.ts';
import type { Journal } from './journal.ts';
import { histogramBuckets } from './layout.ts';
import { type Memory, noMemory } from './memory.ts';
import { NEEDS_ROOM } from './outcome.ts';
import { newPublications, type Publications } from './publication-memory.ts';
import { callInts, laneInts, slotInts, stationInts } from './records.ts';
import { CORRELATING, CURRENT, FAR_DUE, FREE_HEAD, INVERSE_WIDTH, TOP } from './scalars.ts';
import { meterDoubles } from './scaler-records.ts';
import { asOneLiteral, type Tables } from './tables.ts';
import { watchInts } from './waiting-records.ts';

/** Lets at most `most` events of the engine happen, none later than `until` (ms). Why it came back: see `outcome.ts`. */
export type Loop = (engine: Engine, most: number, until: number) => number;

/** What an engine changes of its memory when it moves; see `memory.ts` and `arena.ts`. */
export interface Workplace {
  memory: Memory;
  run: Loop;
  offsets: ArenaOffsets;
  /** How many tokens the memory has room for, and how many of them are in use or free. */
  roomForTokens: number;
  capacity: number;
  /** Tokens that have to be free before an event. */
  freeRoom: number;
  F: Float64Array;
  I: Int32Array;
  N: Int32Array;
  X: Float64Array;
  out: Float64Array;
  outWords: Int32Array;
  streams: Streams;
  stations: Int32Array;
  /** Sixteen doubles per subscription. */
  A: Float64Array;
  /** Publications per route. */
  published: Float64Array;
  /** Four doubles per subscription, then four per lane. */
  tallies: Float64Array;
  /** What this event plans, begins and publishes. */
  pending: Int32Array;
  starting: Int32Array;
  publishing: Int32Array;
}

export interface Engine extends Workplace {
  readonly tables: Tables;
  /** Objective start times, `tables.stamps` per token; -1: not passed. */
  stamps: Float64Array;
  /** A binary heap of the events beyond the buckets. */
  far: Int32Array;
  readonly slots: Int32Array;
  readonly lanes: Int32Array;
  readonly groups: Int32Array;
  readonly topics: Int32Array;
  readonly calls: Int32Array;
  readonly limits: Float64Array;
  readonly breakers: Float64Array;
  readonly retentions: Float64Array;
  readonly polls: Float64Array;
  /** Who watches attempts, per subscription or call. */
  readonly watches: Int32Array;
  /** Autoscalers, and the servers in force of every station where there are any. */
  readonly scalers: Float64Array;
  readonly meters: Float64Array;
  readonly pollClocks: Float64Array;
  readonly memories: readonly Publications[];
  /** Where a topic remembers anything: two numbers per token, the message that is its cause and the attempt at that. */
  origins: Float64Array;
  /** Repeated publications dropped, per topic. */
  readonly repeated: Float64Array;
  /** The last outcomes per breaker, as far back as it has seen any. */
  readonly breakerOutcomes: Uint8Array[];
  readonly sourceState: Float64Array;
  readonly everyCounts: Int32Array;
  readonly requestNumbers: Float64Array;
  readonly nodesDown: Int32Array;
  /** What faults shut or cut now: gates, and how many faults cut each tie, lane, entry and call. */
  readonly gates: Int32Array;
  readonly tieCuts: Int32Array;
  readonly laneCuts: Int32Array;
  /** Per fault: 1 while it is a cut in force of a link into a group whose lanes change hands. */
  readonly linkCuts: Uint8Array;
  readonly entryCuts: Int32Array;
  readonly callCuts: Int32Array;
  /** Messages lost per subscription because their broker was down; part of `UNREACHED`. */
  readonly brokerLosses: Float64Array;
  /** The same because their publisher could not keep them any longer. */
  readonly bufferLosses: Float64Array;
  /** Per station the milliseconds for which it has stood still, all of its present stall included, and when that is over. */
  readonly stationStalls: Float64Array;
  /** Refusals per topic. */
  readonly rejected: Float64Array;
  readonly histograms: Int32Array;
  /** Per objective: reached, lost; and its histogram. */
  readonly objectiveCounts: Float64Array;
  readonly objectiveHistograms: Int32Array;
  /** The ring of message movements, or null when nobody looks. */
  trace: Float64Array | null;
  /** Or null when nobody follows messages. */
  journal: Journal | null;
}

/** A fresh replication of the tables, without room for any token yet; `index` is its number, which every random stream depends on. */
export const newEngine = (given: Tables, index: number): Engine => {
  const tables = asOneLiteral(given);
  const engine = emptyEngine(tables);
  for (let stream = 0; stream * 2 < tables.streams.length; stream++) {
    const element = tables.streams[stream * 2]!;
    seedStream(engine.streams, stream * 4, tables.seed, index, element, tables.streams[stream * 2 + 1]!);
  }
  engine.N[FREE_HEAD] = -1;
  engine.N[CORRELATING] = -1;
  engine.N[TOP] = -1;
  engine.N[CURRENT] = 0x40000000;
  engine.N[FAR_DUE] = 0x7fffffff;
  engine.X[INVERSE_WIDTH] = 1;
  return engine;
};

/** One literal, so that all engines have one shape. */
const emptyEngine = (tables: Tables, memory = noMemory()): Engine => ({
  tables,
  memory,
  run: () => NEEDS_ROOM,
  offsets: layOutArena(tables, 0),
  roomForTokens: 0,
  capacity: 0,
  freeRoom: 0,
  F: memory.F,
  I: memory.I,
  N: memory.N,
  X: memory.X,
  out: memory.out,
  outWords: memory.outWords,
  streams: new Int32Array(tables.streams.length * 2),
  stations: tables.stations,
  A: new Float64Array(tables.subscriptions * 16),
  published: new Float64Array(tables.routes.length),
  tallies: new Float64Array(tallyLength(tables)),
  stamps: new Float64Array(0),
  far: new Int32Array(0),
  pending: new Int32Array(0),
  starting: new Int32Array(0),
  publishing: new Int32Array(0),
  slots: new Int32Array(tables.slots << slotInts).fill(-1).map((value, i) => ((i & 3) < 2 ? 0 : value)),
  lanes: tables.lanes.slice(),
  groups: tables.groups.slice(),
  topics: tables.topics.slice(),
  calls: tables.calls.slice(),
  limits: tables.limits.slice(),
  breakers: tables.breakers.slice(),
  retentions: tables.retentions.slice(),
  polls: tables.polls.slice(),
  watches: new Int32Array(tables.subscriptions << watchInts).map((_, at) => ((at & 3) < 2 ? -1 : 0)),
  scalers: tables.scalers.slice(),
  meters: new Float64Array(tables.scalers.length > 0 ? (tables.stations.length >> stationInts) << meterDoubles : 0),
  pollClocks: new Float64Array(tables.pollClocks),
  memories: Array.from(tables.memories, () => newPublications()),
  origins: new Float64Array(0),
  repeated: new Float64Array(tables.topics.length),
  breakerOutcomes: Array.from({ length: tables.breakers.length >> breakerDoubles }, () => new Uint8Array(0)),
  sourceState: new Float64Array(tables.sources.length),
  everyCounts: new Int32Array(tables.publications.length),
  requestNumbers: tables.requestNumbers.slice(),
  nodesDown: new Int32Array(tables.nodes),
  gates: newGates(tables.gates),
  tieCuts: new Int32Array(tables.ties.length),
  laneCuts: new Int32Array(tables.lanes.length >> laneInts),
  linkCuts: new Uint8Array(tables.faults.length >> faultInts),
  entryCuts: new Int32Array(tables.entryStations.length),
  callCuts: new Int32Array(tables.calls.length >> callInts),
  brokerLosses: new Float64Array(tables.subscriptions),
  bufferLosses: new Float64Array(tables.subscriptions),
  stationStalls: new Float64Array((tables.stations.length >> stationInts) << 1),
  rejected: new Float64Array(tables.topics.length),
  histograms: new Int32Array(tables.subscriptions * histogramBuckets),
  objectiveCounts: new Float64Array(tables.objectives.length / 2),
  objectiveHistograms: new Int32Array((tables.objectives.length / 4) * histogramBuckets),
  trace: null,
  journal: null,
});

/** All open, with nobody before them. */
const newGates = (count: number): Int32Array => {
  const gates = new Int32Array(count << gateInts);
  for (let at = 0; at < gates.length; at += 1 << gateInts) gates.fill(-1, at + GATE_HEAD, at + GATE_TAIL + 1);
  return gates;
};
