/** Writes into the journal of a replication. */
import type { Engine } from './engine.ts';
import { NOTE_ELEMENT, NOTE_KIND, NOTE_OTHER, NOTE_TIME, NOTE_TOKEN, NOTE_VALUE, noteDoubles } from './journal.ts';
import { NOW } from './scalars.ts';

/** Notes what happens at this moment; does nothing without a journal. */
export const note = (engine: Engine, kind: number, token: number, other = -1, element = -1, value = 0): void => {
  const { X, journal } = engine;
  if (journal === null) return;
  const at = journal.length << noteDoubles;
  if (at === journal.notes.length) {
    const larger = new Float64Array(journal.notes.length * 2);
    larger.set(journal.notes);
    journal.notes = larger;
  }
  const { notes } = journal;
  notes[at + NOTE_TIME] = X[NOW]!;
  notes[at + NOTE_KIND] = kind;
  notes[at + NOTE_TOKEN] = token;
  notes[at + NOTE_OTHER] = other;
  notes[at + NOTE_ELEMENT] = element;
  notes[at + NOTE_VALUE] = value;
  journal.length += 1;
};
