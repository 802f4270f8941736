/** One replication as a pure function of the program and its number: what a worker computes and posts back. */
import type { Program } from '../compile/program.ts';
import { type Advance, advance, begin, end, eventsOf } from '../kernel/drive.ts';
import { countDoubles, WAITING_NOW } from '../kernel/records.ts';
import { rehearse } from '../kernel/rehearsal.ts';
import { inSystem, type Snapshot, snapshotOf } from '../kernel/snapshot.ts';
import { cutTimes } from './warm-up.ts';

/** Points of the series over the run; the k-th at (k + 1) / `seriesPoints` of the duration. */
export const seriesPoints = 1000;
/** Queue lengths over time are kept per subscription up to this many subscriptions. */
const mostSeries = 500;

/** Typed arrays and numbers only. */
export interface Replication {
  readonly index: number;
  readonly events: number;
  /** How it ended; other than `time` it ended early. */
  readonly ended: Advance;
  /** At every cut time that was reached, and at the end. */
  readonly snapshots: readonly Snapshot[];
  /** Messages in the system at every point of the series. */
  readonly inSystem: Float64Array;
  /** Messages waiting, point by point, subscription by subscription; empty for very large designs. */
  readonly waiting: Float32Array;
}

/** Runs replication `index` (from 0) to its end. */
export const runReplication = ({ tables, settings }: Program, index: number): Replication => {
  rehearse();
  const engine = begin(tables, index);
  const durationMs = tables.durationMs;
  const warmup = settings.warmupSeconds;
  const cuts = cutTimes(warmup === 'auto' ? warmup : warmup * 1000, durationMs);
  const snapshots: Snapshot[] = [];
  const total = new Float64Array(seriesPoints);
  const width = tables.subscriptions <= mostSeries ? tables.subscriptions : 0;
  const waiting = new Float32Array(width * seriesPoints);
  let ended: Advance = 'time';
  for (let point = 0; point < seriesPoints && ended === 'time'; point++) {
    const until = (durationMs * (point + 1)) / seriesPoints;
    while (snapshots.length < cuts.length && cuts[snapshots.length]! <= until && ended === 'time') {
      ended = advance(engine, cuts[snapshots.length]!);
      if (ended === 'time') snapshots.push(snapshotOf(engine));
    }
    if (ended === 'time') ended = advance(engine, until);
    total[point] = inSystem(engine);
    for (let i = 0; i < width; i++) waiting[point * width + i] = engine.A[(i << countDoubles) + WAITING_NOW]!;
  }
  while (snapshots.length < cuts.length) snapshots.push(snapshotOf(engine));
  snapshots.push(snapshotOf(engine));
  end(engine);
  return { index, events: eventsOf(engine), ended, snapshots, inSystem: total, waiting };
};
