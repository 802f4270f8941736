/**
 * A replication that somebody watches: it advances by time or by events, shows its queues and counters as typed arrays, and hands
 * out the movements of messages. It goes through the same events as the same replication of a study.
 */
import type { Program } from '../compile/program.ts';
import { type Advance, advance, begin } from '../kernel/drive.ts';
import { rehearse } from '../kernel/rehearsal.ts';
import { NOW, TRACED } from '../kernel/scalars.ts';
import { type Snapshot, snapshotOf } from '../kernel/snapshot.ts';
import { movementDoubles } from '../kernel/trace.ts';
import { type Frame, frameOf } from './frame.ts';
import { type RewindOptions, rewindOf } from './rewind.ts';

export interface LiveOptions {
  /** Which replication of the program; 0 by default. */
  readonly replication?: number;
  /** Movements kept between two frames; older ones are overwritten. 8192 by default, 0 for none. */
  readonly movements?: number;
  /** How many checkpoints there may be for the way back. */
  readonly rewind?: RewindOptions;
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
  /**
   * Takes the run, forwards or backwards, to a moment not after `timeMs` from which it is not far; `advance` does the rest. It arrives
   * with the same bits as on a straight way.
   */
  readonly jump: (timeMs: number) => void;
  /** The next frame begins here: movements up to now are not shown. */
  readonly overlook: () => void;
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
  const rewind = rewindOf(engine, options.rewind);
  let shown = 0;
  let ended: Advance = 'events';
  const goOn = (untilMs: number, mostEvents?: number): Advance => {
    if (ended === 'overcrowded' || ended === 'standstill') return ended;
    ended = advance(engine, Math.min(untilMs, tables.durationMs), mostEvents);
    rewind.pass();
    return ended;
  };
  const overlook = () => {
    shown = engine.X[TRACED]!;
  };
  return {
    nowMs: () => engine.X[NOW]!,
    isOver: () => engine.X[NOW]! >= tables.durationMs || ended === 'overcrowded' || ended === 'standstill',
    advance: goOn,
    step: () => goOn(tables.durationMs, 1),
    jump: (timeMs) => {
      rewind.backTo(timeMs);
      ended = 'events';
      overlook();
    },
    overlook,
    frame: () => {
      const frame = frameOf(engine, names, engine.X[TRACED]! - shown);
      overlook();
      return frame;
    },
    snapshot: () => snapshotOf(engine),
  };
};
