/**
 * A replication as it was between two events: enough to go on from there, as often as one likes, with the same bits. The event list
 * is kept as a set, because its order does not depend on how it is laid out.
 */
import { stockCount } from './arena.ts';
import { layFlags } from './calm.ts';
import { stockDoubles } from './course-layout.ts';
import type { Engine, Workplace } from './engine.ts';
import { layOutEvents, listedEvents } from './event-list.ts';
import { histogramBuckets, tokenDoubles } from './layout.ts';
import { ACKED, countDoubles } from './records.ts';
import { freeRoom } from './room.ts';
import { EVENTS, NOW } from './scalars.ts';
import { type SparseHistogram, sparse } from './sparse-histogram.ts';

export interface Checkpoint {
  readonly timeMs: number;
  readonly events: number;
  /** What it takes of the memory. */
  readonly bytes: number;
  readonly capacity: number;
  readonly tokens: Float64Array;
  readonly stocks: Float64Array;
  readonly listed: Int32Array;
  readonly histograms: SparseHistogram;
  /** The regions of the arena and the scalars, in the order of `regions`. */
  readonly regions: readonly Numbers[];
  readonly own: readonly (readonly [keyof Engine, unknown])[];
}

type Numbers = Float64Array | Int32Array | Uint8Array;

/** Of the engine's memory: what changes in it and has one length for good. */
const regions = [
  'N',
  'X',
  'A',
  'published',
  'tallies',
  'stations',
  'streams',
] as const satisfies readonly (keyof Workplace)[];

/** What needs no copy: tables, places, what is empty between two events, what is kept in another way, and who looks on. */
const elsewhere: ReadonlySet<string> = new Set<keyof Engine | 'journal'>([
  ...regions,
  ...(['tables', 'memory', 'run', 'offsets', 'roomForTokens', 'capacity', 'freeRoom', 'F', 'I', 'out'] as const),
  ...(['outWords', 'pending', 'starting', 'publishing', 'far', 'histograms', 'trace', 'journal'] as const),
]);

/** The state of the engine, which may go on; to be taken between two advances. */
export const checkpointOf = (engine: Engine): Checkpoint => {
  const { capacity, F, offsets, tables, X } = engine;
  const stocksEnd = offsets.stocks + (stockCount(tables) << stockDoubles);
  const kept = {
    tokens: F.slice(0, capacity << tokenDoubles),
    stocks: F.slice(offsets.stocks, stocksEnd),
    listed: listedEvents(engine),
    histograms: sparse(engine.histograms, engine.A, countDoubles, ACKED),
    regions: regions.map((name) => engine[name].slice()),
    own: ownOf(engine),
  };
  return { timeMs: X[NOW]!, events: X[EVENTS]!, capacity, bytes: bytesIn(kept), ...kept };
};

/** Takes the engine that the checkpoint is of back to it. */
export const restore = (engine: Engine, checkpoint: Checkpoint): void => {
  const { capacity, tokens, stocks, listed, histograms, own } = checkpoint;
  clearHistograms(engine);
  engine.F.set(tokens);
  engine.F.set(stocks, engine.offsets.stocks);
  regions.forEach((name, at) => {
    engine[name].set(checkpoint.regions[at]!);
  });
  for (let at = 0; at < histograms.length; at += 2) engine.histograms[histograms[at]!] = histograms[at + 1]!;
  Object.assign(engine, Object.fromEntries(own.map(([name, value]) => [name, copyOf(value)])));
  engine.capacity = capacity;
  engine.freeRoom = freeRoom(engine.tables, capacity);
  engine.far = new Int32Array(capacity);
  layOutEvents(engine, listed);
  layFlags(engine);
};

/** Only those that have an entry: of a large design the others were never touched. */
const clearHistograms = ({ A, histograms, tables }: Engine): void => {
  for (let at = 0; at < tables.subscriptions; at++) {
    if (A[(at << countDoubles) + ACKED] === 0) continue;
    histograms.fill(0, at * histogramBuckets, (at + 1) * histogramBuckets);
  }
};

const ownOf = (engine: Engine): Checkpoint['own'] =>
  (Object.keys(engine) as (keyof Engine)[])
    .filter((name) => !elsewhere.has(name))
    .map((name) => [name, copyOf(engine[name])]);

/** Arrays of numbers, in records and lists too. */
const copyOf = (value: unknown): unknown => {
  if (ArrayBuffer.isView(value)) return (value as Numbers).slice();
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]));
};

const bytesIn = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + bytesIn(inner), 0);
};
