/** What this page knows of each opening of a design: how it came, the document that it is kept as, and what of it is kept. */
import type { Design } from '../../core/model/design.ts';
import { session } from '../session/session.ts';
import { isLookedAt, type SessionState } from '../session/session-state.ts';

/** A document, the opening of the session that it belongs to, and what of it is kept. */
export interface Current {
  readonly id: string;
  readonly opened: number;
  readonly checkpoint: number;
  readonly untouched: boolean;
  /** When its file was last read or written, and what it held then; null: something else. */
  readonly file?: { readonly at: number; readonly design: Design | null };
  /** The design as kept, and the changes behind the text: how many, and of how many characters. Absent before the first keeping. */
  readonly kept?: { readonly design: Design; readonly text: number; readonly steps: number; readonly changes: number };
}

interface Opening {
  /** The design as it came, before anybody edited it. */
  readonly begun: SessionState;
  readonly document?: Current;
  /** A state of it is on its way into the store. */
  readonly writing?: boolean;
}

/** Of the open design, and of those open no longer whose last state is not kept yet. */
const openings = new Map<number, Opening>();
let shown: Current | undefined;

let worked: SessionState | undefined;

/** The open design, also while an earlier version or a comparison is looked at in its place. */
export const atWork = (): SessionState => {
  const now = session.getState();
  return worked?.opened === now.opened && isLookedAt(now.readOnly) ? worked : now;
};

/** Follows the session; answers what was worked on before. */
export const workedBefore = (now: SessionState): SessionState | undefined => {
  const before = worked;
  if (!isLookedAt(now.readOnly)) worked = now;
  return before;
};

export const isOpen = ({ opened }: Pick<SessionState, 'opened'>): boolean => session.getState().opened === opened;

export const beginOpening = (state: SessionState): void => void openings.set(state.opened, { begun: state });

/** Nothing more is to be kept of it. */
export const endOpening = ({ opened }: SessionState): void => void openings.delete(opened);

export const begunAs = (state: SessionState): SessionState => openings.get(state.opened)?.begun ?? state;

export const documentOfOpening = ({ opened }: Pick<SessionState, 'opened'>): Current | undefined =>
  openings.get(opened)?.document;

/** The document of the open design; undefined before it has one. */
export const currentDocument = (): Current | undefined => documentOfOpening(session.getState());

/** The document that was shown last: that of the open design once it has one, until then that of the one before. */
export const shownDocument = (): Current | undefined => shown;

/** An opening of this page has the document already: it is nobody else's. */
export const isTaken = (id: string): boolean => [...openings.values()].some(({ document }) => document?.id === id);

/** From now on this is the document of its opening. */
export const setDocument = (begun: SessionState, document: Current): void => {
  openings.set(document.opened, { begun, document });
  if (isOpen(document)) shown = document;
};

/** What has changed about a document; nothing where its opening has ended meanwhile. */
export const updateDocument = (document: Current, writing = false): void => {
  const opening = openings.get(document.opened);
  if (opening) openings.set(document.opened, { ...opening, document, writing });
  if (opening && shown?.opened === document.opened) shown = document;
};

/** This very state is kept, and no other is on its way over it. */
export const isKept = ({ opened, design }: SessionState): boolean => {
  const { document, writing } = openings.get(opened) ?? {};
  return writing !== true && document?.kept?.design === design;
};
