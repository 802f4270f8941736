/** One replication as a pure function of the program and its number: what a worker computes and posts back. */
import type { Program } from '../compile/program.ts';
import { backlogOfAll } from '../kernel/backlog.ts';
import { type Advance, advance, begin, end, eventsOf } from '../kernel/drive.ts';
import type { Engine } from '../kernel/engine.ts';
import { rehearsal } from '../kernel/rehearsal.ts';
import { EVENTS, NOW } from '../kernel/scalars.ts';
import { type Snapshot, snapshotOf } from '../kernel/snapshot.ts';
import { drillRecord } from './drill-record.ts';
import type { Drill } from './drill-watch.ts';
import { seriesPoints, seriesRecord, type TimeSeries } from './time-series.ts';
import { cutTimes } from './warm-up.ts';

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
  /** Null for very large designs, and where it was left out on the way. */
  readonly series: TimeSeries | null;
  /** One per fault. */
  readonly drills: readonly Drill[];
}

/**
 * At most so many events happen between two looks at whoever might interrupt: a few milliseconds, some tens where a machine is busy
 * and every feature is used. It is a multiple of what the loop does at one go, so that looking costs nothing of its speed.
 */
export const eventsBetweenLooks = 16_384;
/** A loop of triggers without work never lets the time go on; after so many events at one instant it is stopped. */
const mostAtOneInstant = 4_000_000;

/** Runs replication `index` (from 0) to its end. */
export const runReplication = (program: Program, index: number): Replication => {
  const steps = replicationSteps(program, index);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** How far a replication is: events up to now, and the share of its simulated time. */
export interface Step {
  readonly events: number;
  readonly share: number;
}

const nothingYet: Step = { events: 0, share: 0 };

/** The same in slices, between which its thread can listen to others; who stops in between has run nothing. */
export function* replicationSteps(program: Program, index: number): Generator<Step, Replication> {
  const { names, tables, settings } = program;
  for (const _ of rehearsal()) yield nothingYet;
  const engine = begin(tables, index);
  yield nothingYet;
  const durationMs = tables.durationMs;
  const warmup = settings.warmupSeconds;
  const cuts = cutTimes(warmup === 'auto' ? warmup : warmup * 1000, durationMs);
  const snapshots: Snapshot[] = [];
  const drills = drillRecord(names);
  const total = new Float64Array(seriesPoints);
  const record = seriesRecord(program);
  const pace = { left: eventsBetweenLooks };
  let ended: Advance = 'time';
  for (let point = 0; point < seriesPoints && ended === 'time'; point++) {
    const until = (durationMs * (point + 1)) / seriesPoints;
    while (snapshots.length < cuts.length && cuts[snapshots.length]! <= until && ended === 'time') {
      ended = yield* reach(engine, cuts[snapshots.length]!, pace);
      if (ended === 'time') yield* keep(snapshots, engine, pace);
    }
    if (ended === 'time') ended = yield* reach(engine, until, pace);
    total[point] = backlogOfAll(engine);
    drills.note(engine, until);
    if (ended === 'time') record.note(engine, point);
  }
  while (snapshots.length <= cuts.length) yield* keep(snapshots, engine, pace);
  end(engine);
  const series = record.series;
  return { index, events: eventsOf(engine), ended, snapshots, inSystem: total, series, drills: drills.drills() };
}

/** Events until the next look; it goes on from one stop to the next, as there may be few events between two of them. */
interface Pace {
  left: number;
}

const look = ({ X, tables }: Engine, pace: Pace): Step => {
  pace.left = eventsBetweenLooks;
  return { events: X[EVENTS]!, share: X[NOW]! / tables.durationMs };
};

/** A snapshot of a large design takes as long as many events: a look before and one after it. */
function* keep(snapshots: Snapshot[], engine: Engine, pace: Pace): Generator<Step> {
  yield look(engine, pace);
  snapshots.push(snapshotOf(engine));
  yield look(engine, pace);
}

/** Advances to a time; not to get there is `overcrowded` or `standstill`. */
function* reach(engine: Engine, until: number, pace: Pace): Generator<Step, Advance> {
  let atInstant = 0;
  for (;;) {
    const [now, events] = [engine.X[NOW]!, engine.X[EVENTS]!];
    const ended = advance(engine, until, pace.left);
    const done = engine.X[EVENTS]! - events;
    pace.left -= done;
    if (pace.left <= 0) yield look(engine, pace);
    if (ended !== 'events') return ended;
    atInstant = engine.X[NOW] === now ? atInstant + done : 0;
    if (atInstant > mostAtOneInstant) return 'standstill';
  }
}
