/** Every trace of a replication, and the books of its engine. */
import type { Program } from '../../compile/program.ts';
import { advance, begin, end } from '../../kernel/drive.ts';
import { newJournal } from '../../kernel/journal.ts';
import { snapshotOf } from '../../kernel/snapshot.ts';
import { Following } from '../following.ts';
import { readNotes } from '../read-notes.ts';
import type { Trace } from '../span.ts';

export const followAll = (program: Program) => {
  const engine = begin({ ...program.tables, inherits: true }, 0);
  const journal = newJournal();
  engine.journal = journal;
  const traces: Trace[] = [];
  const following = new Following(program.names, (trace) => traces.push(trace));
  while (advance(engine, program.tables.durationMs, 500) === 'events') readNotes(following, journal);
  readNotes(following, journal);
  following.end(program.tables.durationMs);
  const snapshot = snapshotOf(engine);
  const books = engine.A.slice();
  end(engine);
  return { traces, snapshot, books };
};
