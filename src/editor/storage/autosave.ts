/** Keeps the open document in this browser within 300 ms of each edit, and brings it back after a reload. */
import { open, session, setReadOnly, setSaveState, textToSave } from '../session/session.ts';
import { keepDocument, keptDocument, keptDocuments } from './database.ts';
import { documentBefore, onAskedForDocument, takeFromOtherTab, workOn } from './tab.ts';

const delayMs = 250;
const retryMs = 5000;

/** The document that this tab shows, and the opening of the session that it belongs to. */
let current: { readonly id: string; readonly opened: number } | undefined;

/** Opens what was kept: this tab's document, else the newest. False where nothing was, or where the browser keeps nothing. */
export const restore = async (): Promise<boolean> => {
  try {
    const before = documentBefore();
    const kept = await keptDocuments();
    const ordered = [...kept.filter(({ id }) => id === before), ...kept.filter(({ id }) => id !== before)];
    for (const { id, text, fileName } of ordered) if (await reopen(id, text, fileName)) return true;
  } catch {
    setSaveState('failed');
  }
  return false;
};

const reopen = async (id: string, text: string, fileName: string | null): Promise<boolean> => {
  const leads = workOn(id);
  // The opening is this document's own: no new one begins with it.
  current = { id, opened: session.getState().opened + 1 };
  if (!(await open(text, fileName))) {
    current = undefined;
    return false;
  }
  setSaveState('saved');
  if (!(await leads)) setReadOnly('other-tab');
  return true;
};

/** Goes on here with the document that another tab works on, in the state in which that tab kept it last. */
export const goOnHere = async (): Promise<void> => {
  if (!current) return;
  const { id } = current;
  await takeFromOtherTab(id);
  const kept = await keptDocument(id);
  if (kept) await reopen(id, kept.text, kept.fileName);
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

/** The id under which the open design is kept: a new one for each design that is opened. */
const documentId = (opened: number): string => {
  if (current?.opened === opened) return current.id;
  const id = crypto.randomUUID();
  current = { id, opened };
  void workOn(id);
  return id;
};

const keepNow = async (): Promise<boolean> => {
  const { design, opened, fileName, readOnly } = session.getState();
  if (readOnly) return true;
  setSaveState('saving');
  try {
    await keepDocument({ id: documentId(opened), text: await textToSave(), fileName, keptAt: Date.now() });
  } catch {
    setSaveState('failed');
    return false;
  }
  const now = session.getState();
  if (now.design === design && now.opened === opened) setSaveState('saved');
  return true;
};
