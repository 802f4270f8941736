/** A note: words on the canvas that mean nothing to the system. */
import type { NoteKind } from './kind/kind.ts';

export const note: NoteKind = {
  id: 'note',
  title: { en: 'Note', zh: '便签' },
  summary: {
    en: 'Words for the reader: a decision, a question, a source.',
    zh: '写给读者的话：决定、疑问、出处。',
  },
  icon: 'sticky-note',
  width: 200,
  height: 120,
  create: (text) => ({ text }),
  linkTo: {},
};
