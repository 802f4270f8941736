/** Records the messages of one replication as traces; the replication goes through the same events as without. */
import type { Program } from '../compile/program.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import type { Engine } from '../kernel/engine.ts';
import { newJournal } from '../kernel/journal.ts';
import { rehearse } from '../kernel/rehearsal.ts';
import { EVENTS, NOW } from '../kernel/scalars.ts';
import { Following } from './following.ts';
import { mostEvents } from './limits.ts';
import { readNotes } from './read-notes.ts';
import { newSelection } from './selection.ts';
import type { Trace, TraceMark } from './span.ts';

export interface Recording {
  /** Which messages are kept says `selection.ts`. */
  readonly traces: readonly Trace[];
  /** Messages of sources (and calls) that were followed to the end, or to the end of the recording. */
  readonly followed: number;
  /** Those that set out while too many others were under way. */
  readonly unfollowed: number;
  /** Of those followed. */
  readonly counts: Readonly<Record<TraceMark, number>>;
  /** Simulated time that was recorded; shorter than the run where that has too many events. */
  readonly recordedMs: number;
  readonly durationMs: number;
}

/** Between two looks at the journal. */
const eventsAtOnce = 8192;

/** Tells how much is done, from 0 to 1, between slices of some milliseconds; who stops in between has recorded nothing. */
export function* recordingSteps({ names, tables }: Program, index: number): Generator<number, Recording> {
  rehearse();
  const engine = begin({ ...tables, inherits: true }, index);
  const journal = newJournal();
  engine.journal = journal;
  const selection = newSelection();
  const following = new Following(names, selection.consider);
  for (let goesOn = true; goesOn; ) {
    goesOn = advance(engine, tables.durationMs, eventsAtOnce) === 'events' && engine.X[EVENTS]! < mostEvents;
    readNotes(following, journal);
    yield Math.min(1, Math.max(engine.X[NOW]! / tables.durationMs, engine.X[EVENTS]! / mostEvents));
  }
  return finish(engine, following, selection);
}

const finish = (engine: Engine, following: Following, selection: ReturnType<typeof newSelection>): Recording => {
  const recordedMs = engine.X[NOW]!;
  end(engine);
  following.end(recordedMs);
  return {
    traces: selection.traces(),
    followed: following.followed,
    unfollowed: following.unfollowed,
    counts: selection.counts(),
    recordedMs,
    durationMs: engine.tables.durationMs,
  };
};

/** All of it at once. */
export const recordTraces = (program: Program, index = 0): Recording => {
  const steps = recordingSteps(program, index);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
