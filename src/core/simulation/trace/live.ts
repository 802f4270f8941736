/**
 * A replication that somebody watches: it advances by time or by events, shows its queues and counters as typed arrays, and hands
 * out the movements of messages. It goes through the same events as the same replication of a study.
 */
import type { Program } from '../compile/program.ts';
import { type Advance, advance, begin, eventsOf } from '../kernel/drive.ts';
import type { Engine } from '../kernel/engine.ts';
import { DELIVERY, HANDLED, HELD, KIND, tokenInts, WORK_END } from '../kernel/layout.ts';
import {
  ACKED,
  countDoubles,
  DEAD_LETTERED,
  DELIVERED,
  deliveryInts,
  lossFields,
  REDELIVERED,
  SUBSCRIPTION,
  WAITING_NOW,
} from '../kernel/records.ts';
import { rehearse } from '../kernel/rehearsal.ts';
import { NOW, TRACED } from '../kernel/scalars.ts';
import { type Snapshot, snapshotOf } from '../kernel/snapshot.ts';
import { movementDoubles } from '../kernel/trace.ts';

export interface LiveOptions {
  /** Which replication of the program; 0 by default. */
  readonly replication?: number;
  /** Movements kept between two frames; older ones are overwritten. 8192 by default, 0 for none. */
  readonly movements?: number;
}

/** What there is to see at one moment; every array has one number per subscription or call, in the order of `names`. */
export interface Frame {
  readonly timeMs: number;
  readonly events: number;
  readonly waiting: Int32Array;
  readonly inWork: Int32Array;
  // From the start on.
  readonly delivered: Float64Array;
  readonly acknowledged: Float64Array;
  readonly redelivered: Float64Array;
  readonly deadLettered: Float64Array;
  /** Dropped or expired. */
  readonly lost: Float64Array;
  /** Publications per topic, in the order of `names`. */
  readonly published: Float64Array;
  /** Records of eight doubles since the last frame, oldest first; fields in `kernel/trace.ts`. */
  readonly movements: Float64Array;
  /** How many movements since the last frame had no room. */
  readonly missedMovements: number;
}

export interface Live {
  /** Simulated time so far, in ms. */
  readonly nowMs: () => number;
  readonly isOver: () => boolean;
  /**
   * Goes on to `untilMs` (at most the program's duration), stopping after `mostEvents`. Call it with few enough events (a million
   * take about a tenth of a second) and a pause or cancel waits no longer than that.
   */
  readonly advance: (untilMs: number, mostEvents?: number) => Advance;
  /** Lets the next event happen. */
  readonly step: () => Advance;
  readonly frame: () => Frame;
  /** All counts so far, as a study keeps them. */
  readonly snapshot: () => Snapshot;
}

const defaultMovements = 8192;

/** Starts a replication of the program at time 0, paused. */
export const createLive = (program: Program, options: LiveOptions = {}): Live => {
  const { tables, names } = program;
  const movements = options.movements ?? defaultMovements;
  rehearse();
  const engine = begin(tables, options.replication ?? 0);
  if (movements > 0) engine.trace = new Float64Array(movements << movementDoubles);
  let shown = 0;
  let ended: Advance = 'events';
  const goOn = (untilMs: number, mostEvents?: number): Advance => {
    if (ended === 'overcrowded' || ended === 'standstill') return ended;
    ended = advance(engine, Math.min(untilMs, tables.durationMs), mostEvents);
    return ended;
  };
  return {
    nowMs: () => engine.X[NOW]!,
    isOver: () => engine.X[NOW]! >= tables.durationMs || ended === 'overcrowded' || ended === 'standstill',
    advance: goOn,
    step: () => goOn(tables.durationMs, 1),
    frame: () => {
      const traced = engine.X[TRACED]!;
      const frame = frameOf(engine, names.topics, traced - shown);
      shown = traced;
      return frame;
    },
    snapshot: () => snapshotOf(engine),
  };
};

const frameOf = (engine: Engine, topics: readonly { readonly routes: readonly number[] }[], moved: number): Frame => {
  const { A, tables, published } = engine;
  const count = tables.subscriptions;
  const field = (at: number) => Float64Array.from({ length: count }, (_, i) => A[(i << countDoubles) + at]!);
  const losses = lossFields.map(field);
  const kept = engine.trace === null ? 0 : Math.min(moved, engine.trace.length >> movementDoubles);
  return {
    timeMs: engine.X[NOW]!,
    events: eventsOf(engine),
    waiting: Int32Array.from(field(WAITING_NOW)),
    inWork: inWorkOf(engine),
    delivered: field(DELIVERED),
    acknowledged: field(ACKED),
    redelivered: field(REDELIVERED),
    deadLettered: field(DEAD_LETTERED),
    lost: Float64Array.from({ length: count }, (_, i) => losses.reduce((sum, loss) => sum + loss[i]!, 0)),
    published: Float64Array.from(topics, ({ routes }) => routes.reduce((sum, route) => sum + published[route]!, 0)),
    movements: lastMovements(engine, kept),
    missedMovements: engine.trace === null ? 0 : moved - kept,
  };
};

const inWorkOf = ({ I, capacity, tables }: Engine): Int32Array => {
  const inWork = new Int32Array(tables.subscriptions);
  for (let token = 0; token < capacity; token++) {
    const kind = I[(token << tokenInts) + KIND]!;
    if (kind !== WORK_END && kind !== HELD && kind !== HANDLED) continue;
    inWork[tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + SUBSCRIPTION]!]! += 1;
  }
  return inWork;
};

const lastMovements = ({ X, trace }: Engine, count: number): Float64Array => {
  const movements = new Float64Array(count << movementDoubles);
  if (trace === null) return movements;
  const size = trace.length >> movementDoubles;
  for (let i = 0; i < count; i++) {
    const at = ((X[TRACED]! - count + i) % size) << movementDoubles;
    movements.set(trace.subarray(at, at + (1 << movementDoubles)), i << movementDoubles);
  }
  return movements;
};
