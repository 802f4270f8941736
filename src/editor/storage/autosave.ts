/** Keeps the open document in this browser within 300 ms of each edit, and brings it back after a reload. */
import type { Design } from '../../core/model/design.ts';
import { difference, open, session, setReadOnly, setSaveState, textToSave } from '../session/session.ts';
import { type KeptText, keepChange, keepText, keptDocuments, keptText } from './database.ts';
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

/** Opens what was kept: this tab's document, else the newest. False where nothing was, or where the browser keeps nothing. */
export const restore = async (): Promise<boolean> => {
  try {
    const before = documentBefore();
    const ids = (await keptDocuments()).map(({ id }) => id);
    for (const id of [...ids.filter((each) => each === before), ...ids.filter((each) => each !== before)]) {
      const kept = await keptText(id);
      if (kept && (await reopen(kept))) return true;
    }
  } catch {
    setSaveState('failed');
  }
  return false;
};

const reopen = async ({ id, checkpoint, text, changes, fileName }: KeptText): Promise<boolean> => {
  const leads = workOn(id);
  // The opening is this document's own: no new one begins with it. Changes are taken into a new checkpoint.
  const before = current;
  current = { id, opened: session.getState().opened + 1, checkpoint: checkpoint + (changes.length > 0 ? 1 : 0) };
  if (!(await open(text, fileName, changes))) {
    current = before;
    return false;
  }
  if (changes.length === 0) setKept(session.getState().design, 0);
  if (!(await leads)) setReadOnly('other-tab');
  else if (changes.length > 0) await keepNow();
  setSaveState('saved');
  return true;
};

const setKept = (design: Design, steps: number): void => {
  if (current) current = { ...current, kept: { design, steps } };
};

/** Goes on here with the document that another tab works on, in the state in which that tab kept it last. */
export const goOnHere = async (): Promise<void> => {
  if (!current) return;
  const { id } = current;
  await takeFromOtherTab(id);
  const kept = await keptText(id);
  if (kept) await reopen(kept);
};

/** Follows the session and keeps each change; the save state tells how that goes. Answers how to stop. */
export const startAutosave = (): (() => void) => {
  let timer: number | undefined;
  let queue = Promise.resolve();
  const keep = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    queue = queue.then(keepNow).then((kept) => {
      if (!kept) timer ??= window.setTimeout(keep, retryMs);
    });
    return queue;
  };
  const unfollow = session.subscribe((state, before) => {
    if (state.readOnly) return;
    if (state.design !== before.design || state.opened !== before.opened) timer ??= window.setTimeout(keep, delayMs);
  });
  // A page that goes away may never run its timer.
  const leave = () => {
    if (timer !== undefined) void keep();
  };
  const hide = () => document.visibilityState === 'hidden' && leave();
  const stopAnswering = onAskedForDocument(async () => {
    if (timer !== undefined) void keep();
    await queue;
    setReadOnly('other-tab');
  });
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

const keepNow = async (): Promise<boolean> => {
  const { design, opened, readOnly } = session.getState();
  if (readOnly) return true;
  setSaveState('saving');
  try {
    await keepDesign(design, documentOf(opened));
  } catch {
    setSaveState('failed');
    return false;
  }
  const now = session.getState();
  if (now.design === design && now.opened === opened) setSaveState('saved');
  return true;
};

/** A large design is written once; after that each edit costs what it changes, not what the design weighs. */
const keepDesign = async (design: Design, { id, checkpoint, kept }: Current): Promise<void> => {
  const meta = { id, checkpoint, fileName: session.getState().fileName, keptAt: Date.now() };
  const change = kept && difference(kept.design, design);
  if (kept && change) await keepChange(meta, kept.steps + 1, change);
  else await keepText(meta, await textToSave());
  if (current?.id === id) setKept(design, kept && change ? kept.steps + 1 : 0);
};
