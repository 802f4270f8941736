/** Keeps the open document in this browser within 300 ms of each edit, and brings it back after a reload. */
import type { Design } from '../../core/model/design.ts';
import { difference, open, session, setReadOnly, setSaveState, textToSave } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { keepChange, keepText, keptDocuments, keptText } from './database.ts';
import { documentBefore, onAskedForDocument, takeFromOtherTab, workOn } from './tab.ts';

const delayMs = 250;
const retryMs = 5000;

/** The document that this tab shows, the opening of the session that it belongs to, and what of it is kept. */
interface Current {
  readonly id: string;
  readonly opened: number;
  readonly checkpoint: number;
  /** The design as kept, and how many changes stand behind the checkpoint. Absent before the first keeping. */
  readonly kept?: { readonly design: Design; readonly steps: number };
}

let current: Current | undefined;

/**
 * Opens what was kept: this tab's document, else the newest that can be read; one that cannot is refused with the
 * reason. False where nothing was kept, or where the browser keeps nothing.
 */
export const restore = async (): Promise<boolean> => {
  try {
    const before = documentBefore();
    const ids = (await keptDocuments()).map(({ id }) => id);
    for (const id of [...ids.filter((each) => each === before), ...ids.filter((each) => each !== before)])
      if (await reopen(id)) return true;
    return ids.length > 0;
  } catch {
    setSaveState('failed');
  }
  return false;
};

/** `afresh`: what is kept of it begins with a new checkpoint, as it does where changes came back with it. */
const reopen = async (id: string, afresh = false): Promise<boolean> => {
  // First the lock, then the text: the last change may be under way in the tab that lets go of it.
  const leads = await workOn(id);
  const kept = await keptText(id);
  const { refusal } = session.getState();
  if (!kept || !(await open(kept.text, kept.fileName, kept.changes))) return false;
  // What was refused on the way here is still to be told.
  session.setState({ refusal });
  if (!leads) setReadOnly('other-tab');
  const isAfresh = afresh || kept.changes.length > 0;
  // The opening is this document's own: no new one begins with it.
  const { design, opened } = session.getState();
  current = isAfresh
    ? { id, opened, checkpoint: kept.checkpoint + 1 }
    : { id, opened, checkpoint: kept.checkpoint, kept: { design, steps: 0 } };
  if (!leads || !isAfresh || (await keepNow())) setSaveState('saved');
  return true;
};

/** Goes on here with the document that another tab works on, in the state in which that tab kept it last. */
export const goOnHere = async (): Promise<void> => {
  if (!current) return;
  const { id } = current;
  await takeFromOtherTab(id);
  // What a tab that hung still writes when it wakes up is then of an older checkpoint, and refused.
  await reopen(id, true);
};

/** Follows the session and keeps each change; the save state tells how that goes. Answers how to stop. */
export const startAutosave = (): (() => void) => {
  let timer: number | undefined;
  /** The timer waits to try again what failed: an edit does not wait for that. */
  let again = false;
  let queue = Promise.resolve();
  const keep = (state?: SessionState): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    again = false;
    queue = queue
      .then(() => keepNow(state))
      .then((kept) => {
        if (kept || timer !== undefined) return;
        again = true;
        timer = window.setTimeout(keep, retryMs);
      });
    return queue;
  };
  const keepSoon = () => {
    if (timer !== undefined && !again) return;
    clearTimeout(timer);
    again = false;
    timer = window.setTimeout(keep, delayMs);
  };
  const unfollow = session.subscribe((state, before) => {
    // What was changed a moment before another design took its place is kept as well.
    if (state.opened !== before.opened && timer !== undefined) void keep(before);
    if (state.readOnly) return;
    if (state.design !== before.design || state.opened !== before.opened) keepSoon();
  });
  // A page that goes away may never run its timer.
  const leave = () => {
    if (timer !== undefined) void keep();
  };
  const hide = () => document.visibilityState === 'hidden' && leave();
  const stopAnswering = onAskedForDocument(
    async () => {
      if (timer !== undefined) void keep();
      await queue;
      setReadOnly('other-tab');
    },
    () => setReadOnly('other-tab'),
  );
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    unfollow();
    stopAnswering();
    clearTimeout(timer);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
};

/** The document of this opening: a new one for each design that is opened. */
const documentOf = (opened: number): Current => {
  if (current?.opened === opened) return current;
  current = { id: crypto.randomUUID(), opened, checkpoint: 0 };
  void workOn(current.id);
  return current;
};

/** `state`: of a design that is open no longer, and whose keeping the save state does not tell. */
const keepNow = async (state = session.getState()): Promise<boolean> => {
  const { design, opened, readOnly } = state;
  if (readOnly) return true;
  const isOpen = (): boolean => session.getState().opened === opened;
  if (isOpen()) setSaveState('saving');
  try {
    if (!(await keepDesign(state, documentOf(opened)))) return await keepNow(state);
  } catch {
    setSaveState('failed');
    return false;
  }
  if (isOpen() && session.getState().design === design) setSaveState('saved');
  return true;
};

/**
 * A large design is written once; after that each edit costs what it changes, not what the design weighs. False where
 * the text behind the changes is there no more: the next keeping writes all of it.
 */
const keepDesign = async (state: SessionState, { kept, ...document }: Current): Promise<boolean> => {
  const { design, fileName } = state;
  const { id, checkpoint } = document;
  const meta = { id, checkpoint, fileName, keptAt: Date.now() };
  const change = kept && difference(kept.design, design);
  if (!kept || !change) await keepText(meta, await textToSave(state));
  else if (!(await keepChange(meta, kept.steps + 1, change))) {
    if (current?.id === id) current = document;
    return false;
  }
  if (current?.id === id) current = { ...document, kept: { design, steps: kept && change ? kept.steps + 1 : 0 } };
  return true;
};
