/** Reads a journal: each note goes to the thread that it is about, in the order in which they were made. */
import {
  type Journal,
  NOTE_ELEMENT,
  NOTE_KIND,
  NOTE_OTHER,
  NOTE_TIME,
  NOTE_TOKEN,
  NOTE_VALUE,
  noteDoubles,
} from '../kernel/journal.ts';
import type { Following } from './following.ts';
import { handlers } from './handlers.ts';

/** The journal is empty afterwards. */
export const readNotes = (following: Following, journal: Journal): void => {
  const { notes } = journal;
  for (let at = 0; at < journal.length << noteDoubles; at += 1 << noteDoubles) {
    const nowMs = notes[at + NOTE_TIME]!;
    following.reach(nowMs);
    handlers[notes[at + NOTE_KIND]!]?.(following, {
      nowMs,
      token: notes[at + NOTE_TOKEN]!,
      other: notes[at + NOTE_OTHER]!,
      element: notes[at + NOTE_ELEMENT]!,
      value: notes[at + NOTE_VALUE]!,
    });
  }
  journal.length = 0;
};
