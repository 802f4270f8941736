/** A state that cannot be kept with its own document any more, for another tab has gone on with that: it becomes a design of its own. */
import { fill } from '../../core/lib/text.ts';
import { notify } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { rescued } from './keeping-texts.ts';
import { setDocument } from './openings.ts';

/** Openings of the session count up from 0; these are nobody's. */
let last = 0;

export const copyOf = (state: SessionState): SessionState => {
  const copy: SessionState = { ...state, opened: --last, fileName: null };
  setDocument(copy, { id: crypto.randomUUID(), opened: copy.opened, checkpoint: 0, untouched: false });
  return copy;
};

export const sayRescued = ({ design }: SessionState): void => notify(fill(rescued, { name: design.name }));
